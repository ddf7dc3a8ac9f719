// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HoverIntent, watchIntent } from '../../../src/webmail/act/hover-intent.ts';
import { find, showPage } from '../page.ts';

/** Longer than the pointer must rest; shorter than that; longer than it may be away. */
const RESTING = 200;
const PASSING = 100;
const AWAY = 300;
/** As long as a finger must rest. */
const PRESSING = 500;
/** Longer than a picture of the browser's stands, and longer than a press is taken for one meant for what was there before. */
const FRAME = 20;
const MEANT_FOR = 1000;

let aborter: AbortController;
let intent: HoverIntent;
let events: string[];
let approached: number;
let shownAsFocused: Element | null;
let isByPerson: boolean;
/** The link that lies under the pointer, wherever that is. */
let lyingUnder: Element | null;

beforeEach(() => {
  vi.useFakeTimers();
  aborter = new AbortController();
  events = [];
  approached = 0;
  shownAsFocused = null;
  isByPerson = true;
  lyingUnder = null;
  showPage(`<a id="a" href="https://zoom.us/"><b id="inner">A</b></a> <a id="b" href="https://zoom.us/">B</a>
    <a id="plain" href="https://example.com/">C</a> <p id="text">text</p> <div id="card"><button id="button">x</button></div>`);
  // jsdom cannot tell how the focus came; the test says it.
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':focus-visible' ? this === shownAsFocused : matches.call(this, selector);
  });
  intent = watchIntent({
    document,
    linkAt: (event) => linkFrom(event.composedPath()[0]),
    isStill: (link) => link === lyingUnder,
    isUrgent: ({ id }) => id === 'b',
    approach: () => {
      approached += 1;
    },
    open: (link, by) => events.push(`open ${link.id} by ${by}`),
    close: () => events.push('close'),
    isInCard: ({ target }) => find('#card').contains(target as Node),
    isByPerson: () => isByPerson,
    signal: aborter.signal,
  });
});

afterEach(() => {
  aborter.abort();
  vi.useRealTimers();
});

const linkFrom = (node: EventTarget | undefined) =>
  node instanceof Element ? node.closest<HTMLAnchorElement>('#a, #b') : null;

function pointAt(selector: string): void {
  lyingUnder = linkFrom(find(selector));
  find(selector).dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));
}

function touch(type: string, selector: string, more: PointerEventInit = {}): boolean {
  const init = { bubbles: true, cancelable: true, pointerType: 'touch', isPrimary: true, ...more };
  return find(selector).dispatchEvent(new PointerEvent(type, init));
}

function focus(selector: string, isVisible = true): void {
  shownAsFocused = isVisible ? find(selector) : null;
  find(selector).dispatchEvent(new FocusEvent('focus'));
}

it.each<[string, boolean, () => void]>([
  ['a pointer that comes to a marked link', true, () => pointAt('#a')],
  ['a finger that touches one', true, () => touch('pointerdown', '#a')],
  ['the focus on one', true, () => focus('#a')],
  ['a pointer elsewhere', false, () => pointAt('#text')],
  ['a pointer on a link without a mark', false, () => pointAt('#plain')],
])('says that a card may be wanted: %s: %s', (_title, isSaid, come) => {
  come();
  expect(approached > 0).toBe(isSaid);
});

const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

describe('the pointer', () => {
  it('opens the card when it rests on a link', () => {
    pointAt('#a');
    wait(PASSING);
    expect(events).toEqual([]);
    wait(RESTING - PASSING);
    expect(events).toEqual(['open a by pointer']);
  });

  it('opens it at once where it must not wait, and not for a pointer that has gone on by then', () => {
    pointAt('#b');
    pointAt('#text');
    wait(RESTING);
    expect(events).toEqual([]);
    pointAt('#b');
    wait(0);
    expect(events).toEqual(['open b by pointer']);
  });

  it('opens it once, however it moves within the link', () => {
    pointAt('#a');
    wait(RESTING);
    pointAt('#inner');
    pointAt('#a');
    wait(RESTING + AWAY);
    expect(events).toEqual(['open a by pointer']);
  });

  it('that passes over opens nothing', () => {
    pointAt('#a');
    wait(PASSING);
    pointAt('#text');
    wait(RESTING + AWAY);
    expect(events).toEqual([]);
  });

  it('that passes over one link rests on the next', () => {
    pointAt('#a');
    wait(PASSING);
    pointAt('#b');
    wait(RESTING);
    expect(events).toEqual(['open b by pointer']);
  });

  it('on a link without a verdict opens nothing', () => {
    pointAt('#plain');
    wait(RESTING);
    expect(events).toEqual([]);
  });

  it('that leaves the window before opens nothing', () => {
    pointAt('#a');
    window.dispatchEvent(new Event('blur'));
    wait(RESTING);
    expect(events).toEqual([]);
  });

  it('closes the card some time after it has left the link', () => {
    pointAt('#a');
    wait(RESTING);
    pointAt('#text');
    wait(PASSING);
    expect(events).toEqual(['open a by pointer']);
    wait(AWAY);
    expect(events).toEqual(['open a by pointer', 'close']);
  });

  it('keeps it open when it comes back in time', () => {
    pointAt('#a');
    wait(RESTING);
    pointAt('#text');
    wait(PASSING);
    pointAt('#a');
    wait(AWAY * 2);
    expect(events).toEqual(['open a by pointer']);
  });

  it('keeps it open while it is in the card, and closes it when it leaves the card', () => {
    pointAt('#a');
    wait(RESTING);
    pointAt('#text');
    wait(PASSING);
    pointAt('#card');
    intent.enterCard();
    wait(AWAY * 2);
    expect(events).toEqual(['open a by pointer']);
    intent.leaveCard();
    wait(AWAY);
    expect(events).toEqual(['open a by pointer', 'close']);
  });

  it('moves the card to another link without closing it between', () => {
    pointAt('#a');
    wait(RESTING);
    pointAt('#b');
    wait(RESTING);
    expect(events).toEqual(['open a by pointer', 'open b by pointer']);
    wait(AWAY);
    expect(events).toHaveLength(2);
  });
});

describe('what lies under the pointer and becomes another thing without a move of it', () => {
  const swap = (under: Element | null) => {
    lyingUnder = under;
    wait(FRAME);
  };

  it.each<[string, () => Element | null]>([
    ['another link', () => find('#b')],
    ['nothing', () => null],
  ])('closes the card at once: %s', (_title, under) => {
    pointAt('#a');
    wait(RESTING);
    swap(under());
    expect(events).toEqual(['open a by pointer', 'close']);
    expect(intent.isSwapped()).toBe(true);
  });

  it('closes none that the keyboard opened', () => {
    focus('#a');
    swap(find('#b'));
    expect([events, intent.isSwapped()]).toEqual([['open a by focus'], false]);
  });

  it('closes none while the pointer is in the card, or elsewhere', () => {
    pointAt('#a');
    wait(RESTING);
    pointAt('#text');
    pointAt('#card');
    intent.enterCard();
    swap(null);
    wait(AWAY);
    expect([events, intent.isSwapped()]).toEqual([['open a by pointer'], false]);
  });

  it('is meant by no press once the pointer has moved, or after a while', () => {
    pointAt('#a');
    wait(RESTING);
    swap(null);
    find('#text').dispatchEvent(new MouseEvent('pointermove', { bubbles: true }));
    expect(intent.isSwapped()).toBe(false);
    pointAt('#a');
    wait(RESTING);
    swap(null);
    expect(intent.isSwapped()).toBe(true);
    wait(MEANT_FOR);
    expect(intent.isSwapped()).toBe(false);
  });

  it('is not looked at once the card is closed', () => {
    pointAt('#a');
    wait(RESTING);
    intent.dismissed();
    swap(null);
    expect([events, intent.isSwapped()]).toEqual([['open a by pointer'], false]);
  });
});

describe('the keyboard', () => {
  it('opens the card at once', () => {
    focus('#a');
    expect(events).toEqual(['open a by focus']);
  });

  it('moves it from link to link and closes it on anything else', () => {
    focus('#a');
    focus('#b');
    focus('#plain');
    expect(events).toEqual(['open a by focus', 'open b by focus', 'close']);
  });

  it('is not overruled by a pointer that rests elsewhere', () => {
    pointAt('#a');
    focus('#b');
    wait(RESTING);
    expect(events).toEqual(['open b by focus']);
  });

  it('may go into the card', () => {
    focus('#a');
    focus('#button');
    wait(AWAY);
    expect(events).toEqual(['open a by focus']);
  });

  it('a focus that is not shown as one, as a click gives it, opens nothing', () => {
    focus('#a', false);
    wait(RESTING);
    expect(events).toEqual([]);
  });

  it('a focus elsewhere closes nothing that is not open', () => {
    focus('#plain');
    expect(events).toEqual([]);
  });
});

describe('a card that the person closed', () => {
  it('does not open again when its link gets the focus back', () => {
    focus('#a');
    intent.dismissed();
    focus('#a');
    wait(RESTING);
    expect(events).toEqual(['open a by focus']);
  });

  it('opens again when its link is come back to', () => {
    focus('#a');
    intent.dismissed();
    focus('#a');
    focus('#plain');
    focus('#a');
    expect(events).toEqual(['open a by focus', 'open a by focus']);
  });

  it('does not keep another link from opening', () => {
    focus('#a');
    intent.dismissed();
    focus('#b');
    expect(events).toEqual(['open a by focus', 'open b by focus']);
  });

  it('is not closed a second time', () => {
    pointAt('#a');
    wait(RESTING);
    pointAt('#text');
    intent.dismissed();
    wait(AWAY);
    expect(events).toEqual(['open a by pointer']);
  });
});

describe('a finger', () => {
  it('that rests on a link opens the card', () => {
    touch('pointerover', '#inner');
    touch('pointerdown', '#inner');
    wait(PRESSING - 1);
    expect(events).toEqual([]);
    wait(1);
    expect(events).toEqual(['open a by touch']);
  });

  it('that lifts again follows the link, and no card comes after it', () => {
    touch('pointerover', '#a');
    touch('pointerdown', '#a');
    wait(RESTING);
    touch('pointerup', '#a');
    expect(touch('click', '#a')).toBe(true);
    wait(PRESSING);
    expect(events).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['scrolls', () => touch('pointercancel', '#a')],
    ['strays', () => touch('pointermove', '#a', { clientX: 8, clientY: 8 })],
    ['is followed by another', () => touch('pointerdown', '#text', { isPrimary: false })],
  ])('that %s opens nothing', (_, happens) => {
    touch('pointerdown', '#a');
    happens();
    wait(PRESSING);
    expect(events).toEqual([]);
  });

  it('may tremble', () => {
    touch('pointerdown', '#a');
    touch('pointermove', '#a', { clientX: 3, clientY: 3 });
    wait(PRESSING);
    expect(events).toEqual(['open a by touch']);
  });

  it('that has opened a card does not follow the link as it lifts', () => {
    touch('pointerdown', '#a');
    wait(PRESSING);
    touch('pointerup', '#a');
    touch('pointerout', '#a');
    expect(touch('click', '#inner')).toBe(false);
    wait(AWAY);
    expect(events).toEqual(['open a by touch']);
  });

  it.each<[string, () => void, string]>([
    ['the next click', () => touch('click', '#a'), '#a'],
    ['the next touch', () => touch('pointerdown', '#a'), '#a'],
    ['Enter', () => find('#a').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true })), '#a'],
    ['another link', () => {}, '#b'],
  ])('after that %s goes its way', (_, happens, selector) => {
    touch('pointerdown', '#a');
    wait(PRESSING);
    happens();
    expect(touch('click', selector)).toBe(true);
  });

  it('that calls the browser’s menu opens the card under it, and the menu comes', () => {
    touch('pointerdown', '#a');
    wait(PASSING);
    expect(touch('contextmenu', '#a')).toBe(true);
    touch('pointercancel', '#a');
    wait(PRESSING);
    expect(events).toEqual(['open a by touch']);
  });

  it('a mouse’s menu opens nothing', () => {
    touch('pointerdown', '#a', { pointerType: 'mouse' });
    touch('contextmenu', '#a', { pointerType: 'mouse' });
    wait(PRESSING);
    expect(events).toEqual([]);
  });

  it('beside another one opens nothing', () => {
    touch('pointerdown', '#a', { isPrimary: false });
    wait(PRESSING);
    expect(events).toEqual([]);
  });

  it('on anything but a link opens nothing', () => {
    touch('pointerdown', '#plain');
    wait(PRESSING);
    expect(events).toEqual([]);
  });
});

describe('a link that was judged anew', () => {
  it('loses its card', () => {
    focus('#a');
    intent.outdated(find('#a'));
    expect(events).toEqual(['open a by focus', 'close']);
  });

  it('does not take another’s', () => {
    focus('#a');
    intent.outdated(find('#b'));
    expect(events).toEqual(['open a by focus']);
  });
});

it('a page’s own script opens nothing', () => {
  isByPerson = false;
  pointAt('#a');
  focus('#a');
  touch('pointerdown', '#a');
  wait(PRESSING);
  expect(events).toEqual([]);
});

it('hears of links in open shadow roots', () => {
  const root = find('#text').attachShadow({ mode: 'open' });
  const link = document.createElement('a');
  link.id = 'a';
  root.append(link);
  lyingUnder = link;
  link.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, composed: true }));
  wait(RESTING);
  expect(events).toEqual(['open a by pointer']);
});

it('listens again to a document that the page has opened anew', async () => {
  document.open();
  document.close();
  showPage('<a id="a" href="https://zoom.us/">A</a> <div id="card"></div>');
  // Observers are told in a microtask.
  await Promise.resolve();
  pointAt('#a');
  wait(RESTING);
  expect(events).toEqual(['open a by pointer']);
});

describe('the end', () => {
  it('closes the card, and nothing opens any more', () => {
    pointAt('#a');
    wait(RESTING);
    aborter.abort();
    expect(events).toEqual(['open a by pointer', 'close']);
    pointAt('#b');
    focus('#a');
    wait(RESTING);
    expect(events).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('while the pointer rests opens nothing', () => {
    pointAt('#a');
    aborter.abort();
    wait(RESTING);
    expect(events).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
