import { isAddressInText } from '../core/address/links-in-text.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import type { Candidate } from '../core/verdict/verdict.ts';
import { type HtmlLinks, readHtml } from '../files/html.ts';
import { type MailLinks as Read, linksOfMail as read } from '../files/mail.ts';
import { parseHtml } from './parse-html.ts';

export interface MailLinks extends Omit<Read, 'links'> {
  readonly links: readonly Candidate[];
}

/** The links of a mail, as `files/mail` reads them, with the command line's own parser of HTML; no bare names that are no hosts. */
export async function linksOfMail(source: Uint8Array): Promise<MailLinks> {
  return addressesOf(await read(source, parseHtml));
}

/** The links of a mail's HTML body, the same way. */
export async function linksOfHtml(
  html: string,
): Promise<Omit<HtmlLinks, 'links'> & Pick<MailLinks, 'links'>> {
  return addressesOf(await readHtml(html, parseHtml));
}

function addressesOf<Found extends { readonly links: readonly FoundLink[] }>(found: Found) {
  const real = found.links.filter(({ inText, href }) => inText !== true || isAddressInText(href));
  return {
    ...found,
    links: real.map(({ inText: _, ...link }, i): Candidate => ({ ...link, id: String(i + 1) })),
  };
}
