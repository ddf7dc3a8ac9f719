import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLike } from '../../src/core/address-like.ts';
import { isAddress } from '../../src/core/links-in-text.ts';

describe('addressLike', () => {
  it.each<[string, string, [string, number][]]>([
    ['an address and where it begins', 'Join https://zoom.us/j/1.', [['https://zoom.us/j/1', 5]]],
    ['one in brackets', '(zoom.us/j/1)', [['zoom.us/j/1', 1]]],
    [
      'several',
      'a.dk, b.dk',
      [
        ['a.dk', 0],
        ['b.dk', 6],
      ],
    ],
    ['what only has the shape', 'agenda.pdf', [['agenda.pdf', 0]]],
    ['no word and no mail address', 'Join anna@zoom.us', []],
  ])('finds %s', (_title, text, expected) => {
    expect(Array.from(addressLike(text), ({ address, index }) => [address, index])).toEqual(expected);
  });

  it('says of any text where each address stands in it, and that none is empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', '/', ':', ' ', ')', '(', 'https://', 'zoom.us') }),
        (text) => {
          for (const { address, index } of addressLike(text)) {
            expect(text.slice(index, index + address.length)).toBe(address);
            expect(address).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('isAddress', () => {
  it.each([
    ['https://zoom.us/', true],
    ['https://zoom.us:99999/', true],
    ['javascript:alert(1)', true],
    ['zooom.us/j/1', true],
    ['example.dk:8443/a', true],
    ['agenda.pdf', false],
    ['end.Then', false],
  ])('%s: %s', (href, expected) => {
    expect(isAddress(href)).toBe(expected);
  });
});
