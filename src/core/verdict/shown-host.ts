import { addressLike } from '../address/address-like.ts';
import { isHostLike } from '../address/host.ts';
import { isBareHost, parseLink } from '../address/link.ts';
import { isMeantAsAddress, isStandingAlone } from '../address/maybe-addresses.ts';
import { unwrap } from '../unwrap/unwrap.ts';

/**
 * The host that a link's visible text names.
 *
 * In: visible text, such as "https://zoom.us/j/1", "Join at zoom.us/join" or "Join meeting".
 * A bare name of two labels among other words ("Download zoom.us from the App Store") is a word of theirs: it needs a path,
 * or to stand alone.
 * Out: the first address's hostname, lower case, A-labels; `null` where the text names none. Mail addresses,
 * file names ("agenda.pdf") and abbreviations name no host. Where the text shows a wrapper's address, as gateways write
 * it into plain mails, the host is that of the wrapper's target.
 */
export function shownHost(text: string): string | null {
  let left = MOST_ADDRESSES;
  for (const { address } of addressLike(text)) {
    left -= 1;
    if (left < 0) return null;
    const isInWords = !isStandingAlone(address, text);
    if (isInWords && (BARE_NAME.test(address) || (isBareHost(address) && !isMeantAsAddress(address))))
      continue;
    const host = hostOf(address);
    if (host !== null) return host;
  }
  return null;
}

/** More than a text that shows an address to a person has. */
const MOST_ADDRESSES = 50;
/** Two labels, no scheme, no path. */
const BARE_NAME = /^[^./]+\.[^./:?#]+$/;

function hostOf(address: string): string | null {
  const link = parseLink(address);
  if (link.kind !== 'web' || !isHostLike(link.url.hostname.replace(/\.$/, ''))) return null;
  return unwrap(link).host.hostname;
}
