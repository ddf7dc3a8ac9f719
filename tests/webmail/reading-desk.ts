import { afterEach, beforeEach, vi } from 'vitest';
import { judgeLinks } from '../../src/background/judge.ts';
import { namesMeeting, readInvitation } from '../../src/core/message/invitation.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { CLIENTS, type Client, UNKNOWN_CLIENT } from '../../src/webmail/clients/clients.ts';
import type { Place } from '../../src/webmail/find/candidates.ts';
import { type PageReader, type ReadingDeps, readMessages } from '../../src/webmail/read/read-messages.ts';

export const ROUNDCUBE: Client = CLIENTS.find(({ id }) => id === 'roundcube') ?? UNKNOWN_CLIENT;
export const SPOOFED = 'https://zooom.us/j/1';
export const DEIC = 'https://aaudk.zoom.us/j/1';
export const UNRELATED = 'https://example.com/';
export const anchor = (href: string, id = 'l', text = 'Join') => `<a id="${id}" href="${href}">${text}</a>`;

export type Ask = ReadingDeps['ask'];
/** What the worker answers. */
export const byCore: Ask = (links, facts, messages) =>
  judgeLinks({ links, facts, messages }, Promise.resolve(NO_RULES));

/** Ends what `start` began. */
export let aborter: AbortController;
export let asked: Parameters<Ask>[];
export let told: Parameters<ReadingDeps['tell']>[];
export let marked: [Place, string][];
/** The marks that are on the page now. */
let standing: Map<Place, string>;
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
    standing = new Map();
    outdated = [];
    factsRead = 0;
  });
  afterEach(() => {
    aborter.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
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
} = {}): PageReader {
  return readMessages({
    document,
    client,
    namesMeeting,
    readFacts: (text) => {
      if (text !== '') factsRead += 1;
      return readInvitation(text);
    },
    ask: (links, facts, messages) => {
      asked.push([links, facts, messages]);
      return ask(links, facts, messages);
    },
    tell: async (links, facts) => {
      told.push([links, facts]);
      return (await hears()) ? null : undefined;
    },
    mark: (place, { verdict }) => {
      const { category } = verdict;
      marked.push([place, category]);
      standing.set(place, category);
    },
    unmark: (place) => standing.delete(place),
    outdated: (place) => outdated.push(place),
    signal: aborter.signal,
  });
}

/** Until the page has been looked at and what followed from it has been looked at too. */
export const settle = () => vi.advanceTimersByTimeAsync(500);

/** Which element each mark belongs to, in document order, and what it says; of one shadow root where one is named. */
export const marks = (root?: ShadowRoot) =>
  [...standing]
    .filter(([place]) => !root || elementOf(place).getRootNode() === root)
    .sort(([one], [other]) => (comesBefore(one, other) ? -1 : 1))
    .map(([place, category]) => [elementOf(place).id, category]);
/** What each marked stretch of plain text shows, in document order, and what its mark says. */
export const textMarks = () =>
  [...standing]
    .filter(([place]) => 'startContainer' in place)
    .sort(([one], [other]) => (comesBefore(one, other) ? -1 : 1))
    .map(([place, category]) => [String(place), category]);
/** Whether a place has a mark. */
export const isMarked = (place: Place) => standing.has(place);

const elementOf = (place: Place) =>
  'startContainer' in place ? (place.startContainer.parentNode as Element) : place;

function comesBefore(one: Place, other: Place): boolean {
  if ('startContainer' in one && 'startContainer' in other)
    return one.compareBoundaryPoints(Range.START_TO_START, other) < 0;
  const relation = elementOf(one).compareDocumentPosition(elementOf(other));
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

export const askedHrefs = () => asked.map(([links]) => links.map(({ href }) => href));
export const toldHrefs = () => told.map(([links]) => links.map(({ href }) => href));
