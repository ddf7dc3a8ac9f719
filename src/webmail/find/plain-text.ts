import { addressLike } from '../../core/address/address-like.ts';
import { LIMITS } from '../../messages/protocol.ts';
import { type Client, isWithin, listedCheck } from '../clients/clients.ts';
import { isElement } from '../dom/is-element.ts';
import { besideInLine } from '../read/message-text.ts';
import { NAMED_BUTTONS } from './buttons.ts';
import type { Found } from './candidates.ts';
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
 * Only what has the shape of an address; whether it is one the worker decides. In: as for
 * `collectLinks`. Out: each as a range, which the browser keeps in its place while the page changes around it.
 */
export function collectTextAddresses(root: Part, client: Client): Found<Range>[] {
  return messageParts(root, client).flatMap((part) => {
    const isWritten = writingCheck(part, client);
    const found = textsIn(part).flatMap((text) => {
      const around = elementAt(text);
      return around && !isWritten(around) ? textAddressesAt(text, client) : [];
    });
    // One that reaches over several texts is found in each of them.
    return found.filter(({ at }, i) => !isSameStart(at, found[i - 1]?.at));
  });
}

function isSameStart(one: Range, other: Range | undefined): boolean {
  return one.startContainer === other?.startContainer && one.startOffset === other.startOffset;
}

/** Whether an address may be in a text, or in texts put together: most have none. `null`, the text of a document, may. */
export function mayHoldAddress(text: string | null): boolean {
  return text === null || /\.(?:\S|$)|:\/\//.test(text);
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

/**
 * The addresses that stand in one text of a message, or reach into it, each as above. An address is read on over the
 * borders of elements, as a person sees it, so that a part of one is never taken for the whole.
 */
export function textAddressesAt(text: Text, client: Client): Found<Range>[] {
  const around = elementAt(text);
  if (!around || isWithin(around, NO_PLAIN_TEXT) || !mayHoldAddress(text.data)) return [];
  if (listedCheck(text, client)(around, 'as text')) return [];
  const run = runAround(text);
  const from = lengthOf(run.slice(0, run.indexOf(text)));
  const found: Found<Range>[] = [];
  for (const { address, index, length } of addressLike(run.map(({ data }) => data).join(''))) {
    const isHere = index < from + text.length && index + length > from;
    const at = isHere ? rangeIn(run, index, index + length) : null;
    if (at) found.push({ at, href: address.slice(0, MAX_HREF), text: address.slice(0, LIMITS.text) });
  }
  return found;
}

const lengthOf = (texts: readonly Text[]) => texts.reduce((sum, { length }) => sum + length, 0);

/** A blank that is seen as one; the others may be in the middle of an address, see `addressLike`. */
const BLANK = /[^\S\t\n\f\r\uFEFF]/;
/** Texts that one address is put together from, at most, to each side. */
const MOST_PIECES = 64;

/** The text and those that it is read on with, in their order; no more than the longest address that is judged. */
function runAround(text: Text): Text[] {
  const extend = (isBefore: boolean) => {
    const more: Text[] = [];
    for (let last: Text | null = text; last && !BLANK.test(last.data.at(isBefore ? 0 : -1) ?? ''); ) {
      last = more.length < MOST_PIECES && lengthOf(more) < MAX_HREF ? besideInLine(last, isBefore) : null;
      if (last) more.push(last);
    }
    return more;
  };
  return [...extend(true).reverse(), text, ...extend(false)];
}

/** As much of an address in a run as stands before any link; `null` where it begins in one, which shows it. */
function rangeIn(run: readonly Text[], start: number, end: number): Range | null {
  let range: Range | null = null;
  let from = 0;
  for (const piece of run) {
    const to = from + piece.length;
    if (to > start && from < end) {
      if (elementAt(piece)?.closest(NO_PLAIN_TEXT)) return range;
      if (!range) {
        range = piece.ownerDocument.createRange();
        range.setStart(piece, start - from);
      }
      range.setEnd(piece, Math.min(end, to) - from);
    }
    from = to;
  }
  return range;
}
