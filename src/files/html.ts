import { maybeAddress } from '../core/address/maybe-addresses.ts';
import type { Picture } from '../core/message/message.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { MAIL_ITSELF } from '../webmail/clients/clients.ts';
import { collectLinks, toCandidate } from '../webmail/find/candidates.ts';
import { collectTextAddresses } from '../webmail/find/plain-text.ts';
import { messageText } from '../webmail/read/message-text.ts';
import { picturesIn } from '../webmail/read/pictures.ts';
import { numbered, type ParseHtml, type WhyNotRead } from './found.ts';
import { dropHiddenText } from './hidden-text.ts';
import { FILE_LIMITS } from './limits.ts';
import { linksInLongText } from './long-text.ts';

export interface HtmlLinks {
  readonly text: string;
  readonly links: readonly FoundLink[];
  readonly pictures: readonly Picture[];
  /** How often a picture of the mail itself is drawn (RFC 2392). */
  readonly drawn: number;
  readonly title: string;
  /** Where not all of it was read. */
  readonly why: WhyNotRead | null;
}

/**
 * The links of a mail's HTML body and the addresses in its text, as the content script finds and sends them.
 *
 * In: HTML, however broken. Out: with the text of the body. Of HTML with elements too deep in each other for any browser, the
 * addresses in its source; of too long HTML, what stands up to the limit; both are said.
 */
export async function readHtml(source: string, parseHtml: ParseHtml): Promise<HtmlLinks> {
  const { html, why } = bounded(source);
  if (why === 'too-deep') {
    return { text: '', links: linksInLongText(html), pictures: [], drawn: 0, title: '', why };
  }
  const document = await parseHtml(html);
  dropHiddenText(document);
  const links = collectLinks(document, MAIL_ITSELF).map((one): FoundLink => toCandidate(one, ''));
  const inText = collectTextAddresses(document, MAIL_ITSELF)
    .filter(({ href }) => maybeAddress(href))
    .map((one): FoundLink => ({ ...toCandidate(one, ''), inText: true }));
  return {
    text: messageText(document.body, Number.POSITIVE_INFINITY),
    links: numbered([...links, ...inText]),
    pictures: picturesIn(document),
    drawn: document.querySelectorAll('img[src^="cid:" i]').length,
    title: document.title ?? '',
    why,
  };
}

/** A document holds far more than its source: what a mail needs is let through, a flood is not. */
function bounded(source: string): { readonly html: string; readonly why: WhyNotRead | null } {
  let html = source;
  let tags = 0;
  let depth = 0;
  for (const { index, 1: end, 2: name = '' } of source.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    tags += 1;
    if (tags > FILE_LIMITS.tags || index > FILE_LIMITS.html) {
      html = source.slice(0, index);
      break;
    }
    if (ENDED_BY_NEXT.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (end === '' ? 1 : -1));
    if (depth > FILE_LIMITS.nesting) return { html: source.slice(0, FILE_LIMITS.html), why: 'too-deep' };
  }
  if (html.length > FILE_LIMITS.html) html = html.slice(0, FILE_LIMITS.html);
  return { html, why: html.length < source.length ? 'too-large' : null };
}

/** Elements without an end, and those that the next one ends (HTML Standard, 13.1.2.4). */
const ENDED_BY_NEXT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup html head body rt rp'.split(
    ' ',
  ),
);
