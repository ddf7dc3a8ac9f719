import { isHostLike } from './host.ts';
import { parseLink } from './link.ts';

/** An address in running text: with scheme, with `www.`, or a bare dotted name. Characters of other scripts count. */
const ADDRESS =
  /(?:https?:\/\/|zoommtg:\/\/)[^\s<>"')\]]+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+(?:\/[^\s<>"')\]]*)?(?![\p{L}\p{N}@])/giu;

/**
 * The host that a link's visible text names.
 *
 * In: visible text, such as "https://zoom.us/j/1", "Join at zoom.us/join" or "Join meeting".
 * Out: the first address's hostname, lower case, A-labels; `null` where the text names none. Mail addresses,
 * file names ("agenda.pdf") and abbreviations name no host.
 */
export function shownHost(text: string): string | null {
  if (!text.includes('.')) return null;
  for (const [address] of text.matchAll(ADDRESS)) {
    const link = parseLink(address.replace(/[.,;:!?…]+$/u, ''));
    if (link.kind !== 'web' || link.url.username) continue;
    const hostname = link.url.hostname.replace(/\.$/, '');
    if (isHostLike(hostname)) return hostname;
  }
  return null;
}
