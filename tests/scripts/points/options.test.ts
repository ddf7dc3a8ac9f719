import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/points/options.ts';

describe('the options of npm run points', () => {
  it('are 2,000 pages in both browsers where nothing is said', () => {
    expect(readOptions([])).toEqual({
      pages: 2000,
      seed: 20_261_130,
      browsers: ['chromium', 'firefox'],
      json: null,
    });
  });

  it('are all taken', () => {
    const said = ['--pages', '50', '--seed', '7', '--browser', 'firefox', '--json', 'found.json'];
    expect(readOptions(said)).toEqual({ pages: 50, seed: 7, browsers: ['firefox'], json: 'found.json' });
  });

  it.each([
    [['--pages', '0'], '--pages 0: a whole number from 1 on was expected'],
    [['--seed', '1.5'], '--seed 1.5: a whole number from 1 on was expected'],
    [['--browser', 'lynx'], '--browser lynx: chromium or firefox was expected'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j are refused', (args, words) => {
    expect(readOptions(args)).toContain(words);
  });
});
