import { browser } from './api.ts';

export interface Badge {
  /** At most four characters; empty for no badge. */
  readonly text: string;
  /** CSS colour of the ground. */
  readonly color: string;
  /** What the button's tooltip says. */
  readonly title: string;
}

/** Our button in the header of a message: Thunderbird has it besides the one in the toolbar. */
const { messageDisplayAction } = browser as { messageDisplayAction?: typeof browser.action };

/** Shows a badge on our buttons for one tab; a tab that is gone is no fault. */
export async function showBadge(tabId: number, { text, color, title }: Badge): Promise<void> {
  try {
    for (const button of [browser.action, messageDisplayAction]) {
      await Promise.all([
        button?.setBadgeText({ tabId, text }),
        button?.setBadgeBackgroundColor({ tabId, color }),
        button?.setTitle({ tabId, title }),
      ]);
    }
  } catch {
    // The tab was closed while its report was being written.
  }
}
