import { isClaimedOnly } from '../../core/claimed-only.ts';
import { isGenuine, isListedOnly } from '../../core/verdict.ts';
import type { TabReport } from '../../messages/protocol.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { JudgedLinks } from '../judged-links.tsx';
import type { Translate } from '../translate.ts';
import { groupedMeetingId } from '../verdict-words.ts';

export interface PageReportProps {
  /**
   * What is known of the tab: its report; `null` where nothing was read there; `loading` until the answer comes;
   * `no-answer` where none came.
   */
  readonly report: TabReport | null | 'loading' | 'no-answer';
  /** Whom doubtful links can be reported to; nobody unless told. */
  readonly helpDesk?: HelpDesk | null;
  readonly t: Translate;
  readonly onRetry: () => void;
}

/** The links of the mail that is open in the tab, worst first, or in words why there are none. */
export function PageReport({ report, helpDesk = null, t, onRetry }: PageReportProps) {
  if (report === 'loading') return <p role="status">{t('ui_looking')}</p>;
  if (report === 'no-answer' || report === null) {
    return (
      <div class="popup-says">
        <p role="status">{t(report === null ? 'ui_nothing_read' : 'ui_not_checked')}</p>
        <button type="button" onClick={onRetry}>
          {t('ui_try_again')}
        </button>
      </div>
    );
  }
  if (report.links.length === 0) {
    const ids = report.facts.meetingIds.map(groupedMeetingId).join(', ');
    return <p class="popup-says">{ids === '' ? t('ui_nothing_found') : t('ui_meeting_id_only', [ids])}</p>;
  }
  return (
    <>
      <MailLine links={report.links} t={t} />
      <p class="lg-small lg-muted">{t('ui_links_found', [String(report.links.length)])}</p>
      <JudgedLinks links={report.links} helpDesk={helpDesk} t={t} />
    </>
  );
}

/** What is wrong with the mail, before its links one by one; nothing where nothing is known to be. */
function MailLine({ links, t }: { readonly links: TabReport['links']; readonly t: Translate }) {
  const verdicts = links.map(({ verdict }) => verdict);
  const spoofed = verdicts.filter(({ category }) => category === 'spoofed');
  const isWritten = verdicts.some(
    (verdict) => isGenuine(verdict) && verdict.reasons[0] === 'written-by-anyone',
  );
  const line = spoofed.some(isClaimedOnly)
    ? 'ui_mail_claims'
    : spoofed.some((verdict) => !isListedOnly(verdict))
      ? 'ui_mail_looks'
      : isWritten
        ? 'ui_mail_written'
        : null;
  return line && <p class="popup-mail">{t(line)}</p>;
}
