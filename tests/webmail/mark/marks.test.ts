// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CATEGORIES, type Category } from '../../../src/core/verdict/verdict.ts';
import type { OwnPlace } from '../../../src/dom/own-place.ts';
import { CATEGORY_COLORS } from '../../../src/ui/category-colors.ts';
import { MARK_ICONS } from '../../../src/ui/category-icons.ts';
import { opensOf, pathFrom } from '../../../src/webmail/act/opens-at.ts';
import type { LinkElement } from '../../../src/webmail/find/leads-to.ts';
import type { Shown } from '../../../src/webmail/mark/mark-look.ts';
import { drawMarks, type Marks } from '../../../src/webmail/mark/marks.ts';
import { DEFINITIONS, freshView } from '../../support/defined-elements.ts';
import { openPlace } from '../../support/own-place.ts';
import { find, showPage } from '../page.ts';

const LOOK: Shown = {
  category: 'spoofed',
  icon: MARK_ICONS.spoofed,
  color: '#b3261e',
  label: 'look-alike of zoom.us',
};
const JOIN = { href: 'https://zooom.us/', text: 'Join now' };
const HTML =
  '<p>See <a id="l" class="c" href="https://zooom.us/" style="color: red">Join <b>now</b></a> or <a id="m" href="https://zoom.us/">there</a>, <i>zooom.us/1</i></p>';
/** Longer than the browser takes to draw a picture, and than a mark goes without being looked at again. */
const PICTURE = 20;
const BEAT = 600;

let own: OwnPlace;
let marks: Marks;
let aborter: AbortController;
/** Where each link stands; the other one on top where two do. */
let boxes: Map<Element, DOMRect>;
let categories: Map<Element, Category>;

beforeEach(() => {
  vi.useFakeTimers();
  showPage(HTML);
  own = openPlace(document);
  aborter = new AbortController();
  boxes = new Map([
    [find('#l'), new DOMRect(100, 100, 80, 16)],
    [find('#m'), new DOMRect(300, 100, 80, 16)],
    [find('i'), new DOMRect(500, 100, 80, 16)],
  ]);
  categories = new Map([
    [find('#l'), 'spoofed'],
    [find('#m'), 'deic'],
  ]);
  // jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return [boxes.get(this) ?? []].flat() as unknown as DOMRectList;
  });
  Range.prototype.getClientRects = function (this: Range) {
    return [boxes.get(this.startContainer.parentNode as Element) ?? []].flat() as unknown as DOMRectList;
  };
  marks = drawMarks({
    document,
    own,
    hit: (x, y) => {
      const found = [...boxes].findLast(
        ([, box]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      const path = pathFrom(found?.[0] ?? document.body);
      return { path, opens: opensOf(path) };
    },
    categoryOf: (element) => categories.get(element) ?? null,
    isOfMessage: () => true,
    signal: aborter.signal,
  });
});

afterEach(() => {
  aborter.abort();
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
  document.body.replaceChildren();
  vi.useRealTimers();
});

const all = () => [...own.root.querySelectorAll<HTMLElement>('link-guard-mark')];
/** What each mark that is drawn says, and where it stands. */
const drawn = () =>
  all()
    .filter(({ className }) => className === 'placed')
    .map(({ dataset, style }) => [dataset.category, style.left, style.top]);
const draw = () => vi.advanceTimersByTime(PICTURE);
const AT_L = ['spoofed', '177px', '95px'];
const AT_M = ['deic', '377px', '95px'];

function setBoth(): void {
  marks.set(find('#l'), LOOK, JOIN);
  marks.set(find('#m'), { ...LOOK, category: 'deic', label: 'DeiC' }, JOIN);
}

function textRange(): Range {
  const range = document.createRange();
  range.selectNodeContents(find('i').firstChild as Text);
  return range;
}

describe('the mail', () => {
  it('is the same before, during and after, its nodes and what is written of them', () => {
    const nodes = () => {
      const walker = document.createTreeWalker(document.body);
      const found: Node[] = [];
      for (let node: Node | null = walker.root; node; node = walker.nextNode()) found.push(node);
      return found;
    };
    const before = { html: document.body.outerHTML, nodes: nodes() };
    setBoth();
    marks.set(textRange(), LOOK, JOIN);
    expect({ html: document.body.outerHTML, nodes: nodes() }).toEqual(before);
    draw();
    expect(drawn()).toHaveLength(3);
    expect({ html: document.body.outerHTML, nodes: nodes() }).toEqual(before);
    vi.advanceTimersByTime(BEAT);
    aborter.abort();
    expect({ html: document.body.outerHTML, nodes: nodes() }).toEqual(before);
    expect(own.root.querySelector('link-guard-mark')).toBeNull();
  });
});

describe('a mark', () => {
  it('stands at its link’s end once the page has been looked at', () => {
    setBoth();
    expect(drawn()).toEqual([]);
    draw();
    expect(drawn()).toEqual([AT_L, AT_M]);
  });

  it('is left alone where it shows the same already, and no other', () => {
    marks.set(find('#l'), LOOK, JOIN);
    const [first] = all();
    marks.set(find('#l'), { ...LOOK }, JOIN);
    expect(all()).toEqual([first]);
    marks.set(find('#l'), { ...LOOK, label: 'ligner zoom.us' }, JOIN);
    expect(all()).not.toContain(first);
    marks.set(find('#l'), { ...LOOK, category: 'deic', label: 'ligner zoom.us' }, JOIN);
    expect(all().map(({ dataset }) => dataset.category)).toEqual(['deic']);
  });

  it.each<[string, () => Element | Range, string, number]>([
    ['a link', () => find('#l'), 'img', -1],
    ['plain text, which nothing else can be pointed at', textRange, 'button', 0],
  ])('says its verdict to those who hear it, and has no text: of %s', (_title, place, role, tabIndex) => {
    marks.set(place() as LinkElement | Range, LOOK, JOIN);
    const [mark] = all();
    expect(mark?.getAttribute('aria-label')).toBe('Join now (look-alike of zoom.us)');
    expect([mark?.getAttribute('role'), mark?.tabIndex]).toEqual([role, tabIndex]);
    expect(mark?.textContent).toBe('');
    expect(mark?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(mark?.querySelector('path')?.getAttribute('d')).toBe(LOOK.icon);
  });

  it('takes words as text, never as markup', () => {
    const words = '<img src=x onerror=alert(1)>';
    marks.set(find('#l'), { ...LOOK, label: words }, { href: words, text: words });
    expect(own.root.querySelector('img')).toBeNull();
    expect(all()[0]?.getAttribute('aria-label')).toBe(`${words} (${words})`);
  });

  it('has a shape and a colour of its own in each category', () => {
    const looks = CATEGORIES.filter((category) => category !== 'unrelated').map((category) => {
      const look = {
        category,
        color: CATEGORY_COLORS[category],
        icon: MARK_ICONS[category],
        label: category,
      };
      marks.set(find('#l'), look, JOIN);
      const path = all()[0]?.querySelector('path');
      return [path?.getAttribute('d'), path?.getAttribute('fill')];
    });
    for (const part of [0, 1]) expect(new Set(looks.map((look) => look[part])).size).toBe(looks.length);
  });

  it('knows what it belongs to, and where a person points to hear of it', () => {
    const range = textRange();
    marks.set(find('#l'), LOOK, JOIN);
    marks.set(range, LOOK, JOIN);
    const [ofLink, ofText] = all() as [HTMLElement, HTMLElement];
    expect([marks.placeOf(ofLink), marks.placeOf(ofText), marks.placeOf(find('#l'))]).toEqual([
      find('#l'),
      range,
      null,
    ]);
    expect([marks.pointedAt(find('#l')), marks.pointedAt(range)]).toEqual([find('#l'), ofText]);
    marks.remove(range);
    expect(marks.pointedAt(range)).toBeNull();
  });

  it('goes when it is taken off, and nothing is looked at any more after the last', () => {
    setBoth();
    draw();
    marks.remove(find('#l'));
    expect(all().map(({ dataset }) => dataset.category)).toEqual(['deic']);
    marks.remove(find('#m'));
    marks.remove(find('#m'));
    expect([all(), vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('goes at the end, and nothing is left behind', () => {
    setBoth();
    draw();
    aborter.abort();
    expect([all(), vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('is there again where the page has taken our place away', () => {
    setBoth();
    draw();
    own.host.remove();
    document.dispatchEvent(new Event('toggle'));
    draw();
    expect(own.host.isConnected).toBe(true);
    expect(drawn()).toHaveLength(2);
  });
});

describe('where the page changes', () => {
  beforeEach(() => {
    setBoth();
    draw();
  });

  it.each<[string, () => unknown]>([
    ['by a scroll', () => document.dispatchEvent(new Event('scroll'))],
    ['by a change of its size', () => window.dispatchEvent(new Event('resize'))],
    ['by what its owner was told', () => marks.moved()],
    ['without a word', () => vi.advanceTimersByTime(BEAT)],
  ])('a mark goes along: %s', (_title, tell) => {
    boxes.set(find('#l'), new DOMRect(100, 300, 80, 16));
    tell();
    draw();
    expect(drawn()).toContainEqual(['spoofed', '177px', '295px']);
  });

  it('a mark goes while something lies over its link, and comes again', () => {
    const lid = document.createElement('div');
    boxes.set(lid, new DOMRect(0, 0, 1000, 1000));
    vi.advanceTimersByTime(BEAT);
    marks.moved();
    draw();
    expect(drawn()).toEqual([]);
    boxes.delete(lid);
    vi.advanceTimersByTime(BEAT);
    marks.moved();
    draw();
    expect(drawn()).toEqual([AT_L, AT_M]);
  });

  it('a mark goes with its link’s box', () => {
    boxes.delete(find('#m'));
    marks.moved();
    draw();
    expect(drawn()).toEqual([AT_L]);
  });

  it('a mark that vouches goes in a message that moves by itself', () => {
    boxes.set(find('#m'), new DOMRect(300, 150, 80, 16));
    vi.advanceTimersByTime(BEAT);
    expect(drawn()).toEqual([AT_L]);
  });
});

it('where two would share a place the worse stands there', () => {
  boxes.set(find('#m'), new DOMRect(98, 92, 80, 7));
  for (const warning of ['spoofed', 'unverifiable'] as const) {
    categories.set(find('#m'), warning === 'spoofed' ? 'unverifiable' : 'spoofed');
    marks.set(find('#m'), { ...LOOK, category: categories.get(find('#m')) as Category }, JOIN);
    marks.set(find('#l'), { ...LOOK, category: warning }, JOIN);
    draw();
    expect(drawn().map(([category]) => category)).toEqual(['spoofed']);
  }
});

describe('isBelied', () => {
  beforeEach(() => {
    setBoth();
    draw();
  });

  it.each<[string, () => [number, number, LinkElement[]], boolean]>([
    ['a press on what vouches, which opens it', () => [340, 108, [find('#m')]], false],
    ['a press on what vouches, which opens nothing', () => [340, 108, []], false],
    ['a press on what vouches, which opens another', () => [340, 108, [find('#l')]], true],
    [
      'a press on what vouches, which may open another besides',
      () => [340, 108, [find('#m'), find('#l')]],
      true,
    ],
    [
      'a press on what vouches, which opens what is not known',
      () => [340, 108, [document.createElement('a')]],
      true,
    ],
    ['a press on what warns, which opens another', () => [140, 108, [find('#m')]], false],
    ['a press elsewhere', () => [340, 300, [find('#l')]], false],
  ])('%s: %s', (_title, press, isBelied) => {
    expect(marks.isBelied(...press())).toBe(isBelied);
  });

  it('what is called the same may be opened in its place', () => {
    const other = document.createElement('a');
    categories.set(other, 'deic');
    expect(marks.isBelied(340, 108, [other])).toBe(false);
  });

  it('a mark that is not drawn speaks of nothing', () => {
    marks.remove(find('#m'));
    expect(marks.isBelied(340, 108, [find('#l')])).toBe(false);
  });
});

it.each(DEFINITIONS)('says its verdict where the page defined such an element %s', async (_, define) => {
  const view = freshView(document);
  // As in a frame of its own: marks are copied from one that was made in its document.
  vi.resetModules();
  const { newMark } = await import('../../../src/webmail/mark/mark-look.ts');
  view.customElements.define('link-guard-mark', define(view));
  const mark = newMark(view.document, LOOK, JOIN, false);
  view.document.body.append(mark);
  expect(mark.getAttribute('aria-label')).toContain(LOOK.label);
  expect(mark.querySelector('path')?.getAttribute('d')).toBe(LOOK.icon);
  view.frameElement?.remove();
});
