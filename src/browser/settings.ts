import { NO_SETTINGS, type Settings } from '../policy/effective.ts';
import { parseSettings } from '../policy/parse.ts';
import { browser } from './api.ts';

const KEY = 'settings';

/** The person's settings; what is stored broken counts as not set. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return parseSettings(stored[KEY]);
  } catch {
    return NO_SETTINGS;
  }
}

/** Stores the settings; rejects where the browser cannot. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls `changed` when the settings or the administrator's policy change, in whichever context. */
export function onSettingsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'local' || area === 'managed') changed();
  });
}
