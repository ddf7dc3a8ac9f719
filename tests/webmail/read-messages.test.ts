// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FACTS, readInvitation } from '../../src/core/invitation.ts';
import { judgeMessage } from '../../src/core/judge-message.ts';
import { NO_RULES } from '../../src/core/rules.ts';
import type { JudgedLink } from '../../src/messages/protocol.ts';
import type { LinkElement } from '../../src/webmail/candidates.ts';
import { CLIENTS, type Client, UNKNOWN_CLIENT } from '../../src/webmail/clients.ts';
import { hasMark, MARK_TAG, removeMark } from '../../src/webmail/marks.ts';
import { type Reading, type ReadingDeps, readMessages } from '../../src/webmail/read-messages.ts';
import { find, parsePage, showPage } from './page.ts';

const ROUNDCUBE: Client = CLIENTS.find(({ id }) => id === 'roundcube') ?? UNKNOWN_CLIENT;
const SPOOFED = 'https://zooom.us/j/1';
const DEIC = 'https://aaudk.zoom.us/j/1';
const UNRELATED = 'https://example.com/';
const anchor = (href: string, id = 'l', text = 'Join') => `<a id="${id}" href="${href}">${text}</a>`;

type Ask = ReadingDeps['ask'];
const byCore: Ask = async (links, facts) => judgeMessage(links, facts, NO_RULES);

let aborter: AbortController;
let asked: Parameters<Ask>[];
let told: Parameters<ReadingDeps['tell']>[];
let marked: [LinkElement, string][];

beforeEach(() => {
  vi.useFakeTimers();
  aborter = new AbortController();
  asked = [];
  told = [];
  marked = [];
});

afterEach(() => {
  aborter.abort();
  vi.useRealTimers();
});

/** A mark in the place of any other, as `setMark` puts it, but without the style, which takes jsdom its time. */
function putMark(element: Element, category: string): void {
  removeMark(element);
  const mark = document.createElement(MARK_TAG);
  mark.dataset.category = category;
  element.append(mark);
}

/** Reads the document of the test; the real core answers unless `ask` does. */
function start({ ask = byCore, client = UNKNOWN_CLIENT }: { ask?: Ask; client?: Client } = {}): Reading {
  return readMessages({
    document,
    client,
    readFacts: readInvitation,
    ask: (links, facts) => {
      asked.push([links, facts]);
      return ask(links, facts);
    },
    tell: (links, facts) => told.push([links, facts]),
    mark: (element, { verdict }) => {
      marked.push([element, verdict.category]);
      putMark(element, verdict.category);
    },
    unmark: removeMark,
    signal: aborter.signal,
  });
}

/** Until the page has been looked at and what followed from it has been looked at too. */
const settle = () => vi.advanceTimersByTimeAsync(500);

const marks = () =>
  [...document.querySelectorAll<HTMLElement>(MARK_TAG)].map((mark) => [
    mark.parentElement?.id,
    mark.dataset.category,
  ]);
const askedHrefs = () => asked.map(([links]) => links.map(({ href }) => href));
const toldHrefs = () => told.map(([links]) => links.map(({ href }) => href));

describe('a page that is there already', () => {
  it('gets a mark on each link worth showing, and on no other', async () => {
    showPage(
      anchor(SPOOFED, 'a') + anchor(UNRELATED, 'b') + anchor(DEIC, 'c') + anchor('mailto:a@zoom.us', 'd'),
    );
    start();
    await settle();
    expect(marks()).toEqual([
      ['a', 'spoofed'],
      ['c', 'deic'],
    ]);
  });

  it('is asked about in one request, with the facts of the message', async () => {
    showPage(`<p>Zoom. Passcode: 123</p>${anchor(SPOOFED, 'a')}${anchor(UNRELATED, 'b')}`);
    start();
    await settle();
    expect(askedHrefs()).toEqual([[SPOOFED, UNRELATED]]);
    expect(asked[0]?.[1]).toEqual({ ...NO_FACTS, mentionsZoom: true, passcode: true });
  });

  it('is told of: the links worth showing, once', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(UNRELATED, 'b') + anchor(SPOOFED, 'c'));
    start();
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED]]);
    await settle();
    expect(told).toHaveLength(1);
  });

  it('without links asks and tells nothing', async () => {
    showPage('<p>Hello</p>');
    start();
    await settle();
    expect([asked, told]).toEqual([[], []]);
  });

  it('with unrelated links only tells nothing', async () => {
    showPage(anchor(UNRELATED));
    start();
    await settle();
    expect(askedHrefs()).toEqual([[UNRELATED]]);
    expect(told).toEqual([]);
  });

  it('is read inside the message only', async () => {
    showPage(`${anchor(SPOOFED, 'menu')}<div id="messagebody">${anchor(SPOOFED, 'body')}</div>
      <div contenteditable="true">${anchor(SPOOFED, 'draft')}</div>`);
    start({ client: ROUNDCUBE });
    await settle();
    expect(marks()).toEqual([['body', 'spoofed']]);
  });

  it('is asked about the same address in the same words once', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(SPOOFED, 'b') + anchor(SPOOFED, 'c', 'Join now'));
    start();
    await settle();
    expect(asked[0]?.[0].map(({ href, text }) => [href, text])).toEqual([
      [SPOOFED, 'Join'],
      [SPOOFED, 'Join now'],
    ]);
    expect(marks().map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });

  it('with 450 links is asked about in 3 requests of distinct links', async () => {
    showPage(Array.from({ length: 450 }, (_, i) => anchor(`https://zooom.us/j/${i}`, `l${i}`)).join(''));
    start();
    await settle();
    expect(asked.map(([links]) => links.length)).toEqual([200, 200, 50]);
    expect(new Set(askedHrefs().flat()).size).toBe(450);
    for (const [links] of asked) expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    expect(marks()).toHaveLength(450);
    expect(told.map(([links]) => links.length)).toEqual([200]);
  });
});

describe('a page that changes', () => {
  it('gets marks on what is added, and only that is asked about', async () => {
    showPage(`<div id="box">${anchor(SPOOFED, 'a')}</div>`);
    start();
    await settle();
    find('#box').append(...parsePage(`<p>${anchor(DEIC, 'b')}</p>`).body.childNodes);
    await settle();
    expect(askedHrefs()).toEqual([[SPOOFED], [DEIC]]);
    expect(marks()).toEqual([
      ['a', 'spoofed'],
      ['b', 'deic'],
    ]);
    expect(toldHrefs()).toEqual([[SPOOFED], [SPOOFED, DEIC]]);
  });

  it('has its message read when it comes later', async () => {
    showPage('<div id="messagebody"></div>');
    start({ client: ROUNDCUBE });
    await settle();
    find('#messagebody').append(...parsePage(anchor(SPOOFED)).body.childNodes);
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
  });

  it('that swaps one message for another is told anew', async () => {
    showPage(`<div id="messagebody">${anchor(SPOOFED, 'a')}</div>`);
    start({ client: ROUNDCUBE });
    await settle();
    find('#messagebody').replaceChildren(...parsePage(anchor(DEIC, 'b')).body.childNodes);
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED], [DEIC]]);
  });

  it('that closes its message is told empty, once', async () => {
    showPage(`<div id="messagebody">${anchor(SPOOFED)}</div>`);
    start({ client: ROUNDCUBE });
    await settle();
    find('#messagebody').remove();
    await settle();
    document.body.append('more');
    await settle();
    expect(told.slice(1)).toEqual([[[], NO_FACTS]]);
  });

  it.each<[string, (link: HTMLAnchorElement) => void]>([
    ['its address', (link) => link.setAttribute('href', DEIC)],
    [
      'its text, in place',
      (link) => {
        if (link.firstChild) link.firstChild.nodeValue = 'https://aaudk.zoom.us/';
      },
    ],
    ['its text, anew', (link) => link.replaceChildren('https://aaudk.zoom.us/')],
    [
      'its text, by an element',
      (link) => link.replaceChildren(...parsePage('<b>https://aaudk.zoom.us/</b>').body.childNodes),
    ],
    [
      'its text, by one more element',
      (link) => link.prepend(...parsePage('<i>aaudk.zoom.us</i> ').body.childNodes),
    ],
  ])('has a link judged again when it changes %s', async (_title, change) => {
    showPage(anchor(UNRELATED));
    start();
    await settle();
    expect(marks()).toEqual([]);
    change(find('#l'));
    await settle();
    expect(asked).toHaveLength(2);
    expect(marks()).toHaveLength(1);
  });

  it('has a link judged again when part of its text goes', async () => {
    showPage(anchor(UNRELATED, 'l', '<span>aaudk.zoom.us</span> Agenda'));
    start();
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
    find('#l span').remove();
    await settle();
    expect(asked).toHaveLength(2);
    expect(marks()).toEqual([]);
  });

  it('loses the mark when a link becomes unrelated', async () => {
    showPage(anchor(SPOOFED));
    const reading = start();
    await settle();
    find('#l').setAttribute('href', UNRELATED);
    await settle();
    expect(marks()).toEqual([]);
    expect(reading.verdictOf(find('#l'))).toBeNull();
    expect(toldHrefs()).toEqual([[SPOOFED], []]);
  });

  it.each<[string, () => void]>([
    ['text beside the link', () => document.body.append('more text')],
    ['a class of the link', () => find('#l').setAttribute('class', 'visited')],
    ['the same address again', () => find('#l').setAttribute('href', SPOOFED)],
    ['our own mark', () => putMark(find('#l'), 'spoofed')],
  ])('is not asked about again for %s', async (_title, change) => {
    showPage(anchor(SPOOFED));
    start();
    await settle();
    change();
    await settle();
    expect(asked).toHaveLength(1);
    expect(marks()).toEqual([['l', 'spoofed']]);
  });
});

describe('a mark that the page takes away', () => {
  it('is put back without asking again', async () => {
    showPage(anchor(SPOOFED));
    start();
    await settle();
    removeMark(find('#l'));
    await settle();
    expect(hasMark(find('#l'))).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('is put back five times and then no more', async () => {
    showPage(anchor(SPOOFED));
    start();
    await settle();
    for (let round = 0; round < 5; round += 1) {
      removeMark(find('#l'));
      await settle();
      expect(hasMark(find('#l')), `after ${round + 1} times`).toBe(true);
    }
    removeMark(find('#l'));
    await settle();
    expect(hasMark(find('#l'))).toBe(false);
    expect(marked).toHaveLength(6);
    expect(toldHrefs()).toEqual([[SPOOFED]]);
  });
});

describe('no answer', () => {
  it('leaves the link unmarked and is not asked for again', async () => {
    showPage(anchor(SPOOFED));
    const reading = start({ ask: async () => undefined });
    await settle();
    document.body.append(...parsePage('<p>more</p>').body.childNodes);
    await settle();
    expect([asked.length, marks(), told]).toEqual([1, [], []]);
    expect(reading.verdictOf(find('#l'))).toBeNull();
  });

  it('for one link leaves the others their marks', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(DEIC, 'b'));
    start({ ask: async (links, facts) => (await byCore(links, facts))?.slice(1) });
    await settle();
    expect(marks()).toEqual([['b', 'deic']]);
  });

  it('is taken from an answer for a link that was not asked about', async () => {
    showPage(anchor(UNRELATED));
    start({
      ask: async () => judgeMessage([{ id: '99', href: SPOOFED, text: 'Join' }], NO_FACTS, NO_RULES),
    });
    await settle();
    expect(marks()).toEqual([]);
  });
});

describe('an answer that comes late', () => {
  /** An `ask` that answers when told. */
  function held() {
    const waiting: (() => void)[] = [];
    const ask: Ask = (links, facts) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(judgeMessage(links, facts, NO_RULES)));
      });
    return { ask, waiting };
  }

  it('is dropped where the link leads elsewhere by then', async () => {
    const { ask, waiting } = held();
    showPage(anchor(DEIC));
    start({ ask });
    await settle();
    find('#l').setAttribute('href', SPOOFED);
    await settle();
    waiting[0]?.();
    await settle();
    expect(marks()).toEqual([]);
    waiting[1]?.();
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
    expect(marked.map(([, category]) => category)).toEqual(['spoofed']);
  });

  it('is dropped where the link is gone by then', async () => {
    const { ask, waiting } = held();
    showPage(`<p id="p">${anchor(SPOOFED)}</p>`);
    start({ ask });
    await settle();
    const link = find('#l');
    find('#p').remove();
    await settle();
    waiting[0]?.();
    await settle();
    expect(hasMark(link)).toBe(false);
    expect(told).toEqual([]);
  });

  it('is dropped where reading has stopped by then', async () => {
    const { ask, waiting } = held();
    showPage(anchor(SPOOFED));
    start({ ask });
    await settle();
    aborter.abort();
    waiting[0]?.();
    await settle();
    expect([marks(), told]).toEqual([[], []]);
  });
});

describe('verdictOf', () => {
  it('knows the links worth showing', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(UNRELATED, 'b'));
    const reading = start();
    await settle();
    expect(reading.verdictOf(find('#a'))?.verdict.category).toBe('spoofed');
    expect(reading.verdictOf(find('#b'))).toBeNull();
    expect(reading.verdictOf(document.createElement('a'))).toBeNull();
  });

  it('knows none before the answer came', () => {
    showPage(anchor(SPOOFED));
    expect(start({ ask: () => new Promise<JudgedLink[]>(() => undefined) }).verdictOf(find('#l'))).toBeNull();
  });
});

describe('the end', () => {
  it('takes all marks off and looks no more', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(DEIC, 'b'));
    const before = document.body.outerHTML;
    const reading = start();
    await settle();
    expect(marks()).toHaveLength(2);
    aborter.abort();
    expect(document.body.outerHTML).toBe(before);
    expect(reading.verdictOf(find('#a'))).toBeNull();
    document.body.append(...parsePage(anchor(SPOOFED, 'c')).body.childNodes);
    await settle();
    expect(marks()).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('before the first look asks nothing', async () => {
    showPage(anchor(SPOOFED));
    start();
    aborter.abort();
    await settle();
    expect(asked).toEqual([]);
  });

  it('of the page is told empty; a page that comes back is told again', async () => {
    showPage(anchor(SPOOFED));
    start();
    await settle();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED], [], [SPOOFED]]);
    aborter.abort();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(told).toHaveLength(3);
  });
});
