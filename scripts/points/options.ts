import { parseArgs } from 'node:util';
import { messageOf } from '../../src/cli/message-of.ts';

export const USAGE =
  'Usage: npm run points [-- --pages N] [--seed N] [--browser chromium|firefox] [--json FILE]';

/** How many pages are drawn, from which seed, and in which browsers. */
export interface PointsOptions {
  readonly pages: number;
  readonly seed: number;
  readonly browsers: readonly PointsBrowser[];
  /** A file for the findings. */
  readonly json: string | null;
}

export type PointsBrowser = (typeof BROWSERS)[number];

const BROWSERS = ['chromium', 'firefox'] as const;
const USUAL = { pages: 2000, seed: 20_261_130 } as const;

/** Reads the command line. Out: the options, or what is wrong with it. */
export function readOptions(args: readonly string[]): PointsOptions | string {
  const read = parse(args);
  if (typeof read === 'string') return read;
  const { pages, seed, browser, json } = read;
  for (const [name, said] of [
    ['--pages', pages],
    ['--seed', seed],
  ] as const) {
    if (said !== undefined && !/^[1-9]\d{0,8}$/.test(said)) {
      return `${name} ${said}: a whole number from 1 on was expected`;
    }
  }
  const browsers = BROWSERS.filter((name) => browser === undefined || browser === name);
  if (browsers.length === 0) return `--browser ${browser}: ${BROWSERS.join(' or ')} was expected`;
  return {
    pages: Number(pages ?? USUAL.pages),
    seed: Number(seed ?? USUAL.seed),
    browsers,
    json: json ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    const one = { type: 'string' } as const;
    return parseArgs({ args: [...args], options: { pages: one, seed: one, browser: one, json: one } }).values;
  } catch (error) {
    return messageOf(error);
  }
}
