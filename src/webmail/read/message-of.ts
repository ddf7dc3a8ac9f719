import type { Message, Picture, Sender } from '../../core/message/message.ts';
import { LIMITS, type PageMessage } from '../../messages/protocol.ts';
import { type Client, isWithin } from '../clients/clients.ts';
import { HEADERS } from '../clients/message-headers.ts';
import { askOnce } from '../dom/ask-once.ts';
import type { Place } from '../find/candidates.ts';
import { elementAt, messageParts, type Part } from '../find/message-parts.ts';
import { bodyText } from './message-text.ts';
import { oneBlank } from './one-blank.ts';
import { picturesIn } from './pictures.ts';

/** UTF-16 units of one body's text that are read. */
export const MAX_BODY_TEXT = 50_000;

/** Each message that was seen has a number for good, so that links of two are never taken for alike. */
const numbers = new WeakMap<Element, number>();
let latest = 0;

/** The messages of a page, for the verdicts on their links. */
export interface Messages {
  /**
   * The number of the message that a link stands in, as long as nothing of it has changed; 0 for one that neither says Zoom
   * nor leads there: of that nothing needs to be told.
   */
  readonly numberOf: (place: Place) => number;
  /** The messages that these links stand in, each once; those that do not say Zoom are left out. */
  readonly read: (places: Iterable<Place>) => PageMessage[];
  /** The text of a body, as `messageText` has it: read once until something changes, for whoever asks. */
  readonly textOf: (body: Part) => string;
  /** Something in the page has changed. */
  readonly changed: () => void;
}

/** Tells the messages of a client's pages apart, and reads them: sender and subject from the header, the rest from the body. */
export function messagesOf(client: Client): Messages {
  let here = reader(client);
  const numberOf = (place: Place): number => {
    const root = rootOf(place, client);
    return here.saysZoom(root) ? lastingNumber(root) : 0;
  };
  return {
    numberOf,
    read: (places) => {
      const roots = new Map<number, Element>();
      for (const place of places) {
        if (roots.size === LIMITS.messages) break;
        const number = numberOf(place);
        if (number > 0) roots.set(number, rootOf(place, client));
      }
      return [...roots].map(([number, root]) => ({ number, ...here.read(root) }));
    },
    textOf: (body) => here.textOf(body),
    changed: () => {
      here = reader(client);
    },
  };
}

/** Reads the messages of a page as it is now: each thing once, for whoever asks. */
function reader(client: Client) {
  const textOf = askOnce((body: Part) => bodyText(body, client, MAX_BODY_TEXT));
  const bodiesIn = askOnce((around: Element) => [...around.querySelectorAll(client.body)]);
  const headerIn = askOnce((root: Element) => headerOf(root, client, bodiesIn));
  return {
    textOf,
    read: askOnce((root: Element) => ({ ...headerIn(root), ...contentOf(root, client, textOf) })),
    saysZoom: askOnce((root: Element) => {
      if (ZOOM.test(root.textContent ?? '') || root.querySelector('[href*="zoom" i], [alt*="zoom" i]'))
        return true;
      const { sender, subject } = headerIn(root);
      return ZOOM.test(`${sender?.name} ${subject}`);
    }),
  };
}

function lastingNumber(root: Element): number {
  let number = numbers.get(root);
  if (number === undefined) {
    latest += 1;
    number = latest;
    numbers.set(root, number);
  }
  return number;
}

/** Zoom's name, also in letters of other scripts and with something between its letters; or a link that has it. */
const ZOOM =
  /(?:z|[^\0-\x7f])[^a-z]{0,3}(?:[o0]|[^\0-\x7f])[^a-z]{0,3}(?:[o0]|[^\0-\x7f])[^a-z]{0,3}(?:m|[^\0-\x7f])/i;

/**
 * The element that is one message, with its header where that can be told: the client's own name for it, else the outermost
 * body around the link. Open shadow roots are looked out of.
 */
function rootOf(place: Place, client: Client): Element {
  const from = 'startContainer' in place ? elementAt(place.startContainer) : place;
  const message = HEADERS[client.id]?.message;
  let body: Element | null = null;
  for (let at: Element | null = from; at; at = at.parentNode && elementAt(at.parentNode)) {
    if (at.matches(client.body)) body = at;
    // Outside of the body: a mail can bring what its client calls a message.
    else if (body && message && at.matches(message)) return at;
  }
  return body ?? (from as Element).ownerDocument.documentElement;
}

function contentOf(
  root: Element,
  client: Client,
  textOf: Messages['textOf'],
): Pick<Message, 'text' | 'pictures'> {
  const narrower = client.text ? messageParts(root, { ...client, body: client.text }) : [];
  const bodies = narrower.length > 0 ? narrower : messageParts(root, client);
  let text = '';
  let pictures: Picture[] = [];
  for (const body of bodies) {
    if (text.length < LIMITS.messageText) text += `${textOf(body)}\n`;
    if ('querySelectorAll' in body) pictures = pictures.concat(picturesIn(body));
  }
  return { text: text.slice(0, LIMITS.messageText), pictures: pictures.slice(0, LIMITS.pictures) };
}

function headerOf(root: Element, client: Client, bodiesIn: BodiesIn): Pick<Message, 'sender' | 'subject'> {
  const { from, subject } = HEADERS[client.id] ?? {};
  // A message in a frame of its own has its header around that.
  const frame = root.ownerDocument.defaultView?.frameElement;
  const headed = (inside: Element, selector: string, alone?: Element) =>
    nearest(inside, selector, client, bodiesIn, alone);
  const sender = from ? (headed(root, from, root) ?? (frame && headed(frame, from, frame))) : null;
  return {
    sender: sender ? senderIn(sender) : null,
    subject: sender && subject ? wordsOf(headed(sender, subject)) : '',
  };
}

type BodiesIn = (around: Element) => readonly Element[];

/**
 * The nearest element that fulfils a selector, outside of all bodies: a mail can bring ids and classes of its own, and
 * nothing in a body is its header.
 * In: where to begin; `alone`, a message: what stands around another message's body as well is not looked at.
 */
function nearest(
  inside: Element,
  selector: string,
  client: Client,
  bodiesIn: BodiesIn,
  alone?: Element,
): Element | null {
  for (let at: Element | null = inside; at; at = at.parentElement) {
    if (alone && at !== alone && bodiesIn(at).some((body) => isApart(body, alone))) return null;
    const found = [...at.querySelectorAll(selector)].find((element) => !isWithin(element, client.body));
    if (found) return found;
  }
  return null;
}

const isApart = (body: Element, message: Element) => !message.contains(body) && !body.contains(message);

/** The attributes in which clients keep an address; the text may hold it too, after the name. */
const ADDRESS_ATTRIBUTES = ['email', 'data-email', 'title', 'href'];

function senderIn(element: Element): Sender {
  const words = wordsOf(element);
  const said = [words, ...ADDRESS_ATTRIBUTES.map((name) => element.getAttribute(name))].join(' ');
  // The last: a name may be an address itself, another's.
  const address = said.split(/[\s<>"':;,()?]/).findLast((word) => word.includes('@')) ?? '';
  const name = element.getAttribute('name') ?? words.replace(address, '').replaceAll(/[<>]/g, '');
  return { name: name.trim().slice(0, LIMITS.text), address: address.slice(0, LIMITS.text) };
}

function wordsOf(element: Element | null): string {
  return oneBlank(element?.textContent ?? '')
    .trim()
    .slice(0, LIMITS.text);
}
