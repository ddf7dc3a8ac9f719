// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkElement } from '../../../src/webmail/find/leads-to.ts';
import { boxesOf, holds, overlap, picturesOf } from '../../../src/webmail/mark/boxes.ts';
import { find, showPage } from '../page.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const sides = ({ left, top, right, bottom }: ReturnType<typeof box>) => box(left, top, right, bottom);

/** Boxes by the id of an element; what stands in it by the id and a star. jsdom lays nothing out. */
let laid: Record<string, DOMRect[]>;

beforeEach(() => {
  laid = {};
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (laid[this.id] ?? []) as unknown as DOMRectList;
  });
  Range.prototype.getClientRects = function (this: Range) {
    return (laid[`${(this.startContainer as Element).id}*`] ?? []) as unknown as DOMRectList;
  };
});
afterEach(() => {
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
  document.body.replaceChildren();
});

const LINE = new DOMRect(10, 20, 100, 16);
const NEXT = new DOMRect(0, 40, 50, 16);

it.each<[string, Record<string, DOMRect[]>, DOMRect[]]>([
  ['line by line', { l: [LINE, NEXT] }, [LINE, NEXT]],
  ['nowhere, where it is not drawn', {}, []],
  [
    'without what nobody could press on purpose',
    { l: [LINE, new DOMRect(0, 40, 2, 16), new DOMRect(0, 60, 50, 2)] },
    [LINE],
  ],
  ['as small as can be pressed', { l: [new DOMRect(0, 0, 3, 3)] }, [new DOMRect(0, 0, 3, 3)]],
  ['by what is in it, where it has no box itself', { 'l*': [LINE] }, [LINE]],
  ['by what is in it, where its own have no size', { l: [new DOMRect(10, 20, 0, 16)], 'l*': [NEXT] }, [NEXT]],
  ['by its own, whatever is in it', { l: [LINE], 'l*': [NEXT] }, [LINE]],
])('a link stands %s', (_title, layout, expected) => {
  showPage('<a id="l" href="https://a.dk/">Join</a>');
  laid = layout;
  expect(boxesOf(find('#l')).map(sides)).toEqual(expected.map(sides));
});

it('a stretch of text stands where it is written', () => {
  showPage('<p id="p">See a.dk</p>');
  const range = document.createRange();
  range.selectNodeContents(find('#p'));
  laid = { 'p*': [LINE, new DOMRect(0, 40, 1, 16)] };
  expect(boxesOf(range).map(sides)).toEqual([sides(LINE)]);
});

describe('an area of a picture', () => {
  const area = (attributes: string, picture = '<img usemap="#m">') => {
    showPage(`${picture}<map name="m"><area id="l" href="https://a.dk/" ${attributes}></map>`);
    const image = document.querySelector('img');
    if (image) image.getBoundingClientRect = () => new DOMRect(100, 200, 300, 50);
    return boxesOf(find<LinkElement>('#l')).map(sides);
  };
  const ALL = box(100, 200, 400, 250);

  it.each<[string, string, ReturnType<typeof box>]>([
    ['a rectangle', 'shape="rect" coords="10,5,60,30"', box(110, 205, 160, 230)],
    ['a rectangle that says nothing of its shape', 'coords="10,5,60,30"', box(110, 205, 160, 230)],
    ['a rectangle from its end', 'coords="60,30,10,5"', box(110, 205, 160, 230)],
    ['a rectangle with blanks', 'coords=" 10 5; 60 , 30 "', box(110, 205, 160, 230)],
    ['a rectangle of parts', 'coords="10.5,5,60,30.5"', box(110.5, 205, 160, 230.5)],
    ['a circle', 'shape="circle" coords="50,25,10"', box(140, 215, 160, 235)],
    ['a circle by its short name', 'shape="CIRC" coords="50,25,10"', box(140, 215, 160, 235)],
    ['a polygon', 'shape="poly" coords="10,40,30,5,60,40"', box(110, 205, 160, 240)],
    ['all of the picture', 'shape="default"', ALL],
    ['all of the picture, where no place is told', 'shape="rect"', ALL],
    ['all of the picture, where none can be read', 'coords="a,b"', ALL],
    ['no more than the picture', 'coords="-10,-5,900,90"', ALL],
  ])('stands in it: %s', (_title, attributes, expected) => {
    expect(area(attributes)).toEqual([expected]);
  });

  it.each<[string, string, string?]>([
    ['outside of the picture', 'coords="310,5,360,30"'],
    ['above the picture', 'coords="10,-50,60,-5"'],
    ['with too small a shape', 'coords="10,5,11,30"'],
    ['that no picture shows', 'coords="10,5,60,30"', '<img usemap="#other">'],
    ['of a picture that is none', 'coords="10,5,60,30"', '<p usemap="#m"></p>'],
    ['without a picture', 'coords="10,5,60,30"', ''],
  ])('stands nowhere: %s', (_title, attributes, picture) => {
    expect(area(attributes, picture)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'each picture that names its map',
      '<img usemap="#n"><img id="a" usemap="#m"><img id="b" usemap="#m">',
      ['a', 'b'],
    ],
    ['one that names it by its id', '<img id="a" usemap="#i">', ['a']],
    ['one that writes more before the name', '<img id="a" usemap="x#m"><img id="b" usemap="m">', ['a', 'b']],
    ['none that names no map', '<img usemap="#"><img usemap=""><img usemap="#m#i">', []],
  ])('is part of %s', (_title, pictures, ids) => {
    showPage(`${pictures}<map name="m" id="i"><area></map><map name="" id=""><area></map>`);
    const [area, other] = document.querySelectorAll('area');
    expect(area && picturesOf(area).map(({ id }) => id)).toEqual(ids);
    expect(other && picturesOf(other)).toEqual([]);
  });
});

it.each([
  ['the middle', 5, 5, true],
  ['a corner', 10, 10, true],
  ['beside', 11, 5, false],
  ['below', 5, 11, false],
])('a box holds %s: %#', (_title, x, y, isHeld) => {
  expect(holds(box(0, 0, 10, 10), x, y)).toBe(isHeld);
});

it.each([
  ['one within the other', box(2, 2, 8, 8), true],
  ['a shared corner', box(9, 9, 20, 20), true],
  ['a shared edge', box(10, 0, 20, 10), false],
  ['one beside the other', box(11, 0, 20, 10), false],
  ['one below the other', box(0, 11, 10, 20), false],
])('two boxes overlap: %s: %s', (_title, other, isShared) => {
  expect(overlap(box(0, 0, 10, 10), other)).toBe(isShared);
  expect(overlap(other, box(0, 0, 10, 10))).toBe(isShared);
});
