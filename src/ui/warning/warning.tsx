import { isListedOnly, type Verdict } from '../../core/verdict/verdict.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { HelpLine } from '../help-line.tsx';
import { HostName } from '../host-name.tsx';
import { CategoryIcon } from '../icons.tsx';
import { Reasons } from '../reasons.tsx';
import type { Translate } from '../translate.ts';
import { GoOn } from './go-on.tsx';
import { ownerOf } from './owner.ts';
import { warningTitle } from './title.ts';

/** The card has the others. */
const MAIN_REASONS = 3;

/** Whether the person can go on: after a wait, not by the institution's will, or not with such an address. */
export type WayOn = 'wait' | 'blocked' | 'none';

export interface WarningProps {
  readonly verdict: Verdict;
  readonly wayOn: WayOn;
  readonly helpDesk: HelpDesk | null;
  readonly t: Translate;
  readonly onStay: () => void;
  readonly onGoOn: () => void;
}

/**
 * Instead of the page a spoofed link leads to: whose address it is, large and in the first sentence; what it claims to be,
 * if anything, where it leads, and "Don't go" first.
 */
export function Warning({ verdict, wayOn, helpDesk, t, onStay, onGoOn }: WarningProps) {
  const claimed = claims(verdict);
  return (
    <dialog
      class="warning lg-spoofed"
      role="alertdialog"
      aria-labelledby="title"
      aria-describedby="facts"
      lang={t('ui_language_code')}
      dir="ltr"
    >
      <div class="head">
        <CategoryIcon category="spoofed" />
        <h2 id="title">
          <span class="says">{t(warningTitle(verdict))}</span>{' '}
          <strong class="owner">
            <bdi>{ownerOf(verdict) ?? t('ui_no_host')}</bdi>
          </strong>
        </h2>
      </div>
      <div class="body">
        <dl id="facts">
          {claimed.length > 0 && <dt>{t('warning_claims')}</dt>}
          {claimed.map((host) => (
            <dd key={host}>
              <bdi>{host}</bdi>
            </dd>
          ))}
          <dt>{t('ui_leads_to')}</dt>
          <dd>
            <HostName verdict={verdict} t={t} />
          </dd>
        </dl>
        <Reasons verdict={verdict} reasons={verdict.reasons.slice(0, MAIN_REASONS)} t={t} />
        <button type="button" class="stay" onClick={onStay}>
          {t('warning_stay')}
        </button>
        {wayOn === 'wait' && <GoOn verdict={verdict} t={t} onGoOn={onGoOn} />}
        {wayOn === 'blocked' && <p class="hint">{t('warning_blocked')}</p>}
        {wayOn === 'none' && <p class="hint">{t('warning_no_way')}</p>}
        {helpDesk && <HelpLine helpDesk={helpDesk} t={t} />}
        <p class="hint maker">{t('ui_not_affiliated')}</p>
      </div>
    </dialog>
  );
}

/** What the person reads, and what is imitated, where that is another; nothing where the link claims nothing. */
function claims(verdict: Verdict): string[] {
  const { shownHost, imitates } = verdict;
  const isZoomMeant = shownHost === null && !isListedOnly(verdict);
  return [...new Set([shownHost, imitates ?? (isZoomMeant ? 'zoom.us' : null)])].filter(
    (host) => host !== null,
  );
}
