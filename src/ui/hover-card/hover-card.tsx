import { useState } from 'preact/hooks';
import { isGenuine } from '../../core/verdict/verdict.ts';
import type { FaqId } from '../../faq/ids.ts';
import { keysOf } from '../../faq/keys.ts';
import type { Judged } from '../../messages/protocol.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { HostName } from '../host-name.tsx';
import { CategoryIcon, ControlIcon } from '../icons.tsx';
import { Reasons } from '../reasons.tsx';
import { ReportLink } from '../report-link.tsx';
import type { Translate } from '../translate.ts';
import { reasonSentence, verdictAdvice, verdictMeaning, verdictTitle } from '../verdict-words.ts';
import { CopyMeetingId } from './copy-meeting-id.tsx';

/** What one card is about. */
export interface CardSubject {
  readonly link: Judged;
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

/**
 * What one link in a mail is, where it truly leads, the strongest reason, and what holds or what to do: what a person
 * reads in three seconds. "Why?" opens the rest in place. Props in, events out.
 */
export function HoverCard({ link, answer, helpDesk, t, onOpenAnswer, onCopy, onClose }: HoverCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { verdict } = link;
  const [first, ...others] = verdict.reasons;
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
        <div class="facts" id="facts">
          <p class="owner">
            <span class="lg-hidden">{t('ui_leads_to')} </span>
            <HostName verdict={verdict} t={t} />
          </p>
          {first && <p class="reason">{reasonSentence(first, verdict, t)}</p>}
          <p class="now">{verdictAdvice(verdict, t)}</p>
        </div>
        <div class="foot">
          <button
            type="button"
            class="why"
            aria-expanded={isOpen}
            aria-controls="more"
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('ui_why')}
          </button>
          <button type="button" class="answer" onClick={() => onOpenAnswer(answer)}>
            {t('ui_read_more')}
            <span class="lg-hidden">: {t(keysOf(answer).question)}</span>
          </button>
          {/* In a false or hidden address the number is whatever its sender wrote there. */}
          {verdict.meetingId !== null && isGenuine(verdict) && (
            <CopyMeetingId meetingId={verdict.meetingId} t={t} onCopy={onCopy} />
          )}
          <ReportLink verdict={verdict} helpDesk={helpDesk} t={t} isShort />
        </div>
        <div class="more" id="more" hidden={!isOpen}>
          <Reasons verdict={verdict} reasons={others} t={t} />
          <p>{verdictMeaning(verdict, t)}</p>
          <p class="maker">{t('ui_not_affiliated')}</p>
        </div>
      </div>
    </section>
  );
}
