import type { browser } from './api.ts';

/** What a content script calls of the extension API. */
type PageApi = Pick<typeof browser, 'i18n' | 'runtime'>;

/**
 * The little of the extension API that runs in every frame of a webmail, without the polyfill: that would be a quarter of
 * the content script, and what is called here gives promises in every browser's own `chrome` since Manifest V3.
 *
 * Not `browser`: where the browser has none, an element or frame of the page with that name would be it.
 */
export const pageApi = (globalThis as { readonly chrome?: unknown }).chrome as PageApi;
