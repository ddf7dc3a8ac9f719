// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Category } from '../../../src/core/verdict/verdict.ts';
import type { Judged } from '../../../src/messages/protocol.ts';
import { type ClickGuardDeps, guardClicks } from '../../../src/webmail/act/click-guard.ts';
import { WAIT } from '../../../src/webmail/act/held-press.ts';
import type { Opening } from '../../../src/webmail/act/open-link.ts';
import { opensOf, pathOf } from '../../../src/webmail/act/opens-at.ts';
import { addressOf } from '../../../src/webmail/find/leads-to.ts';
import { judgedLink } from '../../support/verdict.ts';
import { find, showPage } from '../page.ts';

const SPOOFED = 'https://zooom.us/j/1';
const DEIC = 'https://aaudk.zoom.us/j/1';

let aborter: AbortController;
let isOn: boolean;
let warned: [Judged, Opening | null][];
/** What the page heard, and whether the browser would have gone on. */
let heard: MouseEvent[];
/** Verdicts by address; an address that is missing is not known yet, `null` is no link of a message. */
let known: Map<string, Judged | null>;
let asked: string[];
let answer: (judged: Judged | null) => void;
let fail: (error: Error) => void;
/** Whether something else is shown than is pressed, and how often the guard said so. */
let isBelied: boolean;
let belied: number;
let openedAt: ClickGuardDeps['opensOf'];
let openHeld: ((opening: Opening) => void) | undefined;
/** Presses that were taken over. */
let captured: Event[];
const byPerson = new WeakSet<Event>();

beforeEach(() => {
  vi.useFakeTimers();
  aborter = new AbortController();
  isOn = true;
  isBelied = false;
  belied = 0;
  openedAt = (event) => opensOf(pathOf(event));
  openHeld = undefined;
  captured = [];
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
      isOfMessage: (element) => element.closest('#menu') === null,
      judgedNow: (link) => known.get(addressOf(link) ?? 'mailto:a@zoom.us'),
      settled: (link) =>
        new Promise((resolve, reject) => {
          const href = addressOf(link) ?? '';
          const judged = known.get(href);
          if (judged) return resolve(judged);
          fail = reject;
          asked.push(href);
          answer = (judged) => {
            if (judged) known.set(href, judged);
            resolve(judged);
          };
        }),
    },
    opensOf: (event) => openedAt(event),
    isBelied: () => isBelied,
    onBelied: () => {
      belied += 1;
    },
    isOn: () => isOn,
    warn: (link, opening) => warned.push([link, opening]),
    get program() {
      return openHeld && { open: openHeld, capture: (event: Event) => void captured.push(event) };
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
    const reading = {
      isOfMessage: () => true,
      judgedNow: () => of('spoofed'),
      settled: async () => of('spoofed'),
    };
    const none = { isBelied: () => false, onBelied: () => {} };
    guardClicks({
      ...none,
      view,
      reading,
      opensOf: (event) => opensOf(pathOf(event)),
      isOn: () => true,
      warn,
      isByPerson: () => true,
      signal,
    });
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

  describe('in a program that opens links by itself', () => {
    const press = (button: number) => {
      act('pointerdown', { button });
      act('pointerup', { button }, document.body);
    };

    it.each([0, 1])(
      'is taken over when button %s goes down, and opened by us once it is known',
      async (button) => {
        openHeld = vi.fn();
        point(UNKNOWN);
        press(button);
        answer(of('unrelated'));
        await vi.advanceTimersByTimeAsync(WAIT);
        expect(captured).toHaveLength(1);
        expect(openHeld).toHaveBeenCalledExactlyOnceWith({ href: UNKNOWN, target: '_blank' });
      },
    );

    it.each([0, 1])('is warned of where it is spoofed, with button %s', async (button) => {
      openHeld = vi.fn();
      point(SPOOFED);
      press(button);
      await vi.advanceTimersByTimeAsync(WAIT);
      expect(captured).toHaveLength(1);
      expect(warned).toHaveLength(1);
      expect(openHeld).not.toHaveBeenCalled();
    });

    it.each<[string, string, number]>([
      ['a genuine link', DEIC, 0],
      ['a genuine link, by the middle button', DEIC, 1],
      ['what leads to no host', 'mailto:a@zoom.us', 0],
      ['a look-alike under the right button, which has a menu', SPOOFED, 2],
    ])('is left to the program: %s', async (_title, href, button) => {
      openHeld = vi.fn();
      point(href);
      press(button);
      await vi.advanceTimersByTimeAsync(WAIT);
      expect(captured).toEqual([]);
      expect(openHeld).not.toHaveBeenCalled();
    });
  });

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

describe('where a press may follow several links', () => {
  const UNKNOWN = 'https://unknown.example/a';
  /** A link around another, as only a script makes one; what is pressed is the words in the inner one. */
  function nest(outer: string, inner: string): void {
    showPage(`<a id="outer" href="${outer}"><span></span></a><a id="l" href="${inner}"><b>Join</b></a>`);
    find('#outer span').append(find('#l'));
  }

  it.each([
    ['the inner', DEIC, SPOOFED],
    ['the outer', SPOOFED, DEIC],
    ['the outer, the inner not known', SPOOFED, UNKNOWN],
  ])('nothing opens where one is spoofed: %s', (_title, outer, inner) => {
    nest(outer, inner);
    expect(act('click')).toBe(false);
    expect(warned.map(([, opening]) => opening?.href)).toEqual([SPOOFED]);
    expect([asked, heard]).toEqual([[], []]);
  });

  it.each([
    ['the inner', DEIC, UNKNOWN],
    ['the outer', UNKNOWN, DEIC],
  ])('it is held where one is not known: %s', async (_title, outer, inner) => {
    nest(outer, inner);
    expect(act('click')).toBe(false);
    expect(asked).toContain(UNKNOWN);
    answer(of('spoofed'));
    await vi.advanceTimersByTimeAsync(WAIT);
    expect(warned.map(([, opening]) => opening?.href)).toEqual([UNKNOWN]);
    expect(heard).toEqual([]);
  });

  it('it goes at once where all are known and harmless', () => {
    nest(DEIC, DEIC);
    expect(act('click')).toBe(true);
    expect([asked, warned]).toEqual([[], []]);
  });

  it.each([
    ['spoofed', 'in the menu', `<div id="menu"><a id="l" href="${SPOOFED}"><b>Join</b></a></div>`],
    ['not known', 'in the menu', `<div id="menu"><a id="l" href="${UNKNOWN}"><b>Join</b></a></div>`],
  ])('one that is %s does not count %s of the page', (_category, _where, html) => {
    showPage(html);
    expect(act('click')).toBe(true);
    expect([asked, warned]).toEqual([[], []]);
  });
});

describe('a press where something else was shown than it opens', () => {
  beforeEach(() => {
    isBelied = true;
  });

  it.each(WAYS.filter(([, type]) => type !== 'dragstart'))(
    'opens nothing, and what was shown goes: %s',
    (_way, type, init) => {
      point(DEIC);
      expect(act(type, init)).toBe(false);
      expect([belied, heard, warned, asked]).toEqual([1, [], [], []]);
    },
  );

  it('opens the second time, when what is shown is true', () => {
    point(DEIC);
    act('click');
    isBelied = false;
    expect(act('click')).toBe(true);
    expect(heard).toHaveLength(1);
  });

  it('is warned of where it is spoofed', () => {
    point(SPOOFED);
    expect(act('click')).toBe(false);
    expect([belied, warned.length]).toEqual([0, 1]);
  });

  it.each<[string, () => boolean]>([
    ['on what opens nothing', () => act('click', {}, find('p'))],
    [
      'where the policy wants no warning',
      () => {
        isOn = false;
        point(DEIC);
        return act('click');
      },
    ],
    [
      'by the right button',
      () => {
        point(DEIC);
        return act('auxclick', { button: 2 });
      },
    ],
  ])('goes its way %s', (_title, press) => {
    expect(press()).toBe(true);
    expect(belied).toBe(0);
  });
});

describe('a form that is sent without a button', () => {
  const send = (form: string, isPerson = true) => {
    showPage(form);
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    if (isPerson) byPerson.add(event);
    return find('form').dispatchEvent(event);
  };

  it.each([
    ['to an address of its own', `<form action="${SPOOFED}"><input></form>`],
    ['to a genuine one, since nobody saw where it goes', `<form action="${DEIC}"><input></form>`],
    ['with a blank before the address', `<form action=" ${DEIC}"><input></form>`],
    [
      'whose fields are called as what a form can do',
      `<form action="${SPOOFED}"><input name="action"><input name="getAttribute"></form>`,
    ],
  ])('opens nothing %s', (_title, form) => {
    expect(send(form)).toBe(false);
  });

  it.each([
    ['within the page', '<form action="/search"><input></form>'],
    ['that says nothing of where it goes', '<form><input></form>'],
    ['that is no message’s', `<div id="menu"><form action="${SPOOFED}"><input></form></div>`],
  ])('is left alone %s', (_title, form) => {
    expect(send(form)).toBe(true);
  });

  it('is left alone where a script sends it, or the policy wants no warning', () => {
    expect(send(`<form action="${SPOOFED}"></form>`, false)).toBe(true);
    isOn = false;
    expect(send(`<form action="${SPOOFED}"></form>`)).toBe(true);
  });
});

describe('a button that sends a form', () => {
  it.each([
    ['spoofed', SPOOFED, false],
    ['genuine', DEIC, true],
  ])('to an address that is %s', (_category, action, goes) => {
    showPage(`<form action="${action}"><button><b>Join</b></button></form>`);
    find('form').addEventListener('submit', (event) => event.preventDefault());
    expect(act('click', {}, find('button b'))).toBe(goes);
    // What the form would send along is not ours to send.
    expect(warned).toEqual(goes ? [] : [[known.get(SPOOFED), null]]);
  });
});

describe('where it cannot be found out what a press opens', () => {
  const failure = new Error('a page full of traps');
  let thrown: unknown[];

  beforeEach(() => {
    thrown = [];
    openedAt = () => {
      throw failure;
    };
    // Reported by jsdom as a browser reports it: to the window.
    window.addEventListener(
      'error',
      (event) => {
        thrown.push(event.error);
        event.preventDefault();
      },
      { signal: aborter.signal },
    );
  });

  it.each([
    ['a link', '<a id="l" href="https://a.dk/"><b>Join</b></a>', 'b'],
    ['a picture that is drawn', '<svg><use href="#x"></use></svg>', 'use'],
    ['a button', '<button>Join</button>', 'button'],
    ['a form', '<form><i>Join</i></form>', 'i'],
  ])('one on %s opens nothing', (_title, html, pressed) => {
    showPage(html);
    expect(act('click', {}, find(pressed))).toBe(false);
    expect([heard, thrown]).toEqual([[], [failure]]);
  });

  it('one on plain text goes', () => {
    expect(act('click', {}, find('p'))).toBe(true);
    expect(heard).toHaveLength(1);
  });
});
