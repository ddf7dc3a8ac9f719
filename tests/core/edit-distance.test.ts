import { describe, expect, it } from 'vitest';
import { containsNearly, isOneEdit } from '../../src/core/edit-distance.ts';

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

describe('containsNearly', () => {
  it.each([
    ['joinmeting', 'meting'],
    ['metting', 'meting'],
    ['mating', 'meting'],
    ['eting', 'meting'],
    ['xxdownlodxx', 'download'],
  ])('"%s" holds nearly "%s"', (text, word) => {
    expect(containsNearly(text, word)).toBe(true);
  });

  it.each([
    ['donwload', 'download'], // a swap counts as two here
    ['eating', 'meting'],
    ['', 'meting'],
    ['team', 'meting'],
    ['load', 'download'],
  ])('"%s" does not hold "%s"', (text, word) => {
    expect(containsNearly(text, word)).toBe(false);
  });
});
