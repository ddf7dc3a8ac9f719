import type { InvitationFacts } from '../core/invitation.ts';
import type { Candidate } from '../core/verdict.ts';
import { type JudgedLink, LIMITS } from '../messages/protocol.ts';
import { collectLinks, type Found, type LinkElement, toCandidate } from './candidates.ts';
import type { Client } from './clients.ts';
import { hasMark, MARK_TAG } from './marks.ts';
import { messagesText } from './message-text.ts';

/** UTF-16 units of message text that are read for facts. */
const MAX_BODY_TEXT = 50_000;
/** Milliseconds until a change of the page is looked at, also on a page that is never idle. */
const LOOK_WITHIN = 100;

export interface ReadingDeps {
  readonly document: Document;
  readonly client: Client;
  readonly readFacts: (text: string) => InvitationFacts;
  /** Verdicts for these links; `undefined` where no answer came. */
  readonly ask: (
    links: readonly Candidate[],
    facts: InvitationFacts,
  ) => Promise<readonly JudgedLink[] | undefined>;
  /** Says what is on the page now. */
  readonly tell: (links: readonly Candidate[], facts: InvitationFacts) => void;
  readonly mark: (element: LinkElement, link: JudgedLink) => void;
  readonly unmark: (element: LinkElement) => void;
  readonly signal: AbortSignal;
}

interface Entry extends Found {
  readonly id: string;
  /** Asked once; the sender tries twice. A link without an answer stays unmarked until it changes. */
  isAsked: boolean;
  /** `null` until the worker has answered. */
  judged: JudgedLink | null;
  /** How often a page took the mark away again. */
  lost: number;
}

/** A page that takes marks away more often than this does it on purpose; the toolbar still counts the link. */
const MAX_LOST = 5;

export interface Reading {
  /** The verdict on a link of the page; `null` where it has none or is not worth showing. */
  readonly verdictOf: (element: LinkElement) => JudgedLink | null;
}

/**
 * Reads the messages of one frame as they come and go: finds links, has them judged, marks them, and says what is on
 * the page. A link whose address or text changes after it was marked is judged again; one whose verdict did not come
 * stays unmarked, and never looks judged.
 */
export function readMessages(deps: ReadingDeps): Reading {
  const { document, client, signal } = deps;
  const entries = new Map<LinkElement, Entry>();
  const dirty = new Set<Element>();
  let counter = 0;
  let told = '';
  let isDue = false;

  const look = async () => {
    isDue = false;
    if (signal.aborted) return;
    const roots = [...dirty];
    dirty.clear();
    for (const root of roots) {
      if (root.isConnected) for (const found of collectLinks(root, client)) note(found);
    }
    dropGone();
    const facts = deps.readFacts(entries.size > 0 ? messagesText(document, client, MAX_BODY_TEXT) : '');
    const waiting = [...entries.values()].filter(({ isAsked }) => !isAsked);
    for (let start = 0; start < waiting.length; start += LIMITS.links) {
      await judge(waiting.slice(start, start + LIMITS.links), facts);
    }
    if (!signal.aborted) tellIfChanged(facts);
  };

  const note = (found: Found) => {
    const known = entries.get(found.element);
    if (known?.href === found.href && known.text === found.text) return putBack(known);
    if (known) deps.unmark(found.element);
    counter += 1;
    entries.set(found.element, { ...found, id: String(counter), isAsked: false, judged: null, lost: 0 });
  };

  const putBack = (entry: Entry) => {
    if (!entry.judged?.shown || hasMark(entry.element) || entry.lost >= MAX_LOST) return;
    entry.lost += 1;
    deps.mark(entry.element, entry.judged);
  };

  const dropGone = () => {
    for (const element of entries.keys()) {
      const isHere = element.isConnected && element.closest(client.body) !== null;
      if (!isHere) entries.delete(element);
    }
  };

  const judge = async (batch: readonly Entry[], facts: InvitationFacts) => {
    for (const entry of batch) entry.isAsked = true;
    const links = distinct(batch);
    const answers = await deps.ask(links, facts);
    if (signal.aborted || !answers) return;
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    const byLink = new Map(links.map((link) => [keyOf(link), byId.get(link.id)]));
    for (const entry of batch) {
      const answer = byLink.get(keyOf(entry));
      // The page may have changed the link while the worker was thinking.
      if (!answer || entries.get(entry.element) !== entry) continue;
      entry.judged = answer;
      if (answer.shown) deps.mark(entry.element, answer);
    }
  };

  const tellIfChanged = (facts: InvitationFacts) => {
    const shown = [...entries.values()].filter(({ judged }) => judged?.shown).slice(0, LIMITS.links);
    const links = distinct(shown);
    const state = JSON.stringify([links.map(({ href, text }) => [href, text]), links.length > 0 && facts]);
    if (state === told || (told === '' && links.length === 0)) return;
    told = state;
    deps.tell(links, facts);
  };

  const lookSoon = () => {
    if (isDue || signal.aborted) return;
    isDue = true;
    whenIdle(document, () => void look());
  };

  const observer = new MutationObserver((records) => {
    let isChanged = false;
    for (const record of records) isChanged = noteChange(record, dirty) || isChanged;
    if (isChanged) lookSoon();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  const view = document.defaultView;
  // The tab's report follows the frame: what is not on the page any more is not in it.
  view?.addEventListener('pagehide', () => deps.tell([], deps.readFacts('')), { signal });
  view?.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      told = '';
      lookSoon();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const element of entries.keys()) deps.unmark(element);
    entries.clear();
  });
  dirty.add(document.documentElement);
  lookSoon();

  return {
    verdictOf: (element) => {
      const judged = entries.get(element)?.judged;
      return judged?.shown ? judged : null;
    },
  };
}

/**
 * Which part of the page to look at again after a change. Out: whether there is anything to look at.
 * A mark of ours that was added is no change; one that was taken away is.
 */
function noteChange(record: MutationRecord, dirty: Set<Element>): boolean {
  const target = record.target instanceof Element ? record.target : record.target.parentElement;
  // Whatever comes or goes inside a link may be part of its text.
  const link = target?.closest('a, area') ?? null;
  if (record.type !== 'childList') {
    if (link) dirty.add(link);
    return link !== null;
  }
  let isChanged = false;
  for (const node of record.addedNodes) {
    if (node instanceof Element && node.localName === MARK_TAG) continue;
    const root = link ?? (node instanceof Element ? node : null);
    if (root) dirty.add(root);
    isChanged ||= root !== null;
  }
  for (const node of record.removedNodes) {
    if (link) dirty.add(link);
    isChanged ||= link !== null || node instanceof Element;
  }
  return isChanged;
}

function keyOf({ href, text }: Pick<Found, 'href' | 'text'>): string {
  return `${href}\n${text}`;
}

/** Each address with each text once, in order. */
function distinct(entries: readonly Entry[]): Candidate[] {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return [...byKey.values()].map((entry) => toCandidate(entry, entry.id));
}

function whenIdle(document: Document, work: () => void): void {
  const view = document.defaultView;
  if (view && 'requestIdleCallback' in view) view.requestIdleCallback(work, { timeout: LOOK_WITHIN });
  else setTimeout(work, LOOK_WITHIN);
}
