import type { Contender } from './contenders.ts';
import type { Bench } from './measure.ts';

/** The readings of each contender, one a round. */
export type Readings<T> = Partial<Record<Contender, T[]>>;

/**
 * Takes a reading of every contender in each round, and begins with another one each time: so all meet the machine in the
 * same moods, and none is always first. One round before the first is not counted, since caches are cold in it.
 */
export async function interleave<T>(
  { rounds, say }: Pick<Bench, 'rounds' | 'say'>,
  contenders: readonly Contender[],
  read: (contender: Contender) => Promise<T>,
): Promise<Readings<T>> {
  const readings: Readings<T> = {};
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(round + turn) % contenders.length] as Contender;
      const reading = await read(contender);
      if (round > 0) readings[contender] = [...(readings[contender] ?? []), reading];
    }
  }
  return readings;
}
