import { worstFirst } from '../../core/verdict/verdict.ts';
import type { AnsweredMessage } from '../../files/answer.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { factsOf, headline, placeOf } from '../file-answer.ts';
import { wordOf } from '../file-words.ts';
import { CategoryIcon } from '../icons.tsx';
import { LinkGroups } from '../link-groups.tsx';
import { ReportLink } from '../report-link.tsx';
import { harmless } from '../report-mail.ts';
import type { Translate } from '../translate.ts';
import { verdictAdvice } from '../verdict-words.ts';
import { visible } from '../visible.ts';

/** Links of one message that are shown; it is for people. */
const MOST_LINKS = 200;

interface MessageCardProps {
  readonly found: AnsweredMessage;
  readonly helpDesk: HelpDesk | null;
  readonly t: Translate;
}

/** One message: what it is, who it says it is from, what does not fit and what to do, then its links. */
export function MessageCard({ found: { answer, links }, helpDesk, t }: MessageCardProps) {
  const worst = answer.worst === null ? undefined : links[answer.worst]?.verdict;
  const category = worst?.category ?? 'unrelated';
  const aboutZoom = worstFirst(links.filter(({ verdict }) => verdict.category !== 'unrelated'));
  const others = links.filter(({ verdict }) => verdict.category === 'unrelated');
  const facts = factsOf(answer, links, t);
  return (
    <article class={`check-message lg-${category}`} data-format={answer.format}>
      <div class="lg-link-head">
        <CategoryIcon category={category} />
        <h2>{headline(answer, links, t)}</h2>
      </div>
      <div class="check-body">
        <p class="check-place lg-small lg-muted">
          <bdi>{placeOf(answer.path)}</bdi>
        </p>
        <dl class="check-facts">
          {facts.map(([label, said], i) => (
            <div key={i}>
              <dt>{label}</dt>
              <dd>
                <bdi>{visible(said)}</bdi>
              </dd>
            </div>
          ))}
          <div class="check-do">
            <dt>{t('ui_file_check_do')}</dt>
            <dd>{worst ? verdictAdvice(worst, t) : wordOf('no-zoom', t)}</dd>
          </div>
        </dl>
        {worst && <ReportLink verdict={worst} helpDesk={helpDesk} t={t} />}
        <LinkGroups links={aboutZoom.slice(0, MOST_LINKS)} helpDesk={helpDesk} t={t} />
        <Rest count={aboutZoom.length - MOST_LINKS} t={t} />
        {others.length > 0 && (
          <details class="check-others">
            <summary>{t('ui_file_check_unrelated', [String(others.length)])}</summary>
            <ul>
              {others.slice(0, MOST_LINKS).map(({ id, href }) => (
                <li key={id}>
                  <bdi class="lg-address">{visible(harmless(href))}</bdi>
                </li>
              ))}
            </ul>
            <Rest count={others.length - MOST_LINKS} t={t} />
          </details>
        )}
      </div>
    </article>
  );
}

function Rest({ count, t }: { readonly count: number; readonly t: Translate }) {
  return count > 0 ? <p class="lg-small">{t('file_more_links', [String(count)])}</p> : null;
}
