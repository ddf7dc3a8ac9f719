import type { Judged } from '../messages/protocol.ts';
import type { HelpDesk } from '../policy/effective.ts';
import { HostName } from './host-name.tsx';
import { CategoryIcon } from './icons.tsx';
import { Reasons } from './reasons.tsx';
import { ReportLink } from './report-link.tsx';
import type { MessageKey, Translate } from './translate.ts';
import { groupedMeetingId, reasonSentence, verdictMeaning, verdictTitle } from './verdict-words.ts';

/** What stands beside a verdict's facts: it depends on where the address was found. */
export interface LinkLabels {
  /** Before the visible text; `null` where there is none to show. */
  readonly text: MessageKey | null;
  /** Before the host. */
  readonly host: MessageKey;
  /** On the disclosure with the rest. */
  readonly more: MessageKey;
}

const IN_MAIL: LinkLabels = { text: 'ui_link_says', host: 'ui_leads_to', more: 'ui_more_about_link' };

interface JudgedLinksProps {
  /** In the order they are to be shown: worst first. */
  readonly links: readonly Judged[];
  readonly t: Translate;
  /** Those of a link in a mail unless told otherwise. */
  readonly labels?: LinkLabels;
  /** Whom doubtful links can be reported to; nobody unless told. */
  readonly helpDesk?: HelpDesk | null;
}

/** Links with their verdicts, the first reason at once and the rest behind a disclosure. */
export function JudgedLinks({ links, t, labels = IN_MAIL, helpDesk = null }: JudgedLinksProps) {
  return (
    <ul class="lg-list">
      {links.map((link) => (
        <li key={link.id} class={`lg-link lg-${link.verdict.category}`}>
          <JudgedLinkItem link={link} t={t} labels={labels} helpDesk={helpDesk} />
        </li>
      ))}
    </ul>
  );
}

function JudgedLinkItem({
  link: { text, verdict },
  t,
  labels,
  helpDesk,
}: {
  readonly link: Judged;
  readonly t: Translate;
  readonly labels: LinkLabels;
  readonly helpDesk: HelpDesk | null;
}) {
  const [first, ...more] = verdict.reasons;
  return (
    <>
      <div class="lg-link-head">
        <CategoryIcon category={verdict.category} />
        <h3>{verdictTitle(verdict, t)}</h3>
      </div>
      <div class="lg-link-body">
        <dl class="lg-link-facts">
          {labels.text !== null && (
            <>
              <dt>{t(labels.text)}</dt>
              <dd class="lg-link-text">{text === '' ? t('ui_no_text') : <bdi>{text}</bdi>}</dd>
            </>
          )}
          <dt>{t(labels.host)}</dt>
          <dd>
            <HostName verdict={verdict} t={t} />
          </dd>
        </dl>
        {first && <p>{reasonSentence(first, verdict, t)}</p>}
        <details class="lg-link-more">
          <summary>{t(labels.more)}</summary>
          <div>
            <Reasons verdict={verdict} reasons={more} t={t} />
            <p class="lg-meaning">{verdictMeaning(verdict, t)}</p>
            {verdict.meetingId !== null && (
              <p>
                {t('ui_meeting_id')}: {groupedMeetingId(verdict.meetingId)}
              </p>
            )}
            <ReportLink verdict={verdict} helpDesk={helpDesk} t={t} />
          </div>
        </details>
      </div>
    </>
  );
}
