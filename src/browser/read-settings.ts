import { NO_SETTINGS, type Settings } from '../policy/effective.ts';
import { parseSettings } from '../policy/parse.ts';
import { browser } from './api.ts';
import { SETTINGS_KEY as KEY } from './settings.ts';

/** The person's settings; what is stored broken counts as not set. For the worker: reading needs the suffix list. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return parseSettings(stored[KEY]);
  } catch {
    return NO_SETTINGS;
  }
}
