import type { Client } from './clients.ts';
import { isElement, own } from './is-element.ts';
import { elementAt, messageParts, type Part, writingCheck } from './message-parts.ts';
import { oneBlank } from './one-blank.ts';
import { TEXT_ELEMENTS } from './text-elements.ts';

/** Elements that stand within a line of text; every other one begins and ends a line of its own. */
const INLINE = new Set([...TEXT_ELEMENTS, 'span']);
/** Their text is not shown. */
const SILENT = new Set(['script', 'style', 'template', 'title']);
/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`; the command line has no such global. */
const ELEMENTS_AND_TEXT = 0x5;

/**
 * The text of a message on one line, with a blank wherever the eye sees a new line or cell.
 *
 * `textContent` runs paragraphs together ("…4711Meeting ID"), and `innerText` has the page laid out anew at each call.
 * In: what holds the message; how many UTF-16 units are wanted; whether a person is writing what stands in an element.
 * Out: white space collapsed, cut to `limit`.
 */
export function messageText(
  root: Part,
  limit: number,
  isWritten: (element: Element) => boolean = () => false,
): string {
  const walker = own(root as Element, 'ownerDocument').createTreeWalker(root, ELEMENTS_AND_TEXT);
  let text = '';
  let parent: Element | null = null;
  let line: Element | null = null;
  let around: Element | null = null;
  let isBroken = true;
  for (let node = walker.nextNode(); node !== null && text.length < limit; node = walker.nextNode()) {
    if (isElement(node)) {
      isBroken ||= !INLINE.has(node.localName);
      continue;
    }
    if (node.parentElement !== parent) {
      parent = node.parentElement;
      around = parent && lineAround(parent, root);
    }
    if (parent && (SILENT.has(parent.localName) || isWritten(elementAt(parent) ?? parent))) continue;
    if (isBroken || around !== line) text += ' ';
    text += oneBlank((node as Text).data);
    line = around;
    isBroken = false;
  }
  return oneBlank(text).trim().slice(0, limit);
}

/**
 * The text of all messages that a page shows, for the facts of it; a line each. What a person is writing is not in it.
 * In: the page, the client that shows it, how many UTF-16 units are wanted; the page's open shadow roots.
 */
export function messagesText(
  document: Document,
  client: Client,
  limit: number,
  openRoots: readonly ShadowRoot[] = [],
): string {
  const narrower = client.text ? messageParts(document, { ...client, body: client.text }) : [];
  const bodies = narrower.length > 0 ? narrower : messageParts(document, client);
  let text = '';
  for (const body of [...bodies, ...openRoots.flatMap((root) => messageParts(root, client))]) {
    if (text.length >= limit) break;
    text += `${messageText(body, limit, writingCheck(body, client))}\n`;
  }
  return text.slice(0, limit);
}

/** The nearest element around, itself included, that begins a line. */
function lineAround(element: Element, root: Node): Element {
  let around = element;
  while (around !== root && INLINE.has(around.localName) && around.parentElement)
    around = around.parentElement;
  return around;
}
