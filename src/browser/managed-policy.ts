import { type ParsedPolicy, parsePolicy } from '../policy/parse.ts';
import { browser } from './api.ts';

/**
 * The administrator's policy with what is wrong in it.
 * Firefox rejects where no policy was ever set; that is "none", not a fault.
 */
export async function readPolicy(): Promise<ParsedPolicy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return parsePolicy({});
  }
}
