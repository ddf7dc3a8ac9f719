import { isGenuine } from '../../core/verdict.ts';
import type { FaqId } from '../../faq/ids.ts';
import { keysOf } from '../../faq/keys.ts';
import type { JudgedLink } from '../../messages/protocol.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { HostName } from '../host-name.tsx';
import { CategoryIcon, ControlIcon } from '../icons.tsx';
import { Reasons } from '../reasons.tsx';
import { ReportLink } from '../report-link.tsx';
import type { Translate } from '../translate.ts';
import { groupedMeetingId, verdictMeaning, verdictTitle } from '../verdict-words.ts';
import { CopyMeetingId } from './copy-meeting-id.tsx';

/** Reasons shown at once; the rest waits behind a native disclosure. */
const REASONS_AT_ONCE = 4;

/** What one card is about. */
export interface CardSubject {
  readonly link: JudgedLink;
  /** The answer that fits this link best. */
  readonly answer: FaqId;
  /** Whom doubtful links can be reported to; `null` where the policy names nobody. */
  readonly helpDesk: HelpDesk | null;
}

export interface HoverCardProps extends CardSubject {
  readonly t: Translate;
  readonly onOpenAnswer: (id: FaqId) => void;
  /** Whether it could be copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What one link in a mail is, where it truly leads, why we say so, and what to do next. Props in, events out. */
export function HoverCard({ link, answer, helpDesk, t, onOpenAnswer, onCopy, onClose }: HoverCardProps) {
  const { verdict } = link;
  const more = verdict.reasons.slice(REASONS_AT_ONCE);
  return (
    <section
      class={`card lg-${verdict.category}`}
      role="dialog"
      aria-labelledby="title"
      aria-describedby="facts"
      lang={t('ui_language_code')}
      dir="ltr"
    >
      <div class="head">
        <CategoryIcon category={verdict.category} />
        <h2 id="title">{verdictTitle(verdict, t)}</h2>
        <button type="button" class="close" aria-label={t('ui_close')} onClick={onClose}>
          <ControlIcon name="close" />
        </button>
      </div>
      <div class="rest">
        <div class="body">
          <dl class="facts" id="facts">
            <div>
              <dt>{t('ui_leads_to')}</dt>
              <dd>
                <HostName verdict={verdict} t={t} />
              </dd>
            </div>
            {verdict.meetingId !== null && (
              <div>
                <dt>{t('ui_meeting_id')}</dt>
                <dd>{groupedMeetingId(verdict.meetingId)}</dd>
              </div>
            )}
          </dl>
          <Reasons verdict={verdict} reasons={verdict.reasons.slice(0, REASONS_AT_ONCE)} t={t} />
          {more.length > 0 && (
            <details>
              <summary>{t('ui_more_reasons', [String(more.length)])}</summary>
              <Reasons verdict={verdict} reasons={more} t={t} />
            </details>
          )}
          <p class="meaning">{verdictMeaning(verdict, t)}</p>
        </div>
        <footer class="foot">
          <button type="button" class="answer" onClick={() => onOpenAnswer(answer)}>
            <span>{t('ui_read_answer', [t(keysOf(answer).question)])}</span>
            <ControlIcon name="arrow" />
          </button>
          {/* In a false or hidden address the number is whatever its sender wrote there. */}
          {verdict.meetingId !== null && isGenuine(verdict) && (
            <CopyMeetingId meetingId={verdict.meetingId} t={t} onCopy={onCopy} />
          )}
          <ReportLink verdict={verdict} helpDesk={helpDesk} t={t} />
          <p class="maker">{t('ui_not_affiliated')}</p>
        </footer>
      </div>
    </section>
  );
}
