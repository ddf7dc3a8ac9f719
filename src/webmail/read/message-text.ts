import type { Client } from '../clients/clients.ts';
import { listCheck } from '../clients/list-rows.ts';
import { isElement, own } from '../dom/is-element.ts';
import { elementAt, messageParts, type Part, writingCheck } from '../find/message-parts.ts';
import { TEXT_ELEMENTS } from '../find/text-elements.ts';
import { oneBlank, SHAPELESS } from './one-blank.ts';
import { areApart, type Seen, type Sight, sightOf } from './sight.ts';

/** Elements that stand within a line of text; every other one begins and ends a line of its own. */
const INLINE = new Set([...TEXT_ELEMENTS, 'span']);
/** Their text is not shown. */
const SILENT = new Set(['script', 'style', 'template', 'title']);
/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`; the command line has no such global. */
const ELEMENTS_AND_TEXT = 0x5;

/** Texts that are looked at as they are drawn, in one go: a mail of a million hidden ones must not stop the page. */
const MOST_SEEN = 20_000;

/**
 * The text of a message, or of a link, on one line, as a person sees it: with a blank wherever the eye sees a new line or
 * cell, without what is not drawn, and without characters that have no shape (U+200B, soft hyphens; Unicode,
 * Default_Ignorable_Code_Point).
 *
 * `textContent` runs paragraphs together ("…4711Meeting ID"), and `innerText` has the page laid out anew at each call.
 * In: what holds it; how many UTF-16 units are wanted; whether a person is writing what stands in an element; what is
 * seen of it, else all is. Out: white space collapsed, cut to `limit`; all of the text where none is seen, as while a page
 * fades in.
 */
export function messageText(
  root: Part,
  limit: number,
  isWritten: (element: Element) => boolean = () => false,
  sight: Sight | null = sightOf(root),
): string {
  const walker = walk(root);
  let seen = 0;
  let text = '';
  let parent: Element | null = null;
  let line: Element | null = null;
  let around: Element | null = null;
  let isBroken = true;
  let before: Seen | null = null;
  for (let node = walker.nextNode(); node !== null && text.length < limit; node = walker.nextNode()) {
    if (isElement(node)) {
      isBroken ||= !isInline(node, sight);
      continue;
    }
    if (node.parentElement !== parent) {
      parent = node.parentElement;
      around = parent && lineOf(parent, root, sight);
    }
    if (parent && (isSilent(parent) || isWritten(elementAt(parent) ?? parent))) continue;
    seen += 1;
    const asked = seen < MOST_SEEN ? sight : null;
    const now = asked?.see(node as Text) ?? null;
    if (asked && !now) continue;
    if (areApart(before, now, isBroken || around !== line)) text += ' ';
    text += oneBlank((node as Text).data.replaceAll(SHAPELESS, ''));
    line = around;
    isBroken = false;
    before = now;
  }
  const whole = oneBlank(text).trim().slice(0, limit);
  return whole === '' && sight ? messageText(root, limit, isWritten, null) : whole;
}

/** The text of one body of a client's pages, as `messageText` has it, without what a person is writing or what is left out. */
export function bodyText(
  body: Part,
  client: Client,
  limit: number,
  isLeftOut = writingCheck(body, client),
): string {
  // Where nobody knows in what a mail begins, a style around this may be the mail's.
  return messageText(body, limit, isLeftOut, sightOf(body, client.text !== undefined));
}

/**
 * The text of all messages that a page shows, for the facts of it; a line each. What a person is writing is not in it.
 * In: the page, the client that shows it, how many UTF-16 units are wanted; the page's open shadow roots; the text of a
 * body, where somebody has read that already.
 */
export function messagesText(
  document: Document,
  client: Client,
  limit: number,
  openRoots: readonly ShadowRoot[] = [],
  textOf = (body: Part) => bodyText(body, client, limit),
): string {
  const narrower = client.text ? messageParts(document, { ...client, body: client.text }) : [];
  const bodies = narrower.length > 0 ? narrower : messageParts(document, client);
  // By their shape alone: a mail may say of itself that it is a list.
  const isListed = client.lists === undefined ? null : listCheck(document);
  const textWithoutLists = (body: Part) => {
    const isWritten = writingCheck(body, client);
    return bodyText(body, client, limit, (element) => isWritten(element) || isListed?.(element) === true);
  };
  let text = '';
  for (const body of [...bodies, ...openRoots.flatMap((root) => messageParts(root, client))]) {
    if (text.length >= limit) break;
    text += `${isListed ? textWithoutLists(body) : textOf(body)}\n`;
  }
  return text.slice(0, limit);
}

/** The text that follows on this one in its line, or stands before it there; what nobody sees is passed over. */
export function besideInLine(text: Text, isBefore: boolean): Text | null {
  const home = text.parentElement;
  if (!home) return null;
  const root = text.getRootNode();
  const sight = sightOf(home);
  const walker = walk(root);
  walker.currentNode = text;
  let isBroken = false;
  for (;;) {
    const node = isBefore ? walker.previousNode() : walker.nextNode();
    if (node === null) return null;
    if (isElement(node)) {
      isBroken ||= !isInline(node, sight) && !isSilent(node);
      continue;
    }
    const next = node as Text;
    const around = next.parentElement;
    const seen = sight?.see(next) ?? null;
    if (!around || isSilent(around) || (sight && !seen) || next.data === '') continue;
    isBroken ||= lineOf(home, root, sight) !== lineOf(around, root, sight);
    const mine = sight?.see(text) ?? null;
    const isApart = isBefore ? areApart(seen, mine, isBroken) : areApart(mine, seen, isBroken);
    return isApart ? null : next;
  }
}

function walk(root: Node): TreeWalker {
  const document = own(root as Element, 'ownerDocument') ?? (root as Document);
  return document.createTreeWalker(root, ELEMENTS_AND_TEXT);
}

const isSilent = (element: Element) => SILENT.has(own(element, 'localName'));

function isInline(element: Element, sight: Sight | null): boolean {
  return INLINE.has(own(element, 'localName')) && sight?.isInline(element) !== false;
}

/** The nearest element around, itself included, that begins a line. */
function lineOf(element: Element, root: Node, sight: Sight | null): Element {
  let around = element;
  for (let next = own(around, 'parentElement'); around !== root && next && isInline(around, sight); ) {
    around = next;
    next = own(around, 'parentElement');
  }
  return around;
}
