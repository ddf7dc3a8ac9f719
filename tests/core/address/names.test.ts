import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/cli/evaluate/corpus.ts';
import { HONEST_NAMES } from '../../../src/core/lookalike/data/honest-names.ts';
import { judge } from '../judge.ts';

// How many of each corpus are answered right is measured by `npm run evaluate`; here stands what must never happen.
const corpus = (file: string) =>
  (readRows(join(import.meta.dirname, '../../corpora'), file) ?? []).map(([host = '']) => host);

describe('names of real attacks', () => {
  it.each(corpus('hostile-names.tsv'))('%s never passes for genuine or unrelated', (host) => {
    for (const path of ['/', '/j/81234567890']) {
      expect(['spoofed', 'unverifiable']).toContain(judge(`https://${host}${path}`).category);
    }
  });

  it('are there', () => {
    expect(corpus('hostile-names.tsv').length).toBeGreaterThan(20);
  });
});

describe('names of others', () => {
  it.each([...HONEST_NAMES])('%s is unrelated', (host) => {
    expect(judge(`https://${host}/`).category).toBe('unrelated');
    expect(judge(`https://www.${host}/about`).category).toBe('unrelated');
  });

  it.each([...HONEST_NAMES])('%s under a text that names Zoom is not let through', (host) => {
    expect(judge(`https://${host}/`, 'https://aaudk.zoom.us/j/1').category).toBe('spoofed');
  });

  it.each(corpus('honest-names.tsv'))('%s, in no list of ours, is not called spoofed', (host) => {
    expect(judge(`https://${host}/`).category).not.toBe('spoofed');
  });
});
