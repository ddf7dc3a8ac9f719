import {
  type Client,
  isBeingWritten,
  isWithin,
  listedCheck,
  messageAround,
  writingIn,
} from '../clients/clients.ts';
import { isElement, own } from '../dom/is-element.ts';

/** A part of a page: as much of it as a change brought. */
export type Part = Document | ShadowRoot | Element | Text;

/**
 * What of a part of the page stands in a message: the part itself where it is within one, else the messages in it.
 * Out: in document order, none within another.
 */
export function messageParts(part: Part, { body }: Client): Part[] {
  const element = elementAt(part);
  if (element && isWithin(element, body)) return [part];
  if (!('querySelectorAll' in part)) return [];
  const outermost: Element[] = [];
  for (const found of part.querySelectorAll(body)) {
    if (!outermost.at(-1)?.contains(found)) outermost.push(found);
  }
  return outermost;
}

/**
 * The element itself, or the one that a text or an open shadow root stands in. Of a form the one around it: a form
 * cannot be asked anything, see `own`.
 */
export function elementAt(part: Node): Element | null {
  if (!isElement(part)) {
    if ('host' in part) return (part as ShadowRoot).host;
  } else if (own(part, 'localName') !== 'form') return part;
  const parent = own(part, 'parentNode');
  return parent && elementAt(parent);
}

/**
 * Tells for each element in a part of a message whether it is left unread: a person is writing it, or it is a link of a list
 * of the page's own. One question for the whole part where neither can be, as in nearly every message.
 */
export function writingCheck(part: Part, client: Client): (element: Element) => boolean {
  const element = elementAt(part);
  const isWritten = element !== null && isBeingWritten(element, client);
  if (client.isMessage || (element && messageAround(element, client))) return () => isWritten;
  const isWrittenIn =
    isWritten || ('querySelector' in part && part.querySelector(writingIn(client)) !== null);
  const isListed = listedCheck(part, client);
  return (inside) => (isWrittenIn && isBeingWritten(inside, client)) || isListed(inside);
}
