import { describe, expect, it } from 'vitest';
import {
  afterFirst,
  type Category,
  isListedOnly,
  telling,
  worstFirst,
} from '../../../src/core/verdict/verdict.ts';

describe('worstFirst', () => {
  const rows = (categories: readonly Category[]) =>
    categories.map((category, i) => ({ id: i, verdict: { category, reasons: [] } }));

  it('puts the worst first and leaves equals in their order', () => {
    const links = rows(['deic', 'spoofed', 'unrelated', 'commercial', 'spoofed', 'nordunet', 'unverifiable']);
    expect(worstFirst(links).map(({ id }) => id)).toEqual([1, 4, 6, 3, 5, 0, 2]);
  });

  it("puts Zoom's own website after every meeting, and after what hides where it leads", () => {
    const website = { id: 9, verdict: { category: 'commercial', reasons: ['zoom-own-page'] } } as const;
    const links = [website, ...rows(['deic', 'spoofed', 'commercial', 'unverifiable'])];
    expect(worstFirst(links).map(({ id }) => id)).toEqual([1, 3, 2, 0, 9]);
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

describe('telling', () => {
  it.each([
    ['a meeting beside the website', ['deic-institution', 'zoom-own-page'], ['deic-institution']],
    ['a look-alike beside it', ['zoom-own-page', 'typosquat'], ['typosquat']],
    ['the website alone', ['zoom-own-page', 'zoom-own-page'], ['zoom-own-page', 'zoom-own-page']],
    ['nothing', [], []],
  ] as const)('%s', (_title, firsts, expected) => {
    const verdicts = firsts.map((reason) => ({ reasons: [reason] }));
    expect(telling(verdicts).map(({ reasons }) => reasons[0])).toEqual(expected);
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
