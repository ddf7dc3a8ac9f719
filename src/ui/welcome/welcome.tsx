import { useState } from 'preact/hooks';
import type { MarkedLink } from '../../messages/protocol.ts';
import { MarksLegend } from '../marks-legend.tsx';
import { PageHeader } from '../page-header.tsx';
import { PracticeItem, type PracticeSetting } from './practice-link.tsx';
import { PRACTICE_LINKS } from './practice-links.ts';

export interface WelcomeProps extends PracticeSetting {
  /** The links of the practice mail with their verdicts; `null` where they could not be judged. */
  readonly judged: readonly MarkedLink[] | null;
  readonly onRetry: () => void;
}

/** What a person sees once after installing, and whenever they want: the five marks, and a mail to practise on. */
export function Welcome({ judged, onRetry, ...setting }: WelcomeProps) {
  const { t } = setting;
  const [round, setRound] = useState(0);
  return (
    <main>
      <PageHeader title={t('welcome_title')} lead={t('welcome_lead')} />
      <MarksLegend t={t} />
      <section class="lg-panel" aria-labelledby="practice">
        <h2 id="practice">{t('welcome_practice_title')}</h2>
        <p class="lg-muted">{t('welcome_practice_lead')}</p>
        {judged === null ? (
          <p>
            {t('welcome_not_judged')}{' '}
            <button type="button" onClick={onRetry}>
              {t('ui_try_again')}
            </button>
          </p>
        ) : (
          <>
            <article class="practice-mail">
              <h3>{t('welcome_mail_subject')}</h3>
              <p class="lg-muted">{t('welcome_mail_from')}</p>
              {/* What was said lives in the items: another round has new ones. */}
              <ol key={round}>
                {PRACTICE_LINKS.map((link) => {
                  const its = judged.find(({ id }) => id === link.id);
                  return its && <PracticeItem key={link.id} link={link} judged={its} {...setting} />;
                })}
              </ol>
            </article>
            <button type="button" class="practice-again" onClick={() => setRound(round + 1)}>
              {t('welcome_again')}
            </button>
          </>
        )}
      </section>
      <footer>
        <p>{t('ui_how_limits')}</p>
        <a href="/faq.html">{t('ui_open_faq')}</a>
        <a href="/options.html">{t('ui_options_title')}</a>
        <p>{t('ui_not_affiliated')}</p>
      </footer>
    </main>
  );
}
