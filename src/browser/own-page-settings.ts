import { NO_POLICY, NO_SETTINGS } from '../policy/effective.ts';
import { type OwnPageSettings, ownPageSettings } from '../policy/page-settings.ts';
import { useTexts } from './i18n.ts';
import { send } from './send.ts';

/** What was last heard; until then what holds where nobody has set anything. */
let known = ownPageSettings(NO_POLICY, NO_SETTINGS, null);

/**
 * Asks the worker what holds on our own pages, and lets `t` speak the language in force from then on.
 * Where no answer comes, the page goes on with what it knows.
 */
export async function askOwnPageSettings(): Promise<OwnPageSettings> {
  known = (await send('own-page-settings', {})) ?? known;
  useTexts(known.texts);
  return known;
}
