import type { Candidate } from '../../core/verdict/verdict.ts';
import { LIMITS } from '../../messages/protocol.ts';
import type { Client } from '../clients/clients.ts';
import { messageText } from '../read/message-text.ts';
import { oneBlank, SHAPELESS } from '../read/one-blank.ts';
import {
  type Addresses,
  addressOf,
  hasNoHost,
  isLink,
  LEADING_ATTRIBUTES,
  LINK_ELEMENTS,
  LINKS,
  type LinkElement,
  otherAddressOf,
  sendsForm,
} from './leads-to.ts';
import { messageParts, type Part, writingCheck } from './message-parts.ts';

/** Where a link stands in a page: an element, or a stretch of plain text that shows an address. */
export type Place = LinkElement | Range;

export interface Found<P extends Place = Place> extends Omit<Candidate, 'id'> {
  readonly at: P;
}

/**
 * Attributes in which a webmail client keeps another address of a link, as of 2026-11-24. The first that a link has
 * counts. They are read in every client: quoted and exported mail carries them along.
 *
 * - Outlook's: what stood in the link before Safe Links; the client checks `shash` and notes `data-auth="Verified"`.
 *   Source: Outlook on the web's own handler of such links, and mails from it in public repositories.
 * - Gmail's: where a click leads; `href` keeps the sender's address. Sources:
 *   github.com/Rob--W/dont-track-me-google/issues/2, github.com/newhouse/url-tracking-stripper/issues/69.
 */
export const HIDDEN_ADDRESSES = ['originalsrc', 'data-saferedirecturl'] as const;

/** Attributes whose change may change what a link is. */
export const TELLING_ATTRIBUTES = [...LEADING_ATTRIBUTES, 'title', ...HIDDEN_ADDRESSES];

/**
 * The links of the messages in `root`, in document order.
 *
 * In: a document, or a part of one; the client that shows it. The same code reads a mail's parsed HTML on the command
 * line. Out: links inside message bodies and outside whatever the person is writing; addresses and texts cut to what a
 * message may carry. Nothing is decided about them here. Shadow roots in `root` are not entered.
 */
export function collectLinks(root: Part, client: Client): Found<LinkElement>[] {
  const whole: Addresses = new Map();
  return messageParts(root, client).flatMap((part) => {
    const isWritten = writingCheck(part, client);
    return linkElementsIn(part).flatMap((element) => (!isWritten(element) && linkAt(element, whole)) || []);
  });
}

/** Every element in a part of the page, itself included, that is a link or may become one. */
export function linkElementsIn(part: Part): LinkElement[] {
  if (!('querySelectorAll' in part)) return [];
  const inside = [...part.querySelectorAll<LinkElement>(LINK_ELEMENTS)];
  return 'matches' in part && part.matches(LINK_ELEMENTS) ? [part as LinkElement, ...inside] : inside;
}

/** Whether there is any such element. */
export function holdsLinkElement(part: Part): boolean {
  if (!('querySelector' in part)) return false;
  return part.querySelector(LINK_ELEMENTS) !== null || ('matches' in part && part.matches(LINK_ELEMENTS));
}

/** The link that an element is, wherever it stands; `null` where it leads to no host. `whole`: as for `addressOf`. */
export function linkAt(element: LinkElement, whole?: Addresses): Found<LinkElement> | null {
  const href = addressOf(element, whole);
  if (href === null || isTwice(element)) return null;
  const text = visibleText(element);
  if (isToWriteTo(element, href, text)) return null;
  const found: { -readonly [K in keyof Found<LinkElement>]: Found<LinkElement>[K] } = {
    at: element,
    href,
    text,
  };
  const title = titleOf(element, href, text);
  if (title !== null) found.title = title;
  const hiddenAddress = hiddenAddressOf(element, href);
  if (hiddenAddress !== null) found.hiddenAddress = hiddenAddress;
  return found;
}

/** A mail address of which the webmail made a link into its own compose window: it leads to nobody's site. */
function isToWriteTo(element: Element, href: string, text: string): boolean {
  if (!text.includes('@') || /[\s/]/.test(text)) return false;
  const origin = element.ownerDocument.defaultView?.origin;
  return origin !== undefined && href.startsWith(`${origin}/`);
}

/** A button around a link, or within one, that goes nowhere of its own: the link alone counts. */
function isTwice(element: Element): boolean {
  if (isLink(element) || sendsForm(element)) return false;
  return element.querySelector(LINKS) !== null || element.matches(`:is(${LINKS}) *`);
}

/**
 * What a person reads where the link is: its text, with what stands for pictures in it where that may tell what the text
 * does not; else what stands for its picture, else its title.
 */
export function visibleText(element: Element): string {
  const isLeaf = element.firstElementChild === null;
  const text = isLeaf ? collapse(element.textContent ?? '') : messageText(element, LIMITS.text);
  const pictures = isLeaf
    ? []
    : Array.from(element.querySelectorAll('img[alt]'), (img) => img.getAttribute('alt'));
  if (text !== '') {
    // A text without a word says nothing, as a dot beside a picture of a button.
    const said = /[\p{L}\p{N}]{2}/u.test(text)
      ? pictures.filter((alt) => /zoom|\./i.test(alt ?? ''))
      : pictures;
    return said.length > 0 ? collapse([text, ...said].join(' ')) : text;
  }
  const standIns = [
    ...pictures,
    element.getAttribute('alt'),
    ...LABELS.map((name) => element.getAttribute(name)),
  ];
  return standIns.map((standIn) => collapse(standIn ?? '')).find((standIn) => standIn !== '') ?? '';
}

/** `value`: what is written on a button that is a field. */
const LABELS = ['value', 'aria-label', 'title'];

/** Only what may name a host, and does not say again what is sent already. */
function titleOf(element: Element, href: string, text: string): string | null {
  const bearer = (element.firstElementChild && element.querySelector('[title*="."]:not(form)')) ?? element;
  const title = collapse(bearer.getAttribute('title') ?? '', LIMITS.title);
  const isTold = title.slice(0, LIMITS.text) === text || title === href;
  return title.includes('.') && !isTold ? title : null;
}

/** An address that is too long to be judged is left out: it could say nothing. */
function hiddenAddressOf(element: Element, href: string): string | null {
  const other = otherAddressOf(element);
  if (other !== null) return other.slice(0, LIMITS.address);
  for (const attribute of HIDDEN_ADDRESSES) {
    const hiddenAddress = element.getAttribute(attribute)?.trim() ?? '';
    if (hiddenAddress === '' || hiddenAddress.startsWith('#') || hasNoHost(hiddenAddress)) continue;
    const isTold = hiddenAddress === href || targetOfGmails(hiddenAddress) === href;
    return isTold || hiddenAddress.length > LIMITS.address ? null : hiddenAddress;
  }
  return null;
}

/** Where Gmail's own redirect leads; nearly always to the address that stands in the link. `null` for all others. */
function targetOfGmails(address: string): string | null {
  const [, target = ''] = /^https:\/\/www\.google\.com\/url\?q=([^&#]*)/.exec(address) ?? [];
  try {
    return decodeURIComponent(target);
  } catch {
    return null;
  }
}

function collapse(text: string, limit: number = LIMITS.text): string {
  return oneBlank(text.replaceAll(SHAPELESS, '')).trim().slice(0, limit);
}

/** As a candidate for a request, whatever else is known of the link left out. */
export function toCandidate({ href, text, title, hiddenAddress }: Found, id: string): Candidate {
  return {
    id,
    href,
    text,
    ...(title !== undefined && { title }),
    ...(hiddenAddress !== undefined && { hiddenAddress }),
  };
}
