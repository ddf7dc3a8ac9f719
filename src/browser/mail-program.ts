import { browser } from './api.ts';
import { isMailProgram } from './is-mail-program.ts';

/** The content scripts for messages, as paths in the package; none in a browser. */
function messageScripts(): string[] {
  const { message_display_scripts = [] } = browser.runtime.getManifest() as {
    readonly message_display_scripts?: readonly { readonly js: readonly string[] }[];
  };
  return message_display_scripts.flatMap(({ js }) => js);
}

/** Kept until the extension is turned off or the program closes: the messages that were open before us have been read. */
const KEY = 'open-messages-read';

/**
 * Starts the content script in the messages that are open already when the extension comes, or comes back. A mail
 * program starts it by itself in those that are opened from then on. Does nothing in a browser.
 */
export async function readOpenMessages(): Promise<void> {
  if (!isMailProgram() || KEY in (await browser.storage.session.get(KEY))) return;
  await browser.storage.session.set({ [KEY]: true });
  const files = messageScripts().map((file) => new URL(file, browser.runtime.getURL('')).pathname);
  for (const { id } of await browser.tabs.query({})) {
    // A tab that shows no message cannot be reached, which is well.
    if (id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: id }, files }).catch(() => undefined);
  }
}

/** Opens a web address in the person's own browser, as Thunderbird does with every link in a message; rejects others. */
export async function openInBrowser(href: string): Promise<void> {
  const windows = browser.windows as unknown as { openDefaultBrowser(url: string): Promise<void> };
  await windows.openDefaultBrowser(href);
}
