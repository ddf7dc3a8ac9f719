import type { FaqId } from '../../faq/ids.ts';
import { AnswerSearch } from '../answer-search.tsx';
import type { AnswerText } from '../answer-text.ts';
import type { Translate } from '../translate.ts';
import { HowItWorks } from './how-it-works.tsx';

export interface FaqProps {
  readonly t: Translate;
  readonly answers: readonly AnswerText[];
  /** The answer named in the page's address; opened and focused. */
  readonly wanted: FaqId | null;
}

/** The page of all answers, which is also the first thing seen after installing. */
export function Faq({ t, answers, wanted }: FaqProps) {
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <div>
          <h1>{t('extension_name')}</h1>
          <p class="lg-muted">{t('ui_faq_maker')}</p>
        </div>
      </header>
      <HowItWorks t={t} />
      <section aria-labelledby="answers">
        <h2 id="answers">{t('ui_faq_title')}</h2>
        <p class="lg-muted">
          {t('ui_faq_intro')} {answers.some(({ ownBy }) => ownBy !== null) && t('ui_faq_intro_own')}
        </p>
        <AnswerSearch answers={answers} t={t} wanted={wanted} />
      </section>
      <footer>
        <a href="/options.html">{t('ui_options_title')}</a>
        <p>{t('ui_not_affiliated')}</p>
      </footer>
    </main>
  );
}
