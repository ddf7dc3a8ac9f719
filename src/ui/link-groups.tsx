import type { Judged } from '../messages/protocol.ts';
import type { HelpDesk } from '../policy/effective.ts';
import { HostName } from './host-name.tsx';
import { CategoryIcon } from './icons.tsx';
import { Reasons } from './reasons.tsx';
import { ReportLink } from './report-link.tsx';
import { harmless } from './report-mail.ts';
import type { Translate } from './translate.ts';
import { groupedMeetingId, verdictMeaning, verdictTitle } from './verdict-words.ts';
import { visible } from './visible.ts';

/** Rows that stand at once; a mail with more hosts has the others behind a disclosure, and stays one screen. */
const ROWS_AT_ONCE = 3;

/** A link as a group shows it. */
export interface GroupedLink extends Pick<Judged, 'id' | 'text' | 'verdict'> {
  /** The address as it was written, for who has no mail to see it in. Nobody can click it. */
  readonly href?: string;
}

interface LinkGroupsProps {
  /** In the order they are to be shown: worst first. */
  readonly links: readonly GroupedLink[];
  readonly t: Translate;
  /** Whom doubtful links can be reported to; nobody unless told. */
  readonly helpDesk?: HelpDesk | null;
}

/** Links by verdict and host, a row each that opens to its links one by one. */
export function LinkGroups({ links, t, helpDesk = null }: LinkGroupsProps) {
  const groups = grouped(links, t);
  const [atOnce, more] = [groups.slice(0, ROWS_AT_ONCE), groups.slice(ROWS_AT_ONCE)];
  return (
    <>
      <Rows groups={atOnce} t={t} helpDesk={helpDesk} />
      {more.length > 0 && (
        <details class="lg-more-groups">
          <summary>{t('ui_more_links', [String(more.flat().length)])}</summary>
          <Rows groups={more} t={t} helpDesk={helpDesk} />
        </details>
      )}
    </>
  );
}

/** Links that are called the same and lead to the same host, in the order in which the first of each came. */
function grouped(links: readonly GroupedLink[], t: Translate): GroupedLink[][] {
  const groups = new Map<string, GroupedLink[]>();
  for (const link of links) {
    const key = `${verdictTitle(link.verdict, t)}\n${link.verdict.host}`;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups.values()];
}

interface RowsProps {
  readonly groups: readonly (readonly GroupedLink[])[];
  readonly t: Translate;
  readonly helpDesk: HelpDesk | null;
}

function Rows({ groups, t, helpDesk }: RowsProps) {
  return (
    <ul class="lg-list lg-rows">
      {groups.map((links) => {
        const [first] = links as [GroupedLink];
        const { verdict } = first;
        return (
          <li key={first.id} class={`lg-row lg-${verdict.category}`}>
            <details>
              <summary>
                <CategoryIcon category={verdict.category} />
                <div class="lg-row-name">
                  <h3>{verdictTitle(verdict, t)}</h3>
                  <HostName verdict={verdict} t={t} />
                </div>
                {links.length > 1 && (
                  <span class="lg-small lg-muted">{t('ui_links_here', [String(links.length)])}</span>
                )}
              </summary>
              <div class="lg-row-body">
                <ul class="lg-list">
                  {links.map((link) => (
                    <li key={link.id} class={`lg-link lg-${link.verdict.category}`}>
                      <OneLink {...link} t={t} />
                    </li>
                  ))}
                </ul>
                <p class="lg-meaning">{verdictMeaning(verdict, t)}</p>
                <ReportLink verdict={verdict} helpDesk={helpDesk} t={t} />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function OneLink({ text, href, verdict, t }: GroupedLink & { readonly t: Translate }) {
  return (
    <div class="lg-link-body">
      <dl class="lg-link-facts">
        <dt>{t('ui_link_says')}</dt>
        <dd class="lg-link-text">{text === '' ? t('ui_no_text') : <bdi>{text}</bdi>}</dd>
        {href !== undefined && (
          <>
            <dt>{t('ui_file_address')}</dt>
            <dd>
              <bdi class="lg-address">{visible(harmless(href))}</bdi>
            </dd>
          </>
        )}
        {verdict.meetingId !== null && (
          <>
            <dt>{t('ui_meeting_id')}</dt>
            <dd>{groupedMeetingId(verdict.meetingId)}</dd>
          </>
        )}
      </dl>
      <Reasons verdict={verdict} reasons={verdict.reasons} t={t} />
    </div>
  );
}
