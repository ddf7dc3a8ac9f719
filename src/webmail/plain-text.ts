import { addressLike } from '../core/address-like.ts';
import { LIMITS } from '../messages/protocol.ts';
import { NAMED_BUTTONS } from './buttons.ts';
import type { Found } from './candidates.ts';
import { type Client, isWithin } from './clients.ts';
import { isElement } from './is-element.ts';
import { MAX_HREF } from './leads-to.ts';
import { elementAt, messageParts, type Part, writingCheck } from './message-parts.ts';

/** Text in these is a link's already, or is not shown. */
const NO_PLAIN_TEXT = `a, ${NAMED_BUTTONS}, script, style, template, title, noscript, select, textarea`;
/** `NodeFilter.SHOW_TEXT`; the command line has no such global. */
const TEXT_ONLY = 0x4;

/**
 * The addresses that stand in the plain text of messages, in document order: nobody can click them, but people copy
 * them.
 *
 * Only what has the shape of an address, within one text node; whether it is one the worker decides. In: as for
 * `collectLinks`. Out: each as a range, which the browser keeps in its place while the page changes around it.
 */
export function collectTextAddresses(root: Part, client: Client): Found<Range>[] {
  return messageParts(root, client).flatMap((part) => {
    const isWritten = writingCheck(part, client);
    return textsIn(part).flatMap((text) => {
      const around = elementAt(text);
      return around && !isWritten(around) ? textAddressesAt(text, client) : [];
    });
  });
}

/** Whether an address may be in a text, or in texts put together: most have none. `null`, the text of a document, may. */
export function mayHoldAddress(text: string | null): boolean {
  return text === null || /\.\S|:\/\//.test(text);
}

/** The texts in a part of a page, itself included, that may hold an address. */
export function textsIn(part: Part): Text[] {
  if (!mayHoldAddress(part.textContent)) return [];
  const texts: Text[] = !isElement(part) && 'data' in part ? [part] : [];
  const document = part.ownerDocument ?? (part as Document);
  const walker = document.createTreeWalker(part, TEXT_ONLY);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (mayHoldAddress(node.data)) texts.push(node);
  }
  return texts;
}

/** The addresses in one text of a message, each as above. */
export function textAddressesAt(text: Text, client: Client): Found<Range>[] {
  const around = elementAt(text);
  const none = client.lists ? `${NO_PLAIN_TEXT}, ${client.lists}` : NO_PLAIN_TEXT;
  if (!around || isWithin(around, none)) return [];
  return Array.from(addressLike(text.data), ({ address, index, length }) => {
    const at = text.ownerDocument.createRange();
    at.setStart(text, index);
    at.setEnd(text, index + length);
    return { at, href: address.slice(0, MAX_HREF), text: address.slice(0, LIMITS.text) };
  });
}
