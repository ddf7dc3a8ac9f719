import { type ParsedPolicy, parsePolicy } from '../policy/parse.ts';
import { browser } from './api.ts';

/**
 * The administrator's policy as the browser holds it now, with what is wrong in it; `onSettingsChanged` says when that
 * changes. Cheap: the browser keeps it in memory.
 * Firefox rejects where no policy was ever set; that is "none", not a fault.
 */
export async function readPolicy(): Promise<ParsedPolicy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return parsePolicy({});
  }
}
