import { isClaimedOnly } from '../core/verdict/claimed-only.ts';
import { isListedOnly, isOwnPage, telling, worstOf } from '../core/verdict/verdict.ts';
import type { TabReport } from '../messages/protocol.ts';
import { CATEGORY_COLORS } from '../ui/category-colors.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';

export interface BadgeText {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

/**
 * The badge of a tab: how many links, and the worst verdict, in sign and word as well as colour.
 *
 * In: the tab's report. Out: an exclamation mark before the number of spoofed links where there is one ("!2");
 * a question mark before that of unverifiable ones; else the number of links; nothing for no links. The count is
 * cut at 99, since a badge holds four characters.
 */
export function badgeText(report: TabReport | null, t: Translate): BadgeText {
  const verdicts = report?.links.map(({ verdict }) => verdict) ?? [];
  const worst = worstOf(telling(verdicts));
  if (worst === null) return { text: '', color: CATEGORY_COLORS.unrelated, title: t('extension_name') };
  const alike = verdicts.filter(({ category }) => category === worst);
  const sign = worst === 'spoofed' ? '!' : worst === 'unverifiable' ? '?' : '';
  const count = sign === '' ? verdicts.length : alike.length;
  // A false Zoom is more to the point than a host that is listed as false for whatever reason.
  const words = alike.every(isListedOnly)
    ? 'listed'
    : alike.every(isClaimedOnly)
      ? 'claimed'
      : alike.every(isOwnPage)
        ? 'website'
        : worst;
  const title = `verdict_${words}_title` satisfies MessageKey;
  return {
    text: `${sign}${Math.min(count, 99)}`,
    color: CATEGORY_COLORS[worst],
    title: t('badge_title', [t('extension_name'), String(verdicts.length), t(title)]),
  };
}
