import { isHostLike } from './host.ts';
import { parseLink } from './link.ts';
import { addressesIn } from './links-in-text.ts';
import { unwrap } from './unwrap.ts';

/**
 * The host that a link's visible text names.
 *
 * In: visible text, such as "https://zoom.us/j/1", "Join at zoom.us/join" or "Join meeting".
 * Out: the first address's hostname, lower case, A-labels; `null` where the text names none. Mail addresses,
 * file names ("agenda.pdf") and abbreviations name no host. Where the text shows a wrapper's address, as gateways write
 * it into plain mails, the host is that of the wrapper's target.
 */
export function shownHost(text: string): string | null {
  if (!text.includes('.')) return null;
  for (const { address, hostname } of addressesIn(text)) {
    if (!isHostLike(hostname)) continue;
    const link = parseLink(address);
    return link.kind === 'web' ? unwrap(link).host.hostname : hostname;
  }
  return null;
}
