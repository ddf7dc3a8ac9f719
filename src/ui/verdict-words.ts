import { isClaimedOnly } from '../core/verdict/claimed-only.ts';
import {
  type Category,
  isGenuine,
  isListedOnly,
  isOwnPage,
  type Reason,
  type Verdict,
} from '../core/verdict/verdict.ts';
import type { Translate } from './translate.ts';

type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : S;

/** The message key of a code: our codes have hyphens, the browser's keys cannot. */
function underscored<S extends string>(code: S): Underscored<S> {
  return code.replaceAll('-', '_') as Underscored<S>;
}

/** Whose words a verdict has: its category's; a link that does not look like Zoom cannot be told that it "only looks like" it. */
function wordsOf(verdict: Verdict): Category | 'listed' | 'claimed' | 'written' | 'website' {
  if (isListedOnly(verdict)) return 'listed';
  if (isOwnPage(verdict)) return 'website';
  if (isGenuine(verdict) && verdict.reasons[0] === 'written-by-anyone') return 'written';
  return isClaimedOnly(verdict) ? 'claimed' : verdict.category;
}

/** The verdict in a few words, such as the heading of the hover card. */
export function verdictTitle(verdict: Verdict, t: Translate): string {
  return t(`verdict_${wordsOf(verdict)}_title`, substitutions(verdict, t));
}

/** One line on what the verdict means for data and encryption. */
export function verdictMeaning(verdict: Verdict, t: Translate): string {
  return t(`verdict_${wordsOf(verdict)}_meaning`, substitutions(verdict, t));
}

/** One line for whoever has no time: what holds for data and encryption, or what to do about a false or doubtful link. */
export function verdictAdvice(verdict: Verdict, t: Translate): string {
  return t(`verdict_${wordsOf(verdict)}_advice`, substitutions(verdict, t));
}

/** The mark's text for screen readers, read right after the link. */
export function markText(verdict: Verdict, t: Translate): string {
  return t(`mark_${wordsOf(verdict)}`, substitutions(verdict, t));
}

/** One reason of `verdict` as a sentence. */
export function reasonSentence(reason: Reason, verdict: Verdict, t: Translate): string {
  return t(`reason_${underscored(reason)}`, substitutions(verdict, t));
}

/**
 * What `$1` to `$6` stand for in the messages of verdicts, reasons and marks: host, registrable domain, shown
 * host, services, institution, imitated name. Where the verdict knows none, the nearest true word stands in, so
 * that no sentence has a hole. A very long host stands whole beside the sentences, and shortened in them.
 */
export function substitutions(verdict: Verdict, t: Translate): readonly string[] {
  const host = verdict.host === null ? t('ui_no_host') : shortened(verdict.host);
  return [
    host,
    verdict.registrableDomain ?? host,
    verdict.shownHost ?? host,
    verdict.unwrappedVia.join(', '),
    institutionName(verdict.institution, t) ?? host,
    verdict.imitates ?? 'zoom.us',
  ];
}

/** Keeps a very long host from burying the sentence it stands in: its middle goes, its telling end stays. */
function shortened(host: string): string {
  return host.length > 44 ? `${host.slice(0, 10)}…${host.slice(-32)}` : host;
}

/** Our own rows name an institution as "English / its own name"; policy and people give one name. Out: `null` for none. */
export function institutionName(institution: string | null, t: Translate): string | null {
  const [english, own] = institution?.split(' / ') ?? [];
  return (t('ui_language_code') === 'en' ? null : own) ?? english ?? null;
}

/** A meeting ID in the groups that Zoom prints it in: 612 3456 7890. Shorter ones stay as they are. */
export function groupedMeetingId(digits: string): string {
  const groups: Readonly<Record<number, RegExp>> = {
    9: /^(...)(...)(...)$/,
    10: /^(...)(...)(....)$/,
    11: /^(...)(....)(....)$/,
  };
  const pattern = groups[digits.length];
  return pattern ? digits.replace(pattern, '$1 $2 $3') : digits;
}
