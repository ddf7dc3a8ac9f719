import { isHostLike } from './host.ts';
import { addressesIn } from './links-in-text.ts';

/**
 * The host that a link's visible text names.
 *
 * In: visible text, such as "https://zoom.us/j/1", "Join at zoom.us/join" or "Join meeting".
 * Out: the first address's hostname, lower case, A-labels; `null` where the text names none. Mail addresses,
 * file names ("agenda.pdf") and abbreviations name no host.
 */
export function shownHost(text: string): string | null {
  for (const { hostname } of addressesIn(text)) {
    if (isHostLike(hostname)) return hostname;
  }
  return null;
}
