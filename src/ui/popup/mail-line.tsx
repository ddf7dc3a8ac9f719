import { isClaimedOnly } from '../../core/verdict/claimed-only.ts';
import {
  type Category,
  isGenuine,
  isListedOnly,
  telling,
  type Verdict,
  worstOf,
} from '../../core/verdict/verdict.ts';
import { CategoryIcon } from '../icons.tsx';
import type { Translate } from '../translate.ts';
import { institutionName, verdictTitle } from '../verdict-words.ts';

interface MailLineProps {
  /** Those of all links of the mail, at least one. */
  readonly verdicts: readonly Verdict[];
  readonly t: Translate;
}

/** One line on the mail as a whole, before its links. */
export function MailLine({ verdicts, t }: MailLineProps) {
  const counted = telling(verdicts);
  const worst = worstOf(counted) ?? 'unrelated';
  return (
    <p class={`popup-mail lg-${worst}`}>
      <CategoryIcon category={worst} />
      <span>{lineFor(counted, worst, t)}</span>
    </p>
  );
}

function lineFor(verdicts: readonly Verdict[], worst: Category, t: Translate): string {
  if (worst === 'spoofed')
    return falseLine(
      verdicts.filter(({ category }) => category === worst),
      t,
    );
  if (worst === 'unverifiable') return t('ui_mail_hidden');
  const genuine = verdicts.filter(isGenuine);
  if (genuine.some(({ reasons }) => reasons[0] === 'written-by-anyone')) return t('ui_mail_written');
  const names = new Set(genuine.map((verdict) => nameOf(verdict, t)));
  const [name = ''] = names;
  return names.size === 1 ? name : t('ui_mail_mixed');
}

function falseLine(spoofed: readonly Verdict[], t: Translate): string {
  const others = spoofed.filter((verdict) => !isListedOnly(verdict));
  if (others.length === 0) return t('ui_mail_listed');
  if (others.some(isClaimedOnly)) return t('ui_mail_claims');
  return others.length === 1 ? t('ui_mail_false_one') : t('ui_mail_false', [String(others.length)]);
}

/** "Zoom through DeiC, Aalborg University". */
function nameOf(verdict: Verdict, t: Translate): string {
  const institution = institutionName(verdict.institution, t);
  return [verdictTitle(verdict, t), ...(institution === null ? [] : [institution])].join(', ');
}
