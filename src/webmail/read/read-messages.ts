import type { InvitationFacts } from '../../core/message/invitation.ts';
import type { Category } from '../../core/verdict/verdict.ts';
import { LIMITS, type MarkedLink, type PageLink, type PageMessage } from '../../messages/protocol.ts';
import type { RootOf } from '../act/opens-at.ts';
import { type Client, isRead as isReadNow, isWithin } from '../clients/clients.ts';
import { onDocumentReopened } from '../dom/document-reopened.ts';
import { isElement } from '../dom/is-element.ts';
import { holdsLinkElement, linkAt, linkElementsIn, type Place } from '../find/candidates.ts';
import { type Addresses, addressOf, type LinkElement } from '../find/leads-to.ts';
import { elementAt, messageParts, type Part, writingCheck } from '../find/message-parts.ts';
import { openRootsIn } from '../find/open-roots.ts';
import { watchPage } from '../find/page-changes.ts';
import { mayHoldAddress, textAddressesAt, textsIn } from '../find/plain-text.ts';
import { judgeKnown } from './judging.ts';
import { distinct, groupAlike, type KnownLink, keepLinks } from './known-links.ts';
import { MAX_BODY_TEXT, messagesOf } from './message-of.ts';
import { messagesText } from './message-text.ts';

/** Milliseconds until a change of the page is looked at, also on a page that is never idle. */
const LOOK_WITHIN = 100;
/** Milliseconds that a look takes of the page's time at once, and until it goes on, also on a page that is never idle. */
const SLICE = 16;
const NEXT_SLICE_WITHIN = 50;
/** After so many of them the worker is asked, also where the page changes faster than it is looked at. */
const SLICES = 16;
/** Milliseconds without a change of a message until its text is read for what is told, and how long that waits at most. */
const REST = 250;
const REST_WITHIN = 3000;

export interface ReadingDeps {
  readonly document: Document;
  readonly client: Client;
  readonly readFacts: (text: string) => InvitationFacts;
  /** Whether facts are worth telling without any link. */
  readonly namesMeeting: (facts: InvitationFacts) => boolean;
  /** Verdicts for these links; `undefined` where no answer came. */
  readonly ask: (
    links: readonly PageLink[],
    facts: InvitationFacts,
    messages: readonly PageMessage[],
  ) => Promise<readonly MarkedLink[] | undefined>;
  /** Says what is on the page now; `undefined` where nobody heard it. */
  readonly tell: (
    links: readonly PageLink[],
    facts: InvitationFacts,
    messages?: readonly PageMessage[],
  ) => Promise<null | undefined>;
  readonly mark: (place: Place, link: MarkedLink, href: string) => void;
  readonly unmark: (place: Place) => void;
  /** The page has changed; said at once, before anything of it is looked at. */
  readonly onChange?: () => void;
  /** What was known of a marked place does not hold any more; said before its mark goes or is another. */
  readonly outdated: (place: Place) => void;
  /** The shadow root of an element, a closed one too where the browser hands it out; else open ones are read alone. */
  readonly rootOf?: RootOf;
  readonly signal: AbortSignal;
}

export interface PageReader {
  /** Whether an element stands in a message that was received. */
  readonly isOfMessage: (element: Element) => boolean;
  /** The verdict on a link of the page or a stretch of its text; `null` where it has none or is not worth showing. */
  readonly verdictOf: (place: Place) => MarkedLink | null;
  /** What an element is called, worth showing or not; `null` where that is not known of what it leads to now. */
  readonly categoryOf: (element: LinkElement) => Category | null;
  /**
   * Whose verdict is shown for a press that may open all these: the worst, where it warns; else the first one's, if
   * all are called the same; `null` where they differ, for what is shown must hold for whichever is opened.
   */
  readonly shownOf: (opens: readonly LinkElement[]) => LinkElement | null;
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
export function readMessages(deps: ReadingDeps): PageReader {
  const { document, client, signal } = deps;
  const NOTHING = deps.readFacts('');
  const messages = messagesOf(client);
  /** `null` while the messages have to be read for them. */
  let facts: InvitationFacts | null = null;
  /** What was told last; `''` where that does not count any more, `null` where there was nothing yet. */
  let told: string | null = null;
  /** What is on the page may be other than what was told. */
  let isNews = true;
  let isDue = false;
  /** The parts of the page that are still to be looked at, the first one last. */
  let parts: Part[] = [];
  /** A look that has not come to its end. */
  let looking: Iterator<void> | null = null;
  let slice = 0;
  let addresses: Addresses = new Map();

  const lookSoon = (within = LOOK_WITHIN) => {
    if (isDue || signal.aborted) return;
    isDue = true;
    document.defaultView?.requestIdleCallback(look, { timeout: within });
  };
  const onChange = () => {
    deps.onChange?.();
    lookSoon();
  };
  const page = watchPage({ document, client }, onChange, signal);
  const links = keepLinks((place) => {
    isNews = true;
    deps.outdated(place);
    deps.unmark(place);
  }, messages.numberOf);

  const onVerdict = ({ at, href, judged }: KnownLink, before: MarkedLink | null) => {
    isNews = true;
    if (before?.shown && !saysTheSame(before, judged)) deps.outdated(at);
    // The answer is about what has left the page meanwhile: nothing is drawn of it, and where it comes back it is found anew.
    if (!links.isHere(at)) links.forget(at);
    else if (judged?.shown) deps.mark(at, judged, href);
    else if (before?.shown) deps.unmark(at);
  };
  const judging = judgeKnown({
    links,
    ask: (asked) => deps.ask(asked, currentFacts(), messagesWith(asked)),
    onVerdict,
    signal,
  });

  const look = () => {
    isDue = false;
    if (signal.aborted) return;
    slice += 1;
    const rewritten = links.forgetGone();
    const changed = [...page.take(), ...rewritten];
    if (changed.length > 0) {
      addresses = new Map();
      messages.changed();
    }
    // What has just come goes first.
    parts = parts.concat(changed.reverse());
    if (page.isMessageLess()) forgetFacts();
    const end = performance.now() + SLICE;
    looking ??= lookAtParts();
    let isOver = false;
    while (!isOver && performance.now() < end) isOver = looking.next().done === true;
    if (isOver) looking = null;
    else lookSoon(NEXT_SLICE_WITHIN);
    // What is asked about in one go is judged as one message, so that waits for all of it; but not for ever.
    if (isOver || slice % SLICES === 0) void askAndTell();
  };

  /** Stops wherever the page may be let go on meanwhile. */
  function* lookAtParts(): Generator<void> {
    for (let part = parts.pop(); part; part = parts.pop()) {
      yield;
      if (!part.isConnected) continue;
      for (const root of openRootsIn(part, deps.rootOf)) if (page.watch(root)) parts.push(root);
      // Most of what comes into a page has nothing to read in it, and whether it is in a message takes long to tell.
      if (!facts && !holdsLinkElement(part) && !mayHoldAddress(part.textContent)) continue;
      const inside = messageParts(part, client);
      if (inside[0] === part) yield* lookInto(part);
      else {
        parts = parts.concat(inside.reverse());
        // Moved to where nothing is read.
        for (const element of links.all.size > 0 ? linkElementsIn(part) : []) {
          if (links.all.has(element) && !isWithin(element, client.body)) links.forget(element);
        }
      }
    }
  }

  function* lookInto(part: Part): Generator<void> {
    forgetFacts();
    const begun = slice;
    const isWritten = writingCheck(part, client);
    // Once the page has gone on, each has to be where it was.
    const isRead = (node: Node) => {
      const element = elementAt(node);
      if (!element || begun === slice) return element && !isWritten(element);
      return node.isConnected && isReadNow(element, client);
    };
    const texts = textsIn(part);
    for (const element of linkElementsIn(part)) {
      const found = isRead(element) && linkAt(element, addresses);
      if (found) links.note(found);
      // Without an address now, or where it is being written.
      else links.forget(element);
      yield;
    }
    for (const text of texts) {
      if (isRead(text)) textAddressesAt(text, client).forEach(links.noteText);
      else links.forgetText(text);
      yield;
    }
  }

  /** The messages that these links stand in. */
  const messagesWith = (asked: readonly PageLink[]): PageMessage[] => {
    const wanted = new Set(asked.flatMap((link) => link.in ?? []));
    const places = new Map<number, Place>();
    for (const { in: number, at } of links.all.values()) {
      if (places.size === wanted.size) break;
      if (wanted.has(number)) places.set(number, at);
    }
    return messages.read(places.values());
  };

  const forgetFacts = () => {
    messages.changed();
    facts = null;
    isNews = true;
  };

  const currentFacts = (): InvitationFacts => {
    // Once for each change of a message: without a link it is read only where the page speaks of Zoom.
    facts ??=
      links.all.size > 0 || saysZoom(document)
        ? deps.readFacts(messagesText(document, client, MAX_BODY_TEXT, page.openRoots(), messages.textOf))
        : NOTHING;
    return facts;
  };

  const askAndTell = async () => {
    if (await judging.judgeNew()) tellAtRest();
  };

  /** To read all messages anew for their facts takes long: that waits until the page has come to rest. */
  const tellAtRest = () => {
    if (!isNews) return;
    clearTimeout(resting);
    if (facts) void tell();
    else {
      restless ||= performance.now();
      resting = setTimeout(tell, Math.min(REST, restless + REST_WITHIN - performance.now()));
    }
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Since when the page has not come to rest. */
  let restless = 0;

  /**
   * What is on the page now, whichever look it came from. Where nobody heard it, it is said once more by itself, since the
   * badge tells of another mail until then, and after that at each change of the page.
   */
  const tell = async (isFirst = true) => {
    // Another copy of this script may speak for the page by now.
    if (signal.aborted) return;
    isNews = false;
    restless = 0;
    const shown = [...links.all.values()].filter(({ judged }) => judged?.shown);
    // Those that matter most first: a mail with very many links must not crowd them out.
    shown.sort((one, other) => rank(other) - rank(one));
    const candidates = distinct(groupAlike(shown).slice(0, LIMITS.links));
    const known = currentFacts();
    // A mail may give a meeting ID and no link to it.
    const isWorthTelling = candidates.length > 0 || deps.namesMeeting(known);
    const state = JSON.stringify([candidates.map((link) => ({ ...link, id: '' })), isWorthTelling && known]);
    if (state === told || (told === null && !isWorthTelling)) return;
    told = state;
    const around = messagesWith(candidates);
    if ((await deps.tell(candidates, isWorthTelling ? known : NOTHING, around)) === undefined) {
      outdateTold();
      // Beside one that waits for the page's rest: whichever comes second finds all told.
      if (isFirst) setTimeout(tell, REST, false);
    }
  };

  const outdateTold = () => {
    told &&= '';
    isNews = true;
  };

  /** The link as it stands now, changes included that nobody has looked at yet. */
  const linkNow = (element: LinkElement): KnownLink | null => {
    const found = isReadNow(element, client) ? linkAt(element) : null;
    if (!found) return null;
    links.note(found);
    return links.all.get(element) ?? null;
  };

  // The tab's report follows the frame: what is not on the page any more is not in it.
  const onHide = () => {
    clearTimeout(resting);
    void deps.tell([], NOTHING);
  };
  const onShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    told = null;
    isNews = true;
    lookSoon();
  };
  /** An open shadow root that came to an element after it was looked at is found once a person is in it. */
  const include = (host: Element) => openRootsIn(host, deps.rootOf).slice(0, 1).forEach(page.include);
  const onEnter = (event: Event) => {
    for (const node of event.composedPath()) {
      if ('host' in node && 'mode' in node) include((node as ShadowRoot).host);
    }
    // What happens in a closed one is told of its host.
    const [target] = event.composedPath();
    if (isElement(target)) include(target);
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

  const verdictOf = (place: Place) => {
    const judged = links.all.get(place)?.judged;
    return judged?.shown ? judged : null;
  };

  const categoryOf = (element: LinkElement): Category | null => {
    const link = links.all.get(element);
    // What the page has changed and nobody has looked at yet is not known.
    return link?.judged && link.href === addressOf(element) ? link.judged.verdict.category : null;
  };

  return {
    isOfMessage: (element) => isReadNow(element, client),
    verdictOf,
    categoryOf,
    shownOf: (opens) => {
      const [first] = opens;
      for (const category of ['spoofed', 'unverifiable']) {
        const worst = opens.find((element) => categoryOf(element) === category && verdictOf(element));
        if (worst) return worst;
      }
      const isOne = first && opens.every((element) => categoryOf(element) === categoryOf(first));
      return isOne && verdictOf(first) ? first : null;
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
      outdateTold();
      if (await judging.again()) tellAtRest();
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
  return /zoom/i.test(document.documentElement?.textContent ?? '');
}
