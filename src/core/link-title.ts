import { shownHost } from './shown-host.ts';
import { compareSeverity, type Verdict } from './verdict.ts';

/**
 * Adds what the link's title (the text that appears when the pointer rests on it) tells.
 *
 * A title that names a host is heard as visible text that does. Clients that rewrite links show the original address
 * there, and that names the true target's host, so it agrees. Words of a title claim nothing: newsletters repeat
 * their headlines in them.
 *
 * In: the verdict on the link by itself; its title; how the link is judged under another text.
 * Out: the worse verdict of the two where the title names another host than the target's and that counts, also where
 * the link leads to no host; with `text-mismatch` in it where a genuine link has such a title; else the one that
 * came in.
 */
export function withTitle(verdict: Verdict, title: string, judgeUnder: (text: string) => Verdict): Verdict {
  if (verdict.reasons.includes('text-mismatch')) return verdict;
  const named = shownHost(title);
  // Nearly every title that names a host names the target's.
  if (named === null || named === verdict.host) return verdict;
  const heard = judgeUnder(named);
  const counts = heard.host === null || heard.reasons.includes('text-mismatch');
  return counts && compareSeverity(heard.category, verdict.category) <= 0 ? heard : verdict;
}
