import { describe, expect, it } from 'vitest';
import { afterFirst, type Category, isListedOnly, worstFirst } from '../../src/core/verdict.ts';

describe('worstFirst', () => {
  const rows = (categories: readonly Category[]) =>
    categories.map((category, i) => ({ id: i, verdict: { category } }));

  it('puts the worst first and leaves equals in their order', () => {
    const links = rows(['deic', 'spoofed', 'unrelated', 'commercial', 'spoofed', 'nordunet', 'unverifiable']);
    expect(worstFirst(links).map(({ id }) => id)).toEqual([1, 4, 6, 3, 5, 0, 2]);
  });

  it('leaves the list that came in as it was', () => {
    const links = rows(['deic', 'spoofed']);
    worstFirst(links);
    expect(links.map(({ id }) => id)).toEqual([0, 1]);
  });

  it('gives nothing for no links', () => {
    expect(worstFirst([])).toEqual([]);
  });
});

describe('afterFirst', () => {
  it('puts what is said right after the first', () => {
    expect(afterFirst(['combosquat', 'unwrapped'], ['links-disagree', 'hidden-address'])).toEqual([
      'combosquat',
      'links-disagree',
      'hidden-address',
      'unwrapped',
    ]);
  });

  it('gives what is said alone where there is no first', () => {
    expect(afterFirst([], ['links-disagree'])).toEqual(['links-disagree']);
  });
});

describe('isListedOnly', () => {
  it.each([
    ['listed, and no look-alike', ['listed-by-policy'], null, true],
    ['listed, and a look-alike', ['listed-by-policy'], 'zoom.us', false],
    ['not listed, and no look-alike', ['shortener'], null, false],
    ['a look-alike alone', ['combosquat'], 'zoom.us', false],
  ] as const)('%s', (_title, reasons, imitates, expected) => {
    expect(isListedOnly({ reasons, imitates })).toBe(expected);
  });
});
