import { parseArgs } from 'node:util';
import { messageOf } from '../../src/cli/message-of.ts';

export const USAGE = `Usage: npm run soak [-- --messages N] [--seed N] [--kill-each N] [--json FILE|-]`;

/** How much is read, in which order, and how often the worker is killed. */
export interface SoakOptions {
  readonly messages: number;
  /** The same seed gives the same messages in the same order, and the same moments of kills. */
  readonly seed: number;
  /** Messages after which the worker is killed once between two of them; in each such stretch it is also killed at work. */
  readonly killEach: number;
  /** A file for all figures; `-` for standard output, in the table's place. */
  readonly json: string | null;
}

/** Two hours' worth of reading, and the seed of the committed figures. */
const USUAL = { messages: 10_000, seed: 20_261_124, killEach: 200 } as const;

/** Reads the command line. Out: the options, or what is wrong with it. */
export function readOptions(args: readonly string[]): SoakOptions | string {
  const read = parse(args);
  if (typeof read === 'string') return read;
  const numbers: [keyof typeof USUAL, string, string | undefined][] = [
    ['messages', '--messages', read.messages],
    ['seed', '--seed', read.seed],
    ['killEach', '--kill-each', read['kill-each']],
  ];
  const wrong = numbers.find(([, , said]) => said !== undefined && !/^[1-9]\d{0,8}$/.test(said));
  if (wrong) return `${wrong[1]} ${wrong[2]}: a whole number from 1 on was expected`;
  const said = numbers.flatMap(([name, , text]) => (text === undefined ? [] : [[name, Number(text)]]));
  return { ...USUAL, ...Object.fromEntries(said), json: read.json ?? null };
}

function parse(args: readonly string[]) {
  try {
    const one = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      options: { messages: one, seed: one, 'kill-each': one, json: one },
    }).values;
  } catch (error) {
    return messageOf(error);
  }
}
