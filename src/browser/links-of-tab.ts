import type { LinksOfFrame } from '../messages/protocol.ts';
import { browser } from './api.ts';

/** Where `entrypoints/list-links.ts` is in the package. */
const FILE = '/list-links.js';

/**
 * Reads the links of the page in a tab once, in every frame that the browser lets us into. The press on our button
 * gives the right to, for this page alone (`activeTab`); frames of other sites are not in it.
 * Out: what each frame answered; `null` where the browser refuses, as on its own pages.
 */
export async function linksOfTab(tabId: number): Promise<readonly LinksOfFrame[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [FILE],
    });
    return results.flatMap(({ result }) => (result as LinksOfFrame | undefined) ?? []);
  } catch {
    return null;
  }
}
