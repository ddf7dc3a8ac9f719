import { browser } from './api.ts';

export interface Tab {
  readonly id: number;
  /** `null` where the browser does not tell: no grant for this site, and the toolbar button was not pressed. */
  readonly url: string | null;
}

/** The tab in front; `null` where there is none. */
export async function currentTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** A tab by its number; `null` where it is gone. */
export async function tabById(id: number): Promise<Tab | null> {
  try {
    const tab = await browser.tabs.get(id);
    return { id, url: tab.url ?? null };
  } catch {
    return null;
  }
}

/** Opens one of our own pages, such as `faq.html#zoom-bombing`, in a new tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Calls `closed` with the number of each tab that is closed. */
export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => closed(tabId));
}
