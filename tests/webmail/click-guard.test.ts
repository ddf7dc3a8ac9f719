// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Category } from '../../src/core/verdict.ts';
import type { JudgedLink } from '../../src/messages/protocol.ts';
import { addressOf } from '../../src/webmail/candidates.ts';
import { guardClicks } from '../../src/webmail/click-guard.ts';
import { WAIT } from '../../src/webmail/held-click.ts';
import type { Opening } from '../../src/webmail/open-link.ts';
import { judgedLink } from '../support/verdict.ts';
import { find, showPage } from './page.ts';

const SPOOFED = 'https://zooom.us/j/1';
const DEIC = 'https://aaudk.zoom.us/j/1';

let aborter: AbortController;
let isOn: boolean;
let warned: [JudgedLink, Opening | null][];
/** What the page heard, and whether the browser would have gone on. */
let heard: MouseEvent[];
/** Verdicts by address; an address that is missing is not known yet, `null` is no link of a message. */
let known: Map<string, JudgedLink | null>;
let asked: string[];
let answer: (judged: JudgedLink | null) => void;
let fail: (error: Error) => void;
let openHeld: ((opening: Opening) => void) | undefined;
const byPerson = new WeakSet<Event>();

beforeEach(() => {
  vi.useFakeTimers();
  aborter = new AbortController();
  isOn = true;
  openHeld = undefined;
  warned = [];
  heard = [];
  asked = [];
  known = new Map([
    [SPOOFED, of('spoofed')],
    [DEIC, of('deic')],
    ['mailto:a@zoom.us', null],
  ]);
  showPage('<a id="l" target="_blank"><b>Join</b></a><p>text</p>');
  const listen = { signal: aborter.signal };
  guardClicks({
    view: window,
    reading: {
      judgedNow: (link) => known.get(addressOf(link) ?? 'mailto:a@zoom.us'),
      settled: (link) =>
        new Promise((resolve, reject) => {
          const href = addressOf(link) ?? '';
          fail = reject;
          asked.push(href);
          answer = (judged) => {
            if (judged) known.set(href, judged);
            resolve(judged);
          };
        }),
    },
    isOn: () => isOn,
    warn: (link, opening) => warned.push([link, opening]),
    get openHeld() {
      return openHeld;
    },
    isByPerson: (event) => byPerson.has(event),
    signal: aborter.signal,
  });
  for (const type of ['click', 'auxclick', 'dragstart'] as const) {
    window.addEventListener(type, (event) => void heard.push(event), listen);
  }
});

afterEach(() => {
  aborter.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const of = (category: Category) => judgedLink({ category });

/** What a person does on the link (on the words in it). Out: whether the browser goes on with it. */
function act(type: string, init: MouseEventInit = {}, on: EventTarget = find('#l b')): boolean {
  const event = new PointerEvent(type, { bubbles: true, cancelable: true, composed: true, ...init });
  byPerson.add(event);
  return on.dispatchEvent(event);
}

function point(href: string): HTMLAnchorElement {
  const link = find('#l');
  link.href = href;
  return link;
}

/** Every way in which a person opens a link, and in which window. */
const WAYS: readonly [string, string, MouseEventInit, string][] = [
  ['a click, or Enter', 'click', {}, '_blank'],
  ['a click with Ctrl', 'click', { ctrlKey: true }, '_blank'],
  ['a click with the command key', 'click', { metaKey: true }, '_blank'],
  ['a click with Shift', 'click', { shiftKey: true }, '_blank'],
  ['the middle button', 'auxclick', { button: 1 }, '_blank'],
  ['a drag', 'dragstart', {}, '_blank'],
];

describe('a spoofed link', () => {
  it.each(WAYS)('does not open by %s: the person is warned', (_title, type, init, target) => {
    point(SPOOFED);
    expect(act(type, init)).toBe(false);
    expect(warned).toEqual([[known.get(SPOOFED), { href: SPOOFED, target }]]);
    expect(heard).toEqual([]);
  });

  it.each([
    ['its own window', 'zoom', '', 'zoom'],
    ['that of the page', '', '_top', '_top'],
    ['the same', '', '', '_self'],
  ])('would have opened in %s', (_title, own, ofPage, target) => {
    const base = Object.assign(document.createElement('base'), { target: ofPage });
    document.head.append(base);
    point(SPOOFED).target = own;
    act('click');
    base.remove();
    expect(warned[0]?.[1]).toEqual({ href: SPOOFED, target });
  });

  it.each(['javascript:alert(1)', 'data:text/html,zoom', 'blob:https://zoom.us/1'])(
    'that runs something is never to be opened by us: %s',
    (href) => {
      point(href);
      known.set(href, of('spoofed'));
      expect(act('click')).toBe(false);
      expect(warned).toEqual([[known.get(href), null]]);
    },
  );

  it('may be a button that keeps its address, which then opens beside the mail', () => {
    showPage(`<div onclick="open('${SPOOFED}')"><button data-url="${SPOOFED}"><b>Join</b></button></div>`);
    expect(act('click', {}, find('b'))).toBe(false);
    expect(warned[0]?.[1]).toEqual({ href: SPOOFED, target: '_blank' });
  });

  it('counts rather than a button in it', () => {
    showPage(`<a href="${SPOOFED}"><button data-url="${DEIC}">Join</button></a>`);
    expect(act('click', {}, find('button'))).toBe(false);
    expect(warned).toHaveLength(1);
  });

  it('is still guarded after the page has opened its document anew', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const view = frame.contentWindow as Window & typeof globalThis;
    const { signal } = new view.AbortController();
    const warn = vi.fn();
    const reading = { judgedNow: () => of('spoofed'), settled: async () => of('spoofed') };
    guardClicks({ view, reading, isOn: () => true, warn, isByPerson: () => true, signal });
    view.document.open();
    view.document.write(`<a href="${SPOOFED}">Join</a>`);
    view.document.close();
    await Promise.resolve();
    const click = new view.PointerEvent('click', { bubbles: true, cancelable: true, composed: true });
    expect(view.document.querySelector('a')?.dispatchEvent(click)).toBe(false);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('is found in an open shadow root', () => {
    const root = find('p').attachShadow({ mode: 'open' });
    const link = Object.assign(document.createElement('a'), { href: SPOOFED });
    root.append(link);
    expect(act('click', {}, link)).toBe(false);
    expect(warned).toHaveLength(1);
  });

  it.each([
    ['the right button', 'auxclick', { button: 2 }],
    ['a button of the side', 'auxclick', { button: 4 }],
    ['the pointer going down', 'pointerdown', {}],
    ['the context menu', 'contextmenu', {}],
  ])('is not opened by %s, which is left alone', (_title, type, init) => {
    point(SPOOFED);
    expect(act(type, init)).toBe(true);
    expect(warned).toEqual([]);
  });

  it('opens where the policy wants no warning', () => {
    isOn = false;
    point(SPOOFED);
    expect(act('click')).toBe(true);
    expect([warned.length, heard.length]).toEqual([0, 1]);
  });

  it('is left alone once the extension is gone', () => {
    point(SPOOFED);
    aborter.abort();
    expect(act('click')).toBe(true);
  });

  it('may be opened by the page’s own scripts, which could open anything', () => {
    point(SPOOFED);
    find('#l').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect([warned.length, heard.length]).toEqual([0, 1]);
  });
});

describe('at once and untouched goes', () => {
  const others: readonly Category[] = ['deic', 'nordunet', 'commercial', 'unverifiable', 'unrelated'];
  it.each(
    others.flatMap((category) => WAYS.map(([way, type, init]) => [category, way, type, init] as const)),
  )('a link that is %s, by %s', (category, _way, type, init) => {
    point(DEIC);
    known.set(DEIC, of(category));
    expect(act(type, init)).toBe(true);
    expect(heard).toHaveLength(1);
    expect(byPerson.has(heard[0] as Event)).toBe(true);
    expect([asked, warned]).toEqual([[], []]);
  });

  it.each(WAYS)('what leads to no host, by %s', (_title, type, init) => {
    point('mailto:a@zoom.us');
    expect(act(type, init)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('what is no link', () => {
    expect(act('click', {}, find('p'))).toBe(true);
    expect(asked).toEqual([]);
  });
});

describe('a link without a verdict', () => {
  const UNKNOWN = 'https://unknown.example/a';
  const clicks = WAYS.filter(([, type]) => type !== 'dragstart');

  it.each(clicks)(
    'is held, by %s, and opens nothing when it turns out spoofed',
    async (_title, type, init) => {
      point(UNKNOWN);
      expect(act(type, init)).toBe(false);
      expect(asked).toEqual([UNKNOWN]);
      answer(of('spoofed'));
      await vi.advanceTimersByTimeAsync(0);
      expect(warned).toEqual([[known.get(UNKNOWN), { href: UNKNOWN, target: '_blank' }]]);
      await vi.advanceTimersByTimeAsync(WAIT);
      expect(heard).toEqual([]);
    },
  );

  it.each(clicks)(
    'goes on as soon as it turns out harmless, as it was meant: %s',
    async (_title, type, init) => {
      point(UNKNOWN);
      act(type, { clientX: 7, detail: 1, ...init });
      expect(heard).toEqual([]);
      answer(of('unrelated'));
      await vi.advanceTimersByTimeAsync(0);
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({
        type,
        clientX: 7,
        detail: 1,
        cancelable: true,
        composed: true,
        ...init,
      });
      expect(heard[0]?.target).toBe(find('#l b'));
      expect(heard[0]?.defaultPrevented).toBe(false);
      await vi.advanceTimersByTimeAsync(WAIT);
      expect(heard).toHaveLength(1);
    },
  );

  it.each<[string, () => void]>([
    ['no answer comes', () => {}],
    ['the answer is none', () => answer(null)],
    ['asking fails', () => fail(new Error('gone'))],
  ])('goes on after the wait at the latest: %s', async (_title, then) => {
    point(UNKNOWN);
    act('click');
    then();
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(heard).toHaveLength(1);
    expect(warned).toEqual([]);
  });

  it.each(clicks)(
    'is opened by us where copies of a click lead nowhere: %s',
    async (_title, type, init, target) => {
      openHeld = vi.fn();
      point(UNKNOWN);
      act(type, init);
      answer(of('unrelated'));
      await vi.advanceTimersByTimeAsync(WAIT);
      expect(openHeld).toHaveBeenCalledExactlyOnceWith({ href: UNKNOWN, target });
      expect(heard).toEqual([]);
    },
  );

  it('waits no longer than it says', async () => {
    point(UNKNOWN);
    act('click');
    await vi.advanceTimersByTimeAsync(WAIT - 1);
    expect(heard).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toHaveLength(1);
    expect(WAIT).toBeLessThanOrEqual(1000);
  });

  it('that is changed while it is held is judged as what it has become', async () => {
    const link = point(UNKNOWN);
    act('click');
    link.href = 'https://later.example/';
    answer(of('unrelated'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([UNKNOWN, 'https://later.example/']);
    answer(of('spoofed'));
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(warned.map(([, opening]) => opening?.href)).toEqual(['https://later.example/']);
    expect(heard).toEqual([]);
  });

  it('that is swapped for a spoofed one when the button goes down is judged as that', () => {
    const link = point(DEIC);
    link.addEventListener('mousedown', () => link.setAttribute('href', SPOOFED));
    act('mousedown');
    expect(act('click')).toBe(false);
    expect(warned[0]?.[1]?.href).toBe(SPOOFED);
  });

  it.each([
    ['the pointer goes down', 'pointerdown', new PointerEvent('pointerdown', { bubbles: true })],
    ['Enter goes down', 'keydown', new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })],
  ])('is asked about when %s', (_title, _type, event) => {
    point(UNKNOWN);
    byPerson.add(event);
    find('#l').dispatchEvent(event);
    expect(asked).toEqual([UNKNOWN]);
  });

  it('is not asked about at other keys', () => {
    point(UNKNOWN);
    const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true });
    byPerson.add(event);
    find('#l').dispatchEvent(event);
    expect(asked).toEqual([]);
  });

  it('cannot be dragged until there is one, and then can, or warns', async () => {
    point(UNKNOWN);
    expect(act('dragstart')).toBe(false);
    answer(of('spoofed'));
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(warned).toHaveLength(1);
    known.set(UNKNOWN, of('unrelated'));
    expect(act('dragstart')).toBe(true);
  });

  it('can be dragged the second time, if none comes', async () => {
    point(UNKNOWN);
    expect(act('dragstart')).toBe(false);
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(act('dragstart')).toBe(true);
    expect(warned).toEqual([]);
  });
});

describe('a middle click that was held, whose copy no browser follows,', () => {
  const UNKNOWN = 'https://unknown.example/a';
  const open = vi.fn();

  beforeEach(() => {
    vi.spyOn(window, 'open').mockImplementation(open);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    open.mockReset();
  });

  const middle = async (href: string) => {
    point(href);
    act('auxclick', { button: 1 });
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(heard).toHaveLength(1);
  };

  it('is opened in a tab of its own', async () => {
    await middle(UNKNOWN);
    expect(open).toHaveBeenCalledExactlyOnceWith(UNKNOWN, '_blank', 'noopener,noreferrer');
  });

  it('is not where the page has taken it over', async () => {
    find('#l').addEventListener('auxclick', (event) => event.preventDefault());
    await middle(UNKNOWN);
    expect(open).not.toHaveBeenCalled();
  });

  it('is never where it would run a script', async () => {
    await middle('javascript:alert(1)');
    expect(open).not.toHaveBeenCalled();
  });

  it.each(WAYS.filter(([, type]) => type === 'click'))('other than %s', async (_title, type, init) => {
    point(UNKNOWN);
    act(type, init);
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(heard).toHaveLength(1);
    expect(open).not.toHaveBeenCalled();
  });
});
