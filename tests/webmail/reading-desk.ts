import { afterEach, beforeEach, vi } from 'vitest';
import { judgeLinks } from '../../src/background/judge.ts';
import { namesMeeting, readInvitation } from '../../src/core/invitation.ts';
import { NO_RULES } from '../../src/core/rules.ts';
import type { Place } from '../../src/webmail/candidates.ts';
import { CLIENTS, type Client, UNKNOWN_CLIENT } from '../../src/webmail/clients.ts';
import { MARK_TAG, removeMark, type Shown, setMark } from '../../src/webmail/marks.ts';
import { type Reading, type ReadingDeps, readMessages } from '../../src/webmail/read-messages.ts';

export const ROUNDCUBE: Client = CLIENTS.find(({ id }) => id === 'roundcube') ?? UNKNOWN_CLIENT;
export const SPOOFED = 'https://zooom.us/j/1';
export const DEIC = 'https://aaudk.zoom.us/j/1';
export const UNRELATED = 'https://example.com/';
export const anchor = (href: string, id = 'l', text = 'Join') => `<a id="${id}" href="${href}">${text}</a>`;

const LOOK: Shown = { category: 'spoofed', icon: 'M0 0', color: 'red', label: 'look-alike' };

export type Ask = ReadingDeps['ask'];
/** What the worker answers. */
export const byCore: Ask = (links, facts) => judgeLinks(links, facts, Promise.resolve(NO_RULES));

/** Ends what `start` began. */
export let aborter: AbortController;
export let asked: Parameters<Ask>[];
export let told: Parameters<ReadingDeps['tell']>[];
export let marked: [Place, string][];
/** The marked places whose verdict did not hold any more. */
export let outdated: Place[];
/** How often the text of the messages was read. */
export let factsRead: number;

/** To be called once in a test file: each test begins with nothing asked or told, and ends what it began. */
export function useDesk(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    // jsdom has none: here a page is never idle.
    vi.stubGlobal('requestIdleCallback', (work: () => void, { timeout }: IdleRequestOptions) =>
      setTimeout(work, timeout),
    );
    aborter = new AbortController();
    asked = [];
    told = [];
    marked = [];
    outdated = [];
    factsRead = 0;
  });
  afterEach(() => {
    aborter.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

/** A mark in the place of any other, as `setMark` puts it, but without the style, which takes jsdom its time. */
export function putMark(element: HTMLElement, category: string): void {
  removeMark(element);
  const mark = document.createElement(MARK_TAG);
  mark.dataset.category = category;
  element.append(mark);
}

/** Reads the document of the test; the real core answers unless `ask` does. */
export function start({
  ask = byCore,
  hears = async () => true,
  client = UNKNOWN_CLIENT,
}: {
  ask?: Ask;
  /** Whether what is told reaches the worker. */
  hears?: () => Promise<boolean>;
  client?: Client;
} = {}): Reading {
  return readMessages({
    document,
    client,
    namesMeeting,
    readFacts: (text) => {
      if (text !== '') factsRead += 1;
      return readInvitation(text);
    },
    ask: (links, facts) => {
      asked.push([links, facts]);
      return ask(links, facts);
    },
    tell: async (links, facts) => {
      told.push([links, facts]);
      return (await hears()) ? null : undefined;
    },
    mark: (place, { verdict }) => {
      const { category } = verdict;
      marked.push([place, category]);
      if ('startContainer' in place) setMark(place, { ...LOOK, category });
      else putMark(place, category);
    },
    unmark: removeMark,
    outdated: (place) => outdated.push(place),
    signal: aborter.signal,
  });
}

/** Until the page has been looked at and what followed from it has been looked at too. */
export const settle = () => vi.advanceTimersByTimeAsync(500);

/** Which element each mark stands in, and what it says. */
export const marks = (root: ParentNode = document) =>
  [...root.querySelectorAll<HTMLElement>(MARK_TAG)].map((mark) => [
    mark.parentElement?.id,
    mark.dataset.category,
  ]);
export const askedHrefs = () => asked.map(([links]) => links.map(({ href }) => href));
export const toldHrefs = () => told.map(([links]) => links.map(({ href }) => href));
