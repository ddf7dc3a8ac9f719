import { parseArgs } from 'node:util';
import { messageOf } from '../../src/cli/message-of.ts';

export const USAGE = `Usage: npm run bench [-- --json FILE|-] [--only NAME …] [--runs N] [--peer DIR]`;

/** What is to be measured, and where the figures go. */
export interface BenchOptions {
  /** A file for the figures as JSON; `-` for standard output, in the table's place. */
  readonly json: string | null;
  /** Names of measures; all where there is none. */
  readonly only: readonly string[];
  readonly runs: number;
  /** The folder of another unpacked extension. */
  readonly peer: string | null;
}

const RUNS = 7;

/** Reads the command line. In: the arguments, and the names of all measures. Out: the options, or what is wrong. */
export function readOptions(args: readonly string[], measures: readonly string[]): BenchOptions | string {
  const read = parse(args);
  if (typeof read === 'string') return read;
  const { json = null, only = [], runs = String(RUNS), peer = null } = read;
  const unknown = only.find((name) => !measures.includes(name));
  if (unknown !== undefined) return `--only ${unknown}: one of ${measures.join(', ')} was expected`;
  if (!/^[1-9]\d{0,2}$/.test(runs)) return `--runs ${runs}: a number from 1 to 999 was expected`;
  return { json, only, runs: Number(runs), peer };
}

function parse(args: readonly string[]) {
  try {
    const one = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      options: { json: one, only: { type: 'string', multiple: true }, runs: one, peer: one },
    }).values;
  } catch (error) {
    return messageOf(error);
  }
}
