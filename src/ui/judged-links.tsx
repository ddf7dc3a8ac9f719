import type { JudgedLink } from '../messages/protocol.ts';
import { HostName } from './host-name.tsx';
import { CategoryIcon } from './icons.tsx';
import { Reasons } from './reasons.tsx';
import type { Translate } from './translate.ts';
import { groupedMeetingId, reasonSentence, verdictMeaning, verdictTitle } from './verdict-words.ts';

interface JudgedLinksProps {
  /** In the order they are to be shown: worst first. */
  readonly links: readonly JudgedLink[];
  readonly t: Translate;
}

/** Links with their verdicts, the first reason at once and the rest behind a disclosure. */
export function JudgedLinks({ links, t }: JudgedLinksProps) {
  return (
    <ul class="lg-list">
      {links.map((link) => (
        <li key={link.id} class={`lg-link lg-${link.verdict.category}`}>
          <JudgedLinkItem link={link} t={t} />
        </li>
      ))}
    </ul>
  );
}

function JudgedLinkItem({
  link: { text, verdict },
  t,
}: {
  readonly link: JudgedLink;
  readonly t: Translate;
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
          <dt>{t('ui_link_says')}</dt>
          <dd class="lg-link-text">{text === '' ? t('ui_no_text') : <bdi>{text}</bdi>}</dd>
          <dt>{t('ui_leads_to')}</dt>
          <dd>
            <HostName verdict={verdict} t={t} />
          </dd>
        </dl>
        {first && <p>{reasonSentence(first, verdict, t)}</p>}
        <details class="lg-link-more">
          <summary>{t('ui_more_about_link')}</summary>
          <div>
            <Reasons verdict={verdict} reasons={more} t={t} />
            <p class="lg-meaning">{verdictMeaning(verdict, t)}</p>
            {verdict.meetingId !== null && (
              <p>
                {t('ui_meeting_id')}: {groupedMeetingId(verdict.meetingId)}
              </p>
            )}
          </div>
        </details>
      </div>
    </>
  );
}
