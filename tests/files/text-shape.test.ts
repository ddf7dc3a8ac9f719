import { describe, expect, it } from 'vitest';
import { isAddressLike, rowsOf, shapeOfText } from '../../src/files/text-shape.ts';

describe('rowsOf', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,1","say ""x"""\n', [['a,1', 'say "x"']]],
    ['"two\nlines",b', [['two\nlines', 'b']]],
    ['a,,\n\n,,\nb', [['a', '', ''], ['b']]],
    ['6" wide,b', [['6" wide', 'b']]],
    ['"never closed,b\nc', [['never closed,b\nc']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(rowsOf(text, ',')).toEqual(rows);
  });
});

describe('a text', () => {
  it.each([
    ['list', 'https://a.dk/\nhttps://b.dk/'],
    ['list', 'zoom.us\nexample.dk/path\nnot one'],
    ['list', 'https://a.dk/\tJoin now'],
    ['table', 'who,where\nIda,https://a.dk/'],
    ['table', 'https://a.dk/,Ida\nhttps://b.dk/,Bo'],
    ['table', 'x|https://a.dk/\ny|https://b.dk/'],
    ['text', 'See https://a.dk/ and https://b.dk/'],
    ['text', 'Dear Ida, hello\nBo, Per, and Eva'],
    ['text', ''],
  ])('is a %s: %j', (shape, text) => {
    expect(shapeOfText(text)).toBe(shape);
  });

  it.each([
    ['https://a.dk/', true],
    ['zoommtg://zoom.us/join', true],
    ['zoom.us', true],
    ['zoom.us:443/x', true],
    ['ida@a.dk', false],
    ['a b.dk', false],
    ['hello', false],
    ['3.', false],
  ])('%j is an address: %j', (field, is) => {
    expect(isAddressLike(field)).toBe(is);
  });
});
