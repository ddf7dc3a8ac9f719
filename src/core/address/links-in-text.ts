import type { Candidate } from '../verdict/verdict.ts';
import { isHostLike } from './host.ts';
import { isBareHost } from './link.ts';
import { eachOnce, isMeantAsAddress, maybeAddressesIn } from './maybe-addresses.ts';

/**
 * The addresses that a text shows, in order of appearance.
 *
 * What has no scheme counts only where it ends in a public suffix, so that "agenda.pdf" and "e.g." are none, and where it is
 * meant as an address, see `isMeantAsAddress`; or where it is the whole text.
 * `hostname` is empty where the address is too long to be read.
 */
export function* addressesIn(
  text: string,
): Generator<{ readonly address: string; readonly hostname: string }> {
  for (const { address, hostname, isBare } of maybeAddressesIn(text)) {
    if (!isBare || isHostLike(hostname)) yield { address, hostname };
  }
}

/**
 * The addresses that a plain text holds, as candidates.
 * In: any text: a mail's plain part, a pasted invitation, a single link. Out: each address once.
 */
export function linksInText(text: string): Candidate[] {
  return eachOnce(addressesIn(text));
}

/**
 * Whether a link is worth judging: a bare dotted name is only where a website could have it.
 * In: an address as a page has it; bare names come from its text, since a browser gives every link a scheme.
 */
export function isAddress(href: string): boolean {
  if (!isBareHost(href)) return true;
  const { done, value } = addressesIn(href).next();
  return done !== true && isMeantAsAddress(value.address);
}

/** Whether one out of `maybeLinksInText` is an address. */
export function isAddressInText(href: string): boolean {
  return href.includes('://') || addressesIn(href).next().done !== true;
}
