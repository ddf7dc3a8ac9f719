import { isClaimedOnly } from '../../core/verdict/claimed-only.ts';
import { isListedOnly, type Verdict } from '../../core/verdict/verdict.ts';
import type { MessageKey } from '../translate.ts';

/** The heading of a warning, which the owner's domain ends: what is false, the address, the list's word for it, or only what the mail says. */
export function warningTitle(verdict: Verdict): MessageKey {
  if (isListedOnly(verdict)) return 'warning_listed_title';
  return isClaimedOnly(verdict) ? 'warning_claimed_title' : 'warning_title';
}
