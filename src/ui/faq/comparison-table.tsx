import { COMPARED, COMPARISON, ZOOM_KINDS } from '../../faq/comparison.ts';
import { longDate } from '../answer-text.ts';
import { CategoryIcon } from '../icons.tsx';
import type { Translate } from '../translate.ts';
import { AnswerLead, type OnAsk } from './answer-lead.tsx';

interface ComparisonTableProps {
  readonly t: Translate;
  readonly onAsk: OnAsk;
}

/** In what three kinds of Zoom differ; each cell leads to its answer. Where columns have no room, each cell names its own. */
export function ComparisonTable({ t, onAsk }: ComparisonTableProps) {
  return (
    <section class="lg-panel" aria-labelledby="compare">
      <h2 id="compare">{t('faq_compare_title')}</h2>
      <p class="lg-muted lg-small">{t('faq_compare_lead', [longDate(COMPARED, t)])}</p>
      <table class="faq-compare" aria-labelledby="compare">
        <thead>
          <tr>
            <td />
            {ZOOM_KINDS.map((kind) => (
              <th key={kind} scope="col" class={`lg-${kind}`}>
                <CategoryIcon category={kind} /> {t(`faq_compare_${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARISON.map(({ id, answers }) => (
            <tr key={id}>
              <th scope="row">{t(`faq_compare_${id}`)}</th>
              {ZOOM_KINDS.map((kind) => (
                <td key={kind} class={`lg-${kind}`}>
                  <span class="faq-column" aria-hidden="true">
                    <CategoryIcon category={kind} /> {t(`faq_compare_${kind}`)}
                  </span>
                  <AnswerLead text={t(`faq_compare_${id}_${kind}`)} answer={answers[kind]} onAsk={onAsk} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
