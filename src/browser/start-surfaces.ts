import { browser } from './api.ts';

/** Where `entrypoints/surfaces.ts` is in the package. */
const FILE = '/surfaces.js';

/**
 * Starts our second script, card and warning, in one frame that runs the first; rejects where the browser does not let
 * us, or the frame is gone. A content script could load it by itself only if web pages could too.
 *
 * Chromium asks for `host_permissions` here; `matches` of content scripts do not count. Firefox and Thunderbird take
 * these, and `messagesModify`, for enough. Frames without an address of their own count as the page they are in.
 */
export async function startSurfaces(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [FILE] });
}
