import { useEffect, useState } from 'preact/hooks';
import type { FaqId } from '../../faq/ids.ts';
import { AnswerSearch, type Wanted } from '../answer-search.tsx';
import type { AnswerText } from '../answer-text.ts';
import { MarksLegend } from '../marks-legend.tsx';
import { PageHeader } from '../page-header.tsx';
import type { Translate } from '../translate.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { TrafficDrawing } from './traffic-drawing.tsx';

export interface FaqProps {
  readonly t: Translate;
  readonly answers: readonly AnswerText[];
  /** The answer named in the page's address; opened and focused. */
  readonly wanted: FaqId | null;
  /** Whether there is a page that checks a mail or a file. */
  readonly hasFileCheck: boolean;
}

/** The page of all answers: what most people want to know in a table and a drawing, then every answer, then how it works. */
export function Faq({ t, answers, wanted, hasFileCheck }: FaqProps) {
  const [asked, setAsked] = useState<Wanted | null>(null);
  useEffect(() => setAsked(wanted && { answer: wanted }), [wanted]);
  // Another answer comes by the address. The one that is named there already may have been closed, and opens again.
  const onAsk = (answer: FaqId) => answer === wanted && setAsked({ answer });
  return (
    <main>
      <PageHeader title={t('ui_faq_title')} lead={`${t('extension_name')}. ${t('ui_faq_maker')}`} />
      <ComparisonTable t={t} onAsk={onAsk} />
      <TrafficDrawing t={t} onAsk={onAsk} />
      <section aria-labelledby="answers">
        <h2 id="answers">{t('ui_faq_all')}</h2>
        <p class="lg-muted">
          {t('ui_faq_intro')} {answers.some(({ ownBy }) => ownBy !== null) && t('ui_faq_intro_own')}
        </p>
        <AnswerSearch answers={answers} t={t} wanted={asked} grouped />
      </section>
      <HowItWorks t={t} />
      <MarksLegend t={t} />
      <footer>
        <a href="/welcome.html">{t('welcome_open')}</a>
        {hasFileCheck && <a href="/check.html">{t('ui_file_check_title')}</a>}
        <a href="/options.html">{t('ui_options_title')}</a>
        <p>{t('ui_not_affiliated')}</p>
      </footer>
    </main>
  );
}
