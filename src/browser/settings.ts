import { NO_SETTINGS, type Settings } from '../policy/effective.ts';
import { parseSettings } from '../policy/parse.ts';
import { browser } from './api.ts';
import { SETTINGS_KEY as KEY } from './settings-changed.ts';

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
