import type { Settings } from '../policy/effective.ts';
import { browser } from './api.ts';

/** What the person's settings are stored under. */
export const SETTINGS_KEY = 'settings';

/** Stores the person's settings; rejects where the browser cannot. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/**
 * Calls `changed` when the settings or the administrator's policy change, in whichever context. Also a policy that
 * comes late, after the browser has started, is such a change.
 *
 * Chromium tells of a policy that changes while it runs (developer.chrome.com, chrome.storage). Firefox does not: it
 * reads managed storage once for each start of the extension, and sends no event for that area (MDN, storage.managed
 * and StorageArea.onChanged; bugzilla.mozilla.org 1685965; `managedStorage` in its
 * toolkit/components/extensions/parent/ext-storage.js). Thunderbird runs on the same code. There a change of policy
 * counts from the next start of the program on. Settings are told of by all; Firefox may call without any change
 * (bugzilla.mozilla.org 1833153).
 */
export function onSettingsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && SETTINGS_KEY in changes)) changed();
  });
}
