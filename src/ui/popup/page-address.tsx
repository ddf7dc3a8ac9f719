import type { Verdict } from '../../core/verdict/verdict.ts';
import type { AnswerText } from '../answer-text.ts';
import { JudgedLinks, type LinkLabels } from '../judged-links.tsx';
import type { Translate } from '../translate.ts';
import { FittingAnswers } from './fitting-answers.tsx';

export interface PageAddressProps {
  readonly page: { readonly verdict: Verdict; readonly fitting: readonly AnswerText[] };
  readonly t: Translate;
}

const LABELS: LinkLabels = { text: null, host: 'ui_you_are_on', more: 'ui_more_about_page' };

/**
 * What the address of the open page is. The reasons speak of links, so they are led in as what would be said of a
 * link to this page.
 */
export function PageAddress({ page: { verdict, fitting }, t }: PageAddressProps) {
  return (
    <section aria-labelledby="page-address">
      <h2 id="page-address">{t('ui_page_address')}</h2>
      <p class="lg-small lg-muted">{t('ui_page_lead')}</p>
      <JudgedLinks links={[{ id: 'page', text: '', verdict, shown: true }]} t={t} labels={LABELS} />
      <FittingAnswers answers={fitting} t={t} />
    </section>
  );
}
