import type { Candidate } from '../core/verdict.ts';
import { LIMITS } from '../messages/protocol.ts';
import { type Client, WRITING } from './clients.ts';

/** Elements that lead somewhere when they are clicked. */
export type LinkElement = HTMLAnchorElement | HTMLAreaElement;

export interface Found {
  readonly element: LinkElement;
  readonly href: string;
  readonly text: string;
}

/** UTF-16 units kept of an address: one more than is judged, so that it is named as too long. */
const MAX_HREF = LIMITS.address + 1;

/** These lead to no host: nothing to judge. */
const NO_HOST = /^(?:mailto|tel|sms|callto|cid|about|chrome|moz-extension|chrome-extension):/i;

/**
 * The links of the messages in `root`, in document order.
 *
 * In: a document, or an element that was added to one; the client that shows it. The same code reads a mail's parsed
 * HTML on the command line. Out: links inside message bodies and outside whatever the person is writing; addresses
 * and texts cut to what a message may carry. Nothing is decided about them here.
 */
export function collectLinks(root: Document | Element, client: Client): Found[] {
  const found: Found[] = [];
  for (const element of linkElements(root)) {
    const href = addressOf(element);
    if (href === null || !element.closest(client.body) || element.closest(WRITING)) continue;
    found.push({ element, href, text: visibleText(element) });
  }
  return found;
}

function* linkElements(root: Document | Element): Generator<LinkElement> {
  if ('matches' in root && root.matches('a[href], area[href]')) yield root as LinkElement;
  yield* root.querySelectorAll<LinkElement>('a[href], area[href]');
}

/** The address an element leads to now; `null` where it leads to no host. */
export function addressOf(element: LinkElement): string | null {
  // SVG's links carry an object instead of a string.
  const href = typeof element.href === 'string' ? element.href : (element.getAttribute('href') ?? '');
  const written = element.getAttribute('href')?.trim() ?? '';
  if (written === '' || written.startsWith('#') || NO_HOST.test(href)) return null;
  return href.slice(0, MAX_HREF);
}

/** What a person reads where the link is: its text, else what stands for its picture, else its title. */
export function visibleText(element: Element): string {
  const text = collapse(element.textContent ?? '');
  if (text !== '') return text;
  const picture = element.querySelector('img[alt]')?.getAttribute('alt') ?? '';
  return collapse(picture || element.getAttribute('aria-label') || element.getAttribute('title') || '');
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, LIMITS.text);
}

/** As a candidate for a request. */
export function toCandidate({ href, text }: Found, id: string): Candidate {
  return { id, href, text };
}
