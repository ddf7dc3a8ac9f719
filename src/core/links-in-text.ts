import { addressLike } from './address-like.ts';
import { isHostLike } from './host.ts';
import { isBareHost, parseLink } from './link.ts';
import type { Candidate } from './verdict.ts';

/**
 * The addresses that a text shows, in order of appearance.
 *
 * What has no scheme counts only where it ends in a public suffix, so that "agenda.pdf" and "e.g." are none.
 * `hostname` is empty where the address is too long to be read.
 */
export function* addressesIn(
  text: string,
): Generator<{ readonly address: string; readonly hostname: string }> {
  for (const { address } of addressLike(text)) {
    const link = parseLink(address);
    // Too long to be read is told of the link, never passed over.
    if (link.kind === 'too-long' && address.includes('://')) yield { address, hostname: '' };
    if (link.kind !== 'web') continue;
    const hostname = link.url.hostname.replace(/\.$/, '');
    if (address.includes('://') || isHostLike(hostname)) yield { address, hostname };
  }
}

/**
 * The addresses that a plain text holds, as candidates.
 * In: any text: a mail's plain part, a pasted invitation, a single link. Out: each address once.
 */
export function linksInText(text: string): Candidate[] {
  const distinct = new Set<string>();
  for (const { address } of addressesIn(text)) distinct.add(address);
  return [...distinct].map((address, i) => ({ id: String(i + 1), href: address, text: address }));
}

/**
 * Whether a link is worth judging: a bare dotted name is only where a website could have it.
 * In: an address as a page has it; bare names come from its text, since a browser gives every link a scheme.
 */
export function isAddress(href: string): boolean {
  return !isBareHost(href) || !addressesIn(href).next().done;
}
