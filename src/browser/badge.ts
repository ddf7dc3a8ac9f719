import { browser } from './api.ts';

export interface Badge {
  /** At most four characters; empty for no badge. */
  readonly text: string;
  /** CSS colour of the ground. */
  readonly color: string;
  /** What the button's tooltip says. */
  readonly title: string;
}

/** Shows a badge on the toolbar button for one tab; a tab that is gone is no fault. */
export async function showBadge(tabId: number, { text, color, title }: Badge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed while its report was being written.
  }
}
