import { browser } from './api.ts';

/** One entry; `context` is what must be under the pointer for it to be offered, and names the entry in a press. */
export interface MenuEntry {
  readonly context: 'link' | 'selection';
  readonly title: string;
}

/** A press on an entry, with what the browser tells of the place. */
export interface MenuPress {
  readonly item: string;
  readonly linkUrl: string | undefined;
  readonly linkText: string | undefined;
  readonly selectionText: string | undefined;
  readonly tabId: number | null;
}

/** `undefined` in Thunderbird, which has no `contextMenus`. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

/**
 * Calls `pressed` within each press on an entry of ours. Call it synchronously when the worker starts. Does nothing
 * where the browser has no such menu.
 */
export function onMenuPressed(pressed: (press: MenuPress) => void): void {
  if (!menus) return;
  menus.onClicked.addListener((info, tab) => {
    const id = tab?.id ?? -1;
    pressed({
      item: String(info.menuItemId),
      linkUrl: info.linkUrl,
      linkText: info.linkText,
      selectionText: info.selectionText,
      // -1 is the browsers' number for no tab.
      tabId: id >= 0 ? id : null,
    });
  });
  // Only a worker that listens for this is started together with the browser, whose language may be another by now.
  browser.runtime.onStartup.addListener(() => undefined);
}

/** Offers the entries, with these titles from now on. Let one call end before the next. */
export async function offerMenu(entries: readonly MenuEntry[]): Promise<void> {
  if (menus) for (const entry of entries) await offer(menus, entry);
}

/** Browsers keep entries while the worker sleeps: one that is there gets its title anew, one that is not is made. */
async function offer(menu: NonNullable<typeof menus>, { context, title }: MenuEntry): Promise<void> {
  try {
    await menu.update(context, { title });
  } catch {
    await new Promise<void>((resolve) => {
      menu.create({ id: context, title, contexts: [context] }, () => {
        // Asked for, so that the browser does not report it: the entry came from the browser's own store meanwhile.
        void browser.runtime.lastError;
        resolve();
      });
    });
  }
}
