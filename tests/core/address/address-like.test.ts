import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLike } from '../../../src/core/address/address-like.ts';
import { isAddress } from '../../../src/core/address/links-in-text.ts';

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
    [
      'two with a comma between them',
      'https://a.dk/j/1,https://b.dk;http://c.dk|https://d.dk',
      [
        ['https://a.dk/j/1', 0],
        ['https://b.dk', 17],
        ['http://c.dk', 30],
        ['https://d.dk', 42],
      ],
    ],
    [
      'a bare one and another',
      'zoom.us/j/1,https://b.dk',
      [
        ['zoom.us/j/1', 0],
        ['https://b.dk', 12],
      ],
    ],
    ['one with a comma in it', 'https://a.dk/?x=1,2,http', [['https://a.dk/?x=1,2,http', 0]]],
    ['one that goes on after U+FEFF', 'https://zoom.us\uFEFF.a.dk/j', [['https://zoom.us.a.dk/j', 0]]],
    ['a bare one that does', 'zoom.us\uFEFF.a.dk', [['zoom.us.a.dk', 0]]],
    ['one with U+FEFF before its path', 'https://zoom.us/\uFEFFj/1', [['https://zoom.us/j/1', 0]]],
    [
      'one whose host goes on in the next line',
      'https://zoom.us\n.a.dk/j/1',
      [['https://zoom.us.a.dk/j/1', 0]],
    ],
    ['a bare one whose host does', 'zoom.us\r\n.a.dk/j', [['zoom.us.a.dk/j', 0]]],
    ['one whose host goes on after a tab', 'https://zoom.us\t.a.dk', [['https://zoom.us.a.dk', 0]]],
    ['one whose host stands behind an @ there', 'https://zoom.us\n@a.dk/j', [['https://zoom.us@a.dk/j', 0]]],
    ['one before a name', 'https://zoom.us\n@anna, please', [['https://zoom.us', 0]]],
    ['one before another line', 'https://zoom.us\nMeeting ID', [['https://zoom.us', 0]]],
    ['one before dots', 'https://zoom.us/j/1\n...', [['https://zoom.us/j/1', 0]]],
    ['one before a blank', 'https://zoom.us .a.dk', [['https://zoom.us', 0]]],
    ['no scheme alone', 'https:// a', []],
  ])('finds %s', (_title, text, expected) => {
    expect(Array.from(addressLike(text), ({ address, index }) => [address, index])).toEqual(expected);
  });

  it('says of any text where each address stands in it, and that none is empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', '/', ':', ' ', ')', '(', 'https://', 'zoom.us') }),
        (text) => {
          for (const { address, index, length } of addressLike(text)) {
            expect(text.slice(index, index + length)).toBe(address);
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
