import type { TabReport } from '../../messages/protocol.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { LinkGroups } from '../link-groups.tsx';
import type { Translate } from '../translate.ts';
import { groupedMeetingId } from '../verdict-words.ts';
import { MailLine } from './mail-line.tsx';

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

/** One line on the mail that is open in the tab and its links in rows, worst first, or in words why there are none. */
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
      <MailLine verdicts={report.links.map(({ verdict }) => verdict)} t={t} />
      <LinkGroups links={report.links} helpDesk={helpDesk} t={t} />
    </>
  );
}
