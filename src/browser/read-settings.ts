import type { Settings } from '../policy/effective.ts';
import { parseSettings } from '../policy/parse.ts';
import { browser } from './api.ts';
import { SETTINGS_KEY as KEY } from './settings.ts';

/**
 * The person's settings; what is stored broken counts as not set. Rejects where the browser cannot read. For the worker:
 * reading needs the suffix list.
 */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}
