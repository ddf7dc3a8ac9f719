import { classifyLink } from './classify.ts';
import type { InvitationFacts } from './invitation.ts';
import type { Rules } from './rules.ts';
import { afterFirst, type Candidate, isGenuine, isListedOnly, type Reason, type Verdict } from './verdict.ts';

/** A link with its verdict. */
export interface Judged {
  readonly id: string;
  /** What the person sees in the mail, shortened. */
  readonly text: string;
  readonly verdict: Verdict;
  /** Whether the link is worth a mark: it is Zoom's, claims to be, or hides where it leads in a mail about Zoom. */
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
  const alone = links.map((link) => classifyLink(link, rules));
  const meetings = new Set(alone.flatMap((verdict) => (isGenuine(verdict) ? (verdict.meetingId ?? []) : [])));
  return links.map(({ id, text }, i) => {
    const verdict = withMessage(alone[i] as Verdict, facts, meetings);
    return { id, text, verdict, shown: isShown(verdict, facts) };
  });
}

/**
 * Adds what the rest of the message says of a link. It never changes the category: text is easily written, and a
 * genuine link beside a false one is just what a careful forger puts there.
 */
function withMessage(verdict: Verdict, facts: InvitationFacts, meetings: ReadonlySet<string>): Verdict {
  const { category, meetingId } = verdict;
  const said: Reason[] = [];
  if (!isGenuine(verdict)) {
    const claimsZoom = category !== 'unrelated' && !isListedOnly(verdict);
    if (claimsZoom && meetings.size > 0 && isTargetKnown(verdict)) said.push('links-disagree');
  } else {
    // An ID that another link leads to is that link's: an overflow room or a signature often comes without its own.
    const hasOtherId = facts.meetingIds.some((id) => !meetings.has(id));
    if (meetingId !== null && hasOtherId && !facts.meetingIds.includes(meetingId)) {
      said.push('meeting-id-differs');
    }
    if (category !== 'commercial' && facts.nordunetSip) said.push('nordunet-servers-named');
  }
  if (said.length === 0) return verdict;
  return { ...verdict, reasons: afterFirst(verdict.reasons, said) };
}

/** A link that hides where it leads may well lead to the same meeting. */
function isTargetKnown({ target, reasons }: Verdict): boolean {
  return target !== null && !reasons.includes('wrapper-domain-only');
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
  const target = link.verdict.target?.replace(/[?#].*/s, '') ?? null;
  return {
    ...link,
    text: link.text.replaceAll(/(?<=\S)(?:[?#]|%(?:25)*(?:3f|23))\S+/gi, ''),
    verdict: { ...link.verdict, target },
  };
}
