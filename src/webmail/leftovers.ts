import { MARK_TAG } from './marks.ts';

/** All elements of ours that can stand in a page. */
const OURS = [MARK_TAG, 'link-guard-card', 'link-guard-warning'];

/**
 * Takes away what an earlier copy of the extension left in the page. Firefox and Thunderbird end a content script
 * without a word when the extension is turned off or updated, so it cannot tidy up after itself there.
 */
export function removeLeftovers(document: Document): void {
  for (const element of document.querySelectorAll(OURS.join())) element.remove();
}
