import { describe, expect, it } from 'vitest';
import { isOneEdit, startsNearly } from '../../../src/core/lookalike/edit-distance.ts';

describe('isOneEdit', () => {
  it.each([
    ['an insertion', 'zoom', 'zoomm'],
    ['an insertion at the front', 'zoom', 'azoom'],
    ['an omission', 'zoom', 'zom'],
    ['an omission at the end', 'zoom', 'zoo'],
    ['a replacement', 'zoom', 'zoon'],
    ['a swap of neighbours', 'zoom', 'ozom'],
    ['a swap at the end', 'zoom', 'zomo'],
    ['one letter from nothing', '', 'z'],
  ])('%s', (_title, a, b) => {
    expect(isOneEdit(a, b)).toBe(true);
    expect(isOneEdit(b, a)).toBe(true);
  });

  it.each([
    ['the same', 'zoom', 'zoom'],
    ['nothing twice', '', ''],
    ['two replacements', 'zoom', 'roon'],
    ['two insertions', 'zoom', 'zoooom'],
    ['a swap over a letter', 'abcd', 'cbad'],
    ['an omission and an insertion', 'zoom', 'oomz'],
    ['two swaps', 'abcd', 'badc'],
    ['two letters for three others', 'abc', 'ba'],
    ['one letter kept, but moved', 'ab', 'bc'],
    ['other words', 'zoom', 'team'],
  ])('not: %s', (_title, a, b) => {
    expect(isOneEdit(a, b)).toBe(false);
    expect(isOneEdit(b, a)).toBe(false);
  });
});

describe('startsNearly', () => {
  it.each([
    ['meting', 'meting'],
    ['metingroom', 'meting'],
    ['metting', 'meting'],
    ['mating', 'meting'],
    ['eting', 'meting'],
    ['downlodxx', 'download'],
    ['donwload', 'download'],
  ])('"%s" begins nearly as "%s"', (text, word) => {
    expect(startsNearly(text, word)).toBe(true);
  });

  it.each([
    ['joinmeting', 'meting'],
    ['marketing', 'meting'],
    ['eating', 'meting'],
    ['', 'meting'],
    ['team', 'meting'],
    ['load', 'download'],
  ])('"%s" does not begin as "%s"', (text, word) => {
    expect(startsNearly(text, word)).toBe(false);
  });
});
