import { type ParsedPolicy, parsePolicy } from '../policy/parse.ts';
import { browser } from './api.ts';

/**
 * The administrator's policy as the browser holds it now, with what is wrong in it; `onSettingsChanged` says when that
 * changes. Cheap: the browser keeps it in memory. Rejects where the browser cannot read it; Firefox also where no policy
 * was ever set.
 */
export async function readPolicy(): Promise<ParsedPolicy> {
  return parsePolicy(await browser.storage.managed.get(null));
}
