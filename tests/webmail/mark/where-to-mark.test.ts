// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CATEGORIES, type Category } from '../../../src/core/verdict/verdict.ts';
import { opensOf, pathFrom } from '../../../src/webmail/act/opens-at.ts';
import type { Place } from '../../../src/webmail/find/candidates.ts';
import type { LinkElement } from '../../../src/webmail/find/leads-to.ts';
import type { Box } from '../../../src/webmail/mark/boxes.ts';
import { type Hit, isOn, VOUCHING, whereToMark } from '../../../src/webmail/mark/where-to-mark.ts';

const VIEW = { innerWidth: 1000, innerHeight: 800 };
/** The line of the link that is marked, and where its mark stands. */
const LINE: Box = { left: 100, top: 100, right: 200, bottom: 116 };
const MARK: Box = { left: 197, top: 95, right: 211, bottom: 109 };
/** Where it stands once it would stand on something else. */
const WITHIN: Box = { left: 186, top: 95, right: 200, bottom: 109 };
const SECOND: Box = { left: 20, top: 120, right: 90, bottom: 136 };
const BESIDE_SECOND: Box = { left: 87, top: 115, right: 101, bottom: 129 };

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

/** What lies where on a page, the last one on top; `ours` is what is not the page's. */
let layers: { readonly at: Box; readonly what: Element | 'ours' }[];
let categories: Map<Element, Category>;
/** How large the window is drawn. */
let scale: number;

beforeEach(() => {
  layers = [];
  categories = new Map();
  scale = 1;
});
afterEach(() => document.body.replaceChildren());

function hit(x: number, y: number): Hit | null {
  const found = layers.findLast(({ at }) => x >= at.left && x <= at.right && y >= at.top && y <= at.bottom);
  if (found?.what === 'ours') return null;
  const path = pathFrom(found?.what ?? document.body);
  return { path, opens: opensOf(path) };
}

function link(category: Category | null, text = 'Join', inside: Element = document.body): LinkElement {
  const element = document.createElement('a');
  element.href = 'https://a.example/';
  element.append(text);
  inside.append(element);
  if (category) categories.set(element, category);
  return element;
}

/** Where the mark of a place stands whose boxes are these, and that lies there. */
function mark(place: Place, category: Category, ...boxes: Box[]): Box | null | undefined {
  return whereToMark({ place, look: { category } }, boxes, {
    view: VIEW,
    hit,
    categoryOf: (element) => categories.get(element) ?? null,
    scale,
  });
}

function lie(what: Element | 'ours', ...boxes: Box[]): void {
  for (const at of boxes) layers.push({ at, what });
}

/** Both kinds of a link on a page: one whose mark vouches for it, and one whose mark warns of it. */
const KINDS = [
  ['vouches', 'deic'],
  ['warns', 'spoofed'],
] as const;
type Stands = boolean | 'within' | undefined;
type Other = 'the same' | 'another' | 'unknown' | 'plain text' | 'ours';

/**
 * What lies over or beside a link of one line, where, and whether a mark that vouches and one that warns stands at its
 * end, or within it; `undefined` where nobody can tell.
 */
const BESIDE: readonly (readonly [string, Other, Box, vouching: Stands, warning: Stands])[] = [
  ['elsewhere', 'another', box(500, 100, 600, 116), true, true],
  ['over the start', 'another', box(100, 100, 108, 116), false, true],
  ['over the start', 'the same', box(100, 100, 108, 116), false, true],
  ['over the start', 'plain text', box(100, 100, 108, 116), false, true],
  ['over the middle', 'another', box(140, 100, 160, 116), false, true],
  ['over the middle', 'the same', box(140, 100, 160, 116), false, true],
  ['over the middle', 'plain text', box(140, 100, 160, 116), false, true],
  ['over the end', 'another', box(190, 100, 210, 116), false, false],
  ['over the end', 'the same', box(190, 100, 210, 116), false, false],
  ['over the end', 'plain text', box(190, 100, 210, 116), false, false],
  ['over all of it', 'another', box(0, 0, 1000, 800), false, false],
  ['over all of it', 'plain text', box(0, 0, 1000, 800), false, false],
  ['right after', 'another', box(201, 100, 260, 116), false, 'within'],
  ['right after', 'unknown', box(201, 100, 260, 116), false, 'within'],
  ['right after, lower,', 'another', box(201, 107, 260, 116), false, 'within'],
  ['right after, lower,', 'the same', box(201, 107, 260, 116), true, true],
  ['right after', 'the same', box(201, 100, 260, 116), true, true],
  ['right after', 'plain text', box(201, 100, 260, 116), true, true],
  ['further after', 'another', box(220, 100, 260, 116), true, true],
  ['right before', 'another', box(40, 100, 99, 116), false, true],
  ['right before', 'unknown', box(40, 100, 99, 116), false, true],
  ['right before', 'the same', box(40, 100, 99, 116), true, true],
  ['right before', 'plain text', box(40, 100, 99, 116), true, true],
  ['further before', 'another', box(40, 100, 90, 116), true, true],
  ['right above the end', 'another', box(150, 84, 260, 99), false, true],
  ['right above the end', 'the same', box(150, 84, 260, 99), true, true],
  ['above the start only', 'another', box(100, 84, 180, 99), true, true],
  ['a line above', 'another', box(150, 70, 260, 86), true, true],
  ['a line below', 'another', box(150, 117, 260, 133), true, true],
  ['over it', 'ours', box(90, 90, 300, 300), undefined, undefined],
  ['over its start', 'ours', box(90, 90, 110, 300), undefined, undefined],
  ['right after', 'ours', box(201, 90, 300, 300), true, true],
];

describe.each(KINDS)('a mark that %s for a link', (kind, category) => {
  const other = (what: Other): Element | 'ours' => {
    if (what === 'ours') return what;
    if (what === 'plain text') return document.body.appendChild(document.createElement('p'));
    return link({ 'the same': category, another: 'unrelated' as const, unknown: null }[what]);
  };

  it.each(
    BESIDE.map(([where, what, at, vouching, warning]) => {
      return [where, what, at, kind === 'vouches' ? vouching : warning] as const;
    }),
  )('%s lies %s', (_where, what, at, stands) => {
    const place = link(category);
    lie(place, LINE);
    lie(other(what), at);
    const box = stands === 'within' ? WITHIN : stands ? MARK : null;
    expect(mark(place, category, LINE)).toEqual(stands === undefined ? undefined : box);
  });
});

describe('a mark that warns stands on its own link', () => {
  it('of less than its own width', () => {
    const place = link('spoofed');
    const narrow = box(100, 100, 106, 116);
    lie(place, narrow);
    lie(link('deic'), box(106, 90, 300, 116));
    expect(mark(place, 'spoofed', narrow)).toEqual({ left: 96, top: 95, right: 110, bottom: 109 });
  });
});

describe('a link that stands alone is marked', () => {
  it.each(CATEGORIES.filter((category) => category !== 'unrelated'))('%s', (category) => {
    const place = link(category);
    lie(place, LINE);
    expect(mark(place, category, LINE)).toEqual(MARK);
  });

  it('and those that vouch are what is called genuine, or another’s Zoom', () => {
    expect([...VOUCHING].sort()).toEqual(['commercial', 'deic', 'nordunet']);
  });
});

describe('what nobody reads or can point at gets no mark that vouches, and one that warns', () => {
  it.each<[string, string, Box, boolean]>([
    ['words', 'Join', LINE, true],
    ['a digit', ' 1 ', LINE, true],
    ['letters of no Latin', 'Ж', LINE, true],
    ['nothing', '', LINE, false],
    ['a blank', ' \u00a0\u200b\u2003', LINE, false],
    ['a dot', ' . ', LINE, false],
    ['words in too little room', 'Join', box(189, 100, 200, 116), false],
    ['words in just enough room', 'Join', box(188, 100, 200, 116), true],
    ['words in too low a line', 'Join', box(100, 100, 200, 107), false],
    ['words in a line just high enough', 'Join', box(100, 100, 200, 108), true],
  ])('%s', (_title, text, at, vouches) => {
    for (const category of ['deic', 'spoofed'] as const) {
      const place = link(category, text);
      lie(place, at);
      expect(mark(place, category, at)).toEqual(vouches || category === 'spoofed' ? MARK : null);
    }
  });

  it.each<[string, (place: LinkElement) => void]>([
    ['a picture', (place) => place.append(document.createElement('img'))],
    [
      'a picture with words that stand for it, which may be seen through',
      (place) => place.append(Object.assign(document.createElement('img'), { alt: 'Join' })),
    ],
    ['words for those who hear it', (place) => place.setAttribute('aria-label', 'Join')],
    ['words in its title', (place) => place.setAttribute('title', 'Join')],
  ])('%s', (_title, fill) => {
    for (const category of ['deic', 'spoofed'] as const) {
      const place = link(category, '');
      fill(place);
      lie(place, LINE);
      expect(mark(place, category, LINE)).toEqual(category === 'spoofed' ? MARK : null);
    }
  });
});

describe('a link within another', () => {
  it.each<[string, Category | null, boolean]>([
    ['that is called the same', 'deic', true],
    ['that is called otherwise', 'unrelated', false],
    ['that is spoofed', 'spoofed', false],
    ['that is not known', null, false],
  ])('%s', (_title, around, stands) => {
    const outer = link(around, '');
    const place = link('deic', 'Join', outer);
    lie(outer, LINE);
    lie(place, LINE);
    expect(mark(place, 'deic', LINE)).toEqual(stands ? MARK : null);
  });

  it.each<[string, Box]>([
    ['at its start', box(100, 100, 108, 116)],
    ['in its middle', box(140, 100, 160, 116)],
    ['at its end', box(190, 100, 200, 116)],
  ])('keeps the outer one from being vouched for: %s', (_where, at) => {
    const outer = link('deic', 'Join');
    lie(outer, LINE);
    lie(link('unrelated', 'us', outer), at);
    expect(mark(outer, 'deic', LINE)).toBeNull();
  });

  it('is warned of whatever is around it', () => {
    const place = link('spoofed', 'Join', link('deic', ''));
    lie(place, LINE);
    expect(mark(place, 'spoofed', LINE)).toEqual(MARK);
  });
});

describe('at the edge of the window', () => {
  it.each<[string, Box, Box | null]>([
    ['above it', box(100, -40, 200, -10), null],
    ['below it', box(100, 810, 200, 830), null],
    ['before it', box(-200, 100, -10, 116), null],
    ['after it', box(1010, 100, 1100, 116), null],
    ['in its corner', box(900, 0, 1000, 16), box(986, -5, 1000, 9)],
    ['at its lower end', box(0, 790, 100, 800), box(97, 785, 111, 799)],
  ])('%s', (_title, at, expected) => {
    for (const category of ['deic', 'spoofed'] as const) {
      const place = link(category);
      lie(place, at);
      expect(mark(place, category, at)).toEqual(expected);
    }
  });
});

describe('a link of two lines', () => {
  const lines = (category: Category) => {
    const place = link(category);
    lie(place, LINE, SECOND);
    return place;
  };

  it.each(KINDS)('has its mark at the end of the second: one that %s', (_kind, category) => {
    expect(mark(lines(category), category, LINE, SECOND)).toEqual(BESIDE_SECOND);
  });

  it.each(KINDS)(
    'has it at the end of the first where the second is out of view: one that %s',
    (_kind, category) => {
      const below = box(20, 900, 90, 916);
      const place = link(category);
      lie(place, LINE, below);
      expect(mark(place, category, LINE, below)).toEqual(MARK);
    },
  );

  it('has it at the end of the first where the second’s is covered, if it warns', () => {
    const covering = () => lie(link('unrelated'), box(80, 120, 140, 136));
    const vouching = lines('deic');
    covering();
    expect(mark(vouching, 'deic', LINE, SECOND)).toBeNull();
    const warning = lines('spoofed');
    covering();
    expect(mark(warning, 'spoofed', LINE, SECOND)).toEqual(MARK);
  });

  it('does not vouch with something else before the second', () => {
    const place = lines('deic');
    lie(link('unrelated'), box(0, 120, 18, 136));
    expect(mark(place, 'deic', LINE, SECOND)).toBeNull();
  });

  it('vouches where one of them has room', () => {
    const short = box(20, 120, 25, 136);
    const place = link('deic');
    lie(place, LINE, short);
    expect(mark(place, 'deic', LINE, short)).toEqual(box(22, 115, 36, 129));
  });
});

describe('an address in plain text', () => {
  function text(inside: Element = document.body): { range: Range; around: Element } {
    const around = document.createElement('p');
    around.append('See https://a.example/ now');
    inside.append(around);
    const range = document.createRange();
    range.setStart(around.firstChild as Text, 4);
    range.setEnd(around.firstChild as Text, 22);
    return { range, around };
  }

  it.each(KINDS)('is marked where it lies open: it %s', (_kind, category) => {
    const { range, around } = text();
    lie(around, box(0, 90, 1000, 130));
    expect(mark(range, category, LINE)).toEqual(MARK);
  });

  it.each(KINDS)('is not under a link, another text or within a link: it %s', (_kind, category) => {
    const { range, around } = text();
    lie(around, LINE);
    lie(link('unrelated'), LINE);
    expect(mark(range, category, LINE)).toBeNull();
    lie(text().around, LINE);
    expect(mark(range, category, LINE)).toBeNull();
    const within = text(link(category, ''));
    lie(within.around, LINE);
    expect(mark(within.range, category, LINE)).toBeNull();
  });

  it('does not vouch right beside a link', () => {
    const { range, around } = text();
    lie(around, LINE);
    lie(link('spoofed'), box(201, 100, 260, 116));
    expect([mark(range, 'deic', LINE), mark(range, 'spoofed', LINE)]).toEqual([null, MARK]);
  });
});

it.each<[string, (place: LinkElement) => void, boolean]>([
  ['lies open', () => {}, true],
  ['lies open at one of two ends', () => lie(link('deic'), LINE), true],
  ['lies under something of ours', () => lie('ours', LINE, SECOND), true],
  ['lies under another link', () => lie(link('deic'), LINE, SECOND), false],
  ['lies under plain text', () => lie(document.body, LINE, SECOND), false],
])('a mark stays where its link %s', (_title, cover, stays) => {
  const place = link('deic');
  lie(place, LINE, SECOND);
  cover(place);
  expect(isOn(place, [LINE, SECOND], hit)).toBe(stays);
});

describe('a frame that is drawn at another size', () => {
  const at = { left: 20, top: 40, right: 220, bottom: 80 };

  it('has marks of the size that a person sees', () => {
    const one = link('deic');
    lie(one, at);
    scale = 0.5;
    expect(mark(one, 'deic', at)).toEqual({ left: 214, top: 30, right: 242, bottom: 58 });
  });

  it('has none that vouches for what is too small to see', () => {
    const one = link('deic');
    lie(one, at);
    scale = 0.1;
    expect(mark(one, 'deic', at)).toBeNull();
  });

  it('has none that vouches where it would lie over what is beside the frame', () => {
    const [one, other] = [link('deic'), link(null)];
    lie(one, at);
    lie(other, { left: 224, top: 20, right: 400, bottom: 100 });
    scale = 0.5;
    expect(mark(one, 'deic', at)).toBeNull();
    expect(mark(one, 'spoofed', at)).not.toBeNull();
  });
});
