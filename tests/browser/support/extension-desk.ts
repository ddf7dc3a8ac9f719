import type { TestPage } from './driver.ts';
import type { Badge } from './test-browser.ts';

/** The part of the extension's API that the tests ask. */
interface ExtensionApi {
  extension: { getViews(which: { type: 'popup' }): Window[] };
  permissions: { contains(what: { origins: string[] }): Promise<boolean> };
  tabs: { query(which: object): Promise<{ id?: number }[]> };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getBadgeBackgroundColor(of: { tabId: number }): Promise<number[]>;
  };
}

/**
 * A document of the extension, kept open behind the tabs under test, through which the tests ask the browser what
 * only an extension may ask. Unlike the background worker it does not end by itself.
 */
export class ExtensionDesk {
  readonly #page: TestPage;

  constructor(page: TestPage) {
    this.#page = page;
  }

  /** The browser's number of the tab in front. */
  async frontTabId(): Promise<number> {
    return this.#page.evaluate(async () => {
      // Firefox has `chrome` too, and answers with promises in Manifest V3.
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) throw new Error('No tab is in front.');
      return tab.id;
    }, null);
  }

  async badge(tabId: number): Promise<Badge> {
    return this.#page.evaluate(async (of) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const [red, green, blue] = await chrome.action.getBadgeBackgroundColor({ tabId: of });
      return {
        text: await chrome.action.getBadgeText({ tabId: of }),
        color: `rgb(${red}, ${green}, ${blue})`,
      };
    }, tabId);
  }

  /** What the popup that is open says; `null` while none is. A popup is a window of the extension like any other. */
  async popupText(): Promise<string | null> {
    return this.#page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? null;
    }, null);
  }

  /** Whether the extension may read the site of `url`. */
  async mayRead(url: string): Promise<boolean> {
    // A match pattern has no port that Firefox would take; a right covers all ports of its host.
    const { protocol, hostname } = new URL(url);
    return this.#page.evaluate((pattern) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.permissions.contains({ origins: [pattern] });
    }, `${protocol}//${hostname}/*`);
  }
}
