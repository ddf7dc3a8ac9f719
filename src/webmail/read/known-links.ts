import type { MarkedLink, PageLink } from '../../messages/protocol.ts';
import { type Found, type Place, toCandidate } from '../find/candidates.ts';

/** A link, and the number of the message it stands in: 0 where nothing needs to be told of that. */
interface InMessage extends Found {
  readonly in: number;
}

/** A link of the page and what is known of it. */
export interface KnownLink extends InMessage {
  readonly id: string;
  /** While the worker is being asked: until it has answered or failed to. */
  asking: Promise<void> | null;
  /** `null` until the worker has answered. */
  judged: MarkedLink | null;
  /** The rules have changed since it was asked about: what is known of it holds until the worker has answered anew. */
  isOutdated: boolean;
}

const TEXT = 3;
/** Addresses in plain text that are known at once: the browser keeps each in its place at every change of the page. */
const MAX_IN_TEXT = 200;

export interface KnownLinks {
  readonly all: ReadonlyMap<Place, KnownLink>;
  /** Whether this is still what is known of its place. */
  readonly isKnown: (link: KnownLink) => boolean;
  /** Whether what was found still stands where it was found. */
  readonly isHere: (place: Place) => boolean;
  /** The links that nobody was asked about; from now on they count as asked about. */
  readonly takeUnasked: () => KnownLink[];
  /** Nobody has answered: it is asked about once more, when the page changes next. */
  readonly askAgain: (link: KnownLink) => void;
  /** A link was found: a new one, or what it was before has changed. */
  readonly note: (found: Found) => void;
  /** The same for an address in plain text. */
  readonly noteText: (found: Found<Range>) => void;
  /** What stands here is no link of a message any more. */
  readonly forget: (place: Place) => void;
  /** The same for every address in this text. */
  readonly forgetText: (text: Text) => void;
  /** Forgets what has left the page. Out: texts in which an address stood that is written otherwise now. */
  readonly forgetGone: () => Text[];
  /** The rules have changed: all are to be asked about again, and no question that is under way counts. */
  readonly outdate: () => void;
}

/** Keeps the links of a page: each once, with what it was when it was found, and its verdict. */
export function keepLinks(
  unmark: (place: Place) => void,
  numberOf: (place: Place) => number = () => 0,
): KnownLinks {
  const all = new Map<Place, KnownLink>();
  /** What stood where each was found, which may be written otherwise than its address. */
  const inText = new Map<Range, string>();
  let unasked = new Set<KnownLink>();
  let counter = 0;

  const note = (at: Found) => {
    const found = { ...at, in: numberOf(at.at) };
    const known = all.get(found.at);
    if (known && isAlike(known, found)) return;
    forget(found.at);
    counter += 1;
    const id = String(counter);
    const link = { ...found, id, asking: null, judged: null, isOutdated: false };
    all.set(found.at, link);
    unasked.add(link);
  };

  const noteText = (found: Found<Range>) => {
    const { startContainer, startOffset } = found.at;
    const written = found.at.toString();
    let known = [...inText.keys()].find(
      (range) => range.startContainer === startContainer && range.startOffset === startOffset,
    );
    if (known && !isStill(known, written)) {
      forget(known);
      known = undefined;
    }
    if (!known && inText.size >= MAX_IN_TEXT) return;
    const at = known ?? found.at;
    note({ ...found, at });
    // Last: what is noted anew is forgotten before.
    inText.set(at, written);
  };

  const forget = (place: Place) => {
    if (!all.delete(place)) return;
    if ('startContainer' in place) inText.delete(place);
    unmark(place);
  };

  const forgetText = (text: Text) => {
    for (const range of [...inText.keys()]) if (range.startContainer === text) forget(range);
  };

  const forgetGone = () => {
    const changed: Text[] = [];
    for (const place of all.keys()) {
      if (isHere(place)) continue;
      forget(place);
      if ('startContainer' in place && place.startContainer.nodeType === TEXT) {
        changed.push(place.startContainer as Text);
      }
    }
    return changed;
  };

  const isHere = (place: Place) =>
    'startContainer' in place ? isStill(place, inText.get(place) ?? '') : place.isConnected;

  const isKnown = (link: KnownLink) => all.get(link.at) === link;

  const takeUnasked = () => {
    const links = [...unasked].filter(isKnown);
    unasked.clear();
    return links;
  };

  const outdate = () => {
    unasked = new Set(all.values());
    for (const link of unasked) Object.assign(link, { asking: null, isOutdated: true });
  };

  const askAgain = (link: KnownLink) => unasked.add(link);

  return {
    all,
    isKnown,
    isHere,
    takeUnasked,
    askAgain,
    note,
    noteText,
    forget,
    forgetText,
    forgetGone,
    outdate,
  };
}

/** Whether the same text still stands where an address was found. */
function isStill(range: Range, written: string): boolean {
  return range.startContainer.isConnected && range.toString() === written;
}

/** Whether both are the same in all that a link is judged by. */
function isAlike(one: InMessage, other: InMessage): boolean {
  return (
    one.in === other.in &&
    one.href === other.href &&
    one.text === other.text &&
    one.title === other.title &&
    one.hiddenAddress === other.hiddenAddress
  );
}

/**
 * Puts together what is judged alike, in order of the first of each.
 * Only what differs from the first link of its address is looked up by all that is known of it: to join and hash that of
 * 10,000 links takes long, and to compare each with all others of one address grows with the square.
 */
export function groupAlike(links: readonly KnownLink[]): KnownLink[][] {
  const groups = new Map<string, KnownLink[]>();
  for (const link of links) {
    const { href, text, title, hiddenAddress } = link;
    const [first] = groups.get(href) ?? [];
    const key =
      first && !isAlike(first, link) ? [href, link.in, text, title, hiddenAddress].join('\n') : href;
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  return [...groups.values()];
}

/** Each link that is judged alike once, in order. */
export function distinct(groups: readonly (readonly KnownLink[])[]): PageLink[] {
  return groups.flatMap(([link]) =>
    link ? { ...toCandidate(link, link.id), ...(link.in > 0 && { in: link.in }) } : [],
  );
}
