import { parseLink } from '../address/link.ts';
import { oneTimeIdOf } from '../genuine/zoom.ts';
import type { InvitationFacts } from '../message/invitation.ts';
import { type Message, NO_MESSAGE } from '../message/message.ts';
import { isLogoText, readMessage, UNKNOWN_MESSAGE } from '../message/read-message.ts';
import { isClaimedOnly } from './claimed-only.ts';
import type { Rules } from './rules.ts';
import { afterFirst, type Candidate, isGenuine, isListedOnly, type Reason, type Verdict } from './verdict.ts';
import { verdictOfLink } from './verdict-of-link.ts';

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
export function judgeMessage(
  links: readonly Candidate[],
  facts: InvitationFacts,
  rules: Rules,
  message: Message = NO_MESSAGE,
): Judged[] {
  const read = message === NO_MESSAGE ? UNKNOWN_MESSAGE : readMessage(message, links, rules);
  const alone = links.map((link) => verdictOfLink(link, rules, read));
  const meetings = new Set(alone.flatMap((verdict) => (isGenuine(verdict) ? meetingIdsOf(verdict) : [])));
  const isWarnedOf = alone.some(isClaimedOnly);
  const hasOnlyWritten = leadsOnlyToPagesOfAnyone(alone);
  return links.map(({ id, text }, i) => {
    const found = withMessage(alone[i] as Verdict, facts, meetings);
    const verdict = hasOnlyWritten ? leadingWithWritten(found) : found;
    return { id, text, verdict, shown: isShown(verdict, facts) && !(isWarnedOf && isLogo(text, verdict)) };
  });
}

/** The IDs that a link leads to: a text may print the one or the other. */
function meetingIdsOf({ meetingId, target }: Verdict): string[] {
  const link = target === null ? null : parseLink(target);
  const oneTime = link?.kind === 'web' ? oneTimeIdOf(link.url) : null;
  return [meetingId, oneTime].filter((id) => id !== null);
}

/** A copied logo leads to Zoom's front page. In a mail that is warned of, a mark on it would speak for the mail. */
function isLogo(text: string, { linkKind }: Verdict): boolean {
  return linkKind === 'home' && isLogoText(text);
}

/** Whether the mail leads to Zoom for pages that anybody can write alone, but for what every mail of Zoom's has at its foot. */
function leadsOnlyToPagesOfAnyone(verdicts: readonly Verdict[]): boolean {
  const kinds = verdicts.filter(isGenuine).map(({ linkKind }) => linkKind);
  const telling = kinds.filter((kind) => kind !== 'home' && kind !== null);
  return telling.length > 0 && telling.every((kind) => kind === 'shared-content' || kind === 'event');
}

/** That a stranger may have written the page is the first thing to know of it, before whose servers it is on. */
function leadingWithWritten(verdict: Verdict): Verdict {
  if (!isGenuine(verdict) || !verdict.reasons.includes('written-by-anyone')) return verdict;
  const others = verdict.reasons.filter((reason) => reason !== 'written-by-anyone');
  return { ...verdict, reasons: ['written-by-anyone', ...others] };
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
    const isNamed = meetingIdsOf(verdict).some((id) => facts.meetingIds.includes(id));
    if (meetingId !== null && hasOtherId && !isNamed) {
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
