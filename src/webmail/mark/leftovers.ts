import { LEFTOVER } from '../../dom/own-place.ts';
import type { RootOf } from '../act/opens-at.ts';

/**
 * Takes away what an earlier copy of the extension left in the page. Firefox and Thunderbird end a content script
 * without a word when the extension is turned off or updated, so it cannot tidy up after itself there.
 */
export function removeLeftovers(document: Document, rootOf: RootOf): void {
  for (const element of document.querySelectorAll(':root > div')) {
    if (rootOf(element)?.querySelector(LEFTOVER)) element.remove();
  }
}
