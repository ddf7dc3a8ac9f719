import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/soak/options.ts';

describe('the options of npm run soak', () => {
  it('are two hours of reading where nothing is said', () => {
    expect(readOptions([])).toEqual({ messages: 10_000, seed: 20_261_124, killEach: 200, json: null });
  });

  it('are all taken', () => {
    expect(readOptions(['--messages', '500', '--seed', '7', '--kill-each', '50', '--json', '-'])).toEqual({
      messages: 500,
      seed: 7,
      killEach: 50,
      json: '-',
    });
  });

  it.each([
    [['--messages', '0'], '--messages 0: a whole number from 1 on was expected'],
    [['--kill-each', 'often'], '--kill-each often: a whole number from 1 on was expected'],
    [['--seed', '1.5'], '--seed 1.5: a whole number from 1 on was expected'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j are refused', (args, words) => {
    expect(readOptions(args)).toContain(words);
  });
});
