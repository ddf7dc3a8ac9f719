import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/bench/options.ts';

const read = (...args: string[]) => readOptions(args, ['inbox', 'storm']);

describe('the options of npm run bench', () => {
  it('measure everything where nothing is said', () => {
    expect(read()).toEqual({ json: null, only: [], runs: 7, peer: null });
  });

  it('are all taken', () => {
    expect(read('--json', '-', '--only', 'storm', '--runs', '3', '--peer', 'other')).toEqual({
      json: '-',
      only: ['storm'],
      runs: 3,
      peer: 'other',
    });
  });

  it.each([
    [['--only', 'rain'], '--only rain: one of inbox, storm was expected'],
    [['--runs', '0'], '--runs 0: a number from 1 to 999 was expected'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j are refused', (args, words) => {
    expect(read(...args)).toContain(words);
  });
});
