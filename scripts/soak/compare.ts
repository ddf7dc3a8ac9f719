import type { ExpectedMark } from './expected.ts';
import type { Seen } from './reader.ts';

/** What is wrong with the marks of one message; all 0 and empty where nothing is. */
export interface Differences {
  /** Links that the command line finds worth showing and that have no mark. */
  readonly lost: number;
  /** Marks beyond the first of a link, at the end or at any time before. */
  readonly doubled: number;
  /** Marks on links that the command line does not find worth showing, or that are not there. */
  readonly extra: number;
  /** Links whose mark says something else than the command line. */
  readonly differing: number;
  /** Each of them in words. */
  readonly words: readonly string[];
}

/** Compares what was seen of a message with what the command line says of it. */
export function compareMarks(wanted: readonly ExpectedMark[], seen: Seen): Differences {
  const words: string[] = [];
  const places = new Set<number>();
  const once = seen.marks.filter(({ place }) => !places.has(place) && places.add(place));
  const doubled = Math.max(seen.marks.length - once.length, seen.doubled, seen.again.length);
  if (doubled > 0) words.push([`${doubled} marks twice`, ...seen.again].join('; '));

  const open = new Map<string, ExpectedMark[]>();
  for (const mark of wanted) open.set(mark.href, [...(open.get(mark.href) ?? []), mark]);
  let extra = 0;
  let differing = 0;
  for (const mark of once) {
    const same = open.get(mark.href) ?? [];
    const exact = same.findIndex(({ category, label }) => category === mark.category && label === mark.label);
    const [taken] = same.splice(Math.max(exact, 0), 1);
    if (!taken) {
      extra += 1;
      words.push(`a mark too many: ${mark.category} on ${mark.href}`);
    } else if (exact < 0) {
      differing += 1;
      words.push(`${mark.href}: "${mark.category}, ${mark.label}", not "${taken.category}, ${taken.label}"`);
    }
  }
  const lost = [...open.values()].flat();
  for (const { href, category } of lost) words.push(`no mark: ${category}, ${href}`);
  return { lost: lost.length, doubled, extra, differing, words };
}
