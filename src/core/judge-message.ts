import { classifyLink } from './classify.ts';
import type { InvitationFacts } from './invitation.ts';
import type { Rules } from './rules.ts';
import type { Candidate, Verdict } from './verdict.ts';

/** A link with its verdict, and whether it is worth showing. */
export interface Judged {
  readonly id: string;
  readonly text: string;
  readonly verdict: Verdict;
  readonly shown: boolean;
}

/**
 * Judges the links of one message.
 *
 * A link that hides where it leads is shown only in a message that speaks of Zoom: newsletters are full of
 * tracking links, and a mark on each would teach people to look away.
 * In: candidates in any order. Out: one row a candidate, in the same order.
 */
export function judgeMessage(links: readonly Candidate[], facts: InvitationFacts, rules: Rules): Judged[] {
  return links.map((link) => {
    const verdict = classifyLink(link, rules);
    return { id: link.id, text: link.text, verdict, shown: isShown(verdict, facts) };
  });
}

function isShown({ category, reasons }: Verdict, { mentionsZoom }: InvitationFacts): boolean {
  if (category === 'unrelated') return false;
  return category !== 'unverifiable' || mentionsZoom || reasons.includes('zoom-words-in-text');
}

/**
 * A link without what could open a meeting, for storage and reports: the target loses its query and fragment, and so
 * does every address that the visible text shows, also one that a gateway has encoded into its own.
 */
export function withoutSecrets(link: Judged): Judged {
  const target = link.verdict.target?.replace(/[?#].*$/s, '') ?? null;
  return {
    ...link,
    text: link.text.replaceAll(/(?<=\S)(?:[?#]|%(?:25)*(?:3f|23))\S+/gi, ''),
    verdict: { ...link.verdict, target },
  };
}
