import { addressLike } from '../core/address-like.ts';
import { LIMITS } from '../messages/protocol.ts';
import { NAMED_BUTTONS } from './buttons.ts';
import { type Found, MAX_HREF } from './candidates.ts';
import { type Client, isWithin } from './clients.ts';
import { isElement } from './is-element.ts';
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
  const found: Found<Range>[] = [];
  for (const part of messageParts(root, client)) {
    const isWritten = writingCheck(part, client);
    for (const text of textsIn(part)) {
      if (!text.data.includes('.')) continue;
      const around = elementAt(text);
      if (!around || isWithin(around, NO_PLAIN_TEXT) || isWritten(around)) continue;
      if (client.lists !== undefined && isWithin(around, client.lists)) continue;
      for (const { address, index } of addressLike(text.data)) {
        const at = text.ownerDocument.createRange();
        at.setStart(text, index);
        at.setEnd(text, index + address.length);
        found.push({ at, href: address.slice(0, MAX_HREF), text: address.slice(0, LIMITS.text) });
      }
    }
  }
  return found;
}

function* textsIn(part: Part): Generator<Text> {
  if (!isElement(part) && 'data' in part) yield part;
  const document = part.ownerDocument ?? (part as Document);
  const walker = document.createTreeWalker(part, TEXT_ONLY);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}
