import type { InvitationFacts } from '../core/invitation.ts';
import type { Candidate } from '../core/verdict.ts';
import { LIMITS, type MarkedLink } from '../messages/protocol.ts';
import { collectLinks, type LinkElement, linkElementsIn, type Place } from './candidates.ts';
import type { Client } from './clients.ts';
import { onDocumentReopened } from './document-reopened.ts';
import { isNode } from './is-element.ts';
import { judgeKnown } from './judging.ts';
import { distinct, type KnownLink, keepLinks, keyOf } from './known-links.ts';
import { placeOfMark } from './marks.ts';
import { elementAt, messageParts, type Part } from './message-parts.ts';
import { messagesText } from './message-text.ts';
import { openRootsIn } from './open-roots.ts';
import { watchPage } from './page-changes.ts';
import { collectTextAddresses } from './plain-text.ts';

/** UTF-16 units of message text that are read for facts. */
const MAX_BODY_TEXT = 50_000;
/** Milliseconds until a change of the page is looked at, also on a page that is never idle. */
const LOOK_WITHIN = 100;
/** Like nothing that is told. */
const OUTDATED = 'outdated';

export interface ReadingDeps {
  readonly document: Document;
  readonly client: Client;
  readonly readFacts: (text: string) => InvitationFacts;
  /** Whether facts are worth telling without any link. */
  readonly namesMeeting: (facts: InvitationFacts) => boolean;
  /** Verdicts for these links; `undefined` where no answer came. */
  readonly ask: (
    links: readonly Candidate[],
    facts: InvitationFacts,
  ) => Promise<readonly MarkedLink[] | undefined>;
  /** Says what is on the page now. */
  readonly tell: (links: readonly Candidate[], facts: InvitationFacts) => void;
  readonly mark: (place: Place, link: MarkedLink) => void;
  readonly unmark: (place: Place) => void;
  /** What was known of a marked place does not hold any more; said before its mark goes or is another. */
  readonly outdated: (place: Place) => void;
  readonly signal: AbortSignal;
}

export interface Reading {
  /**
   * The verdict on a link of the page, or on what a mark of ours beside plain text belongs to; `null` where it has none
   * or is not worth showing.
   */
  readonly verdictOf: (element: LinkElement) => MarkedLink | null;
  /** The element at or around this node that has a verdict worth showing; open shadow roots are looked out of. */
  readonly shownAt: (node: EventTarget | null) => LinkElement | null;
  /**
   * The verdict on a link as it stands at this moment, whether worth showing or not. `undefined` where that is not
   * known yet, also because the page has changed the link just now; `null` for what is no link of a message.
   */
  readonly judgedNow: (element: LinkElement) => MarkedLink | null | undefined;
  /**
   * The verdict on a link, as soon as it is known; the worker is asked at once where that has not happened, or was
   * in vain. `null` where no answer comes, and for what is no link of a message. May come late: set a limit.
   */
  readonly settled: (element: LinkElement) => Promise<MarkedLink | null>;
  /**
   * The rules are others now: has every link judged again. Marks stay until the new verdicts are there; a link that
   * gets no answer loses its mark. Out: resolves when all that is known holds again.
   */
  readonly judgeAgain: () => Promise<void>;
}

/**
 * Reads the messages of one frame as they come and go: finds links, has them judged, marks them, and says what is on
 * the page. A link whose address, text or title changes after it was marked is judged again; one whose verdict did
 * not come stays unmarked, and never looks judged.
 */
export function readMessages(deps: ReadingDeps): Reading {
  const { document, client, signal } = deps;
  const NOTHING = deps.readFacts('');
  let facts: InvitationFacts | null = null;
  let told = '';
  let isDue = false;

  const lookSoon = () => {
    if (isDue || signal.aborted) return;
    isDue = true;
    whenIdle(document, look);
  };
  const page = watchPage({ document, client }, lookSoon, signal);
  const links = keepLinks(
    (place, link) => page.quietly(() => deps.mark(place, link)),
    (place) => {
      deps.outdated(place);
      page.quietly(() => deps.unmark(place));
    },
  );

  const onVerdict = ({ at, judged }: KnownLink, before: MarkedLink | null) => {
    if (before?.shown && !saysTheSame(before, judged)) deps.outdated(at);
    if (judged?.shown) page.quietly(() => deps.mark(at, judged));
    // Not quietly: a text that is made whole again moves what comes after in it, which is then found anew.
    else if (before?.shown) deps.unmark(at);
  };
  const judging = judgeKnown({
    links,
    ask: (candidates) => deps.ask(candidates, currentFacts()),
    onVerdict,
    signal,
  });

  const look = () => {
    isDue = false;
    if (signal.aborted) return;
    // First of all: it makes texts whole again that were split, and moves what comes after in them.
    links.forgetGone();
    for (const part of page.take()) lookAt(part);
    if (page.isMessageLess()) facts = null;
    void askAndTell();
  };

  const lookAt = (part: Part) => {
    const found = collectLinks(part, client);
    if (links.all.size > 0) {
      // Without an address now, or moved to where nothing is read.
      const elements = new Set(found.map(({ at }) => at));
      for (const element of linkElementsIn(part)) if (!elements.has(element)) links.forget(element);
    }
    found.forEach(links.note);
    collectTextAddresses(part, client).forEach(links.noteText);
    if (messageParts(part, client).length > 0) facts = null;
    for (const root of openRootsIn(part)) if (page.watch(root)) lookAt(root);
  };

  const currentFacts = (): InvitationFacts => {
    // Once for each change of a message: without a link it is read only where the page speaks of Zoom.
    facts ??=
      links.all.size > 0 || saysZoom(document)
        ? deps.readFacts(messagesText(document, client, MAX_BODY_TEXT, page.openRoots()))
        : NOTHING;
    return facts;
  };

  const askAndTell = async () => {
    if (await judging.judgeNew()) tellIfChanged();
  };

  /** What is on the page now, whichever look it came from. */
  const tellIfChanged = () => {
    const shown = [...links.all.values()].filter(({ judged }) => judged?.shown);
    // Those that matter most first: a mail with very many links must not crowd them out.
    shown.sort((one, other) => rank(other) - rank(one));
    const candidates = distinct(shown.slice(0, LIMITS.links));
    const known = currentFacts();
    // A mail may give a meeting ID and no link to it.
    const isWorthTelling = candidates.length > 0 || deps.namesMeeting(known);
    const state = JSON.stringify([candidates.map(keyOf), isWorthTelling && known]);
    if (state === told || (told === '' && !isWorthTelling)) return;
    told = state;
    deps.tell(candidates, isWorthTelling ? known : NOTHING);
  };

  /** The link as it stands now, changes included that nobody has looked at yet. */
  const linkNow = (element: LinkElement): KnownLink | null => {
    const found = collectLinks(element, client).find(({ at }) => at === element);
    if (!found) return null;
    links.note(found);
    return links.all.get(element) ?? null;
  };

  // The tab's report follows the frame: what is not on the page any more is not in it.
  const onHide = () => deps.tell([], NOTHING);
  const onShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    told = '';
    lookSoon();
  };
  /** An open shadow root that came to an element after it was looked at is found once a person is in it. */
  const onEnter = (event: Event) => {
    for (const node of event.composedPath()) {
      if ('host' in node && 'mode' in node) openRootsIn((node as ShadowRoot).host).forEach(page.include);
    }
  };
  const listen = () => {
    document.defaultView?.addEventListener('pagehide', onHide, { signal });
    document.defaultView?.addEventListener('pageshow', onShow, { signal });
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, onEnter, { capture: true, passive: true, signal });
    }
  };
  listen();
  onDocumentReopened(document, listen, signal);
  signal.addEventListener('abort', () => {
    for (const place of [...links.all.keys()]) links.forget(place);
  });
  lookSoon();

  const verdictOf = (element: LinkElement) => {
    const judged = links.all.get(placeOfMark(element) ?? element)?.judged;
    return judged?.shown ? judged : null;
  };

  return {
    verdictOf,
    shownAt: (node) => {
      let element = isNode(node) ? elementAt(node) : null;
      while (element && !verdictOf(element as LinkElement)) {
        element = element.parentNode && elementAt(element.parentNode);
      }
      return element as LinkElement | null;
    },
    judgedNow: (element) => {
      const link = linkNow(element);
      return link && (link.judged ?? undefined);
    },
    settled: async (element) => {
      const link = linkNow(element);
      if (link?.judged === null) await judging.settle(link);
      return link?.judged ?? null;
    },
    judgeAgain: async () => {
      // The worker judges anew what it is told, so it has to be told again.
      if (told !== '') told = OUTDATED;
      if (await judging.again()) tellIfChanged();
    },
  };
}

/** Whether a card about the one is right about the other. */
function saysTheSame(one: MarkedLink, other: MarkedLink | null): boolean {
  return JSON.stringify([one.verdict, one.shown]) === JSON.stringify([other?.verdict, other?.shown]);
}

const rank = ({ judged }: KnownLink) => Number(judged?.verdict.category === 'spoofed');

/** Quicker than reading the messages' text, which most pages without a link then need not have done. */
function saysZoom(document: Document): boolean {
  return /zoom/i.test(document.body?.textContent ?? '');
}

function whenIdle(document: Document, work: () => void): void {
  const view = document.defaultView;
  if (view && 'requestIdleCallback' in view) view.requestIdleCallback(work, { timeout: LOOK_WITHIN });
  else setTimeout(work, LOOK_WITHIN);
}
