import { MarkIcon } from './icons.tsx';
import type { Translate } from './translate.ts';

/** In the order in which a person is likely to meet them. */
const MARKS = ['deic', 'nordunet', 'commercial', 'unverifiable', 'spoofed'] as const;

/** What the five marks mean. */
export function MarksLegend({ t }: { readonly t: Translate }) {
  return (
    <section class="lg-panel" aria-labelledby="marks">
      <h2 id="marks">{t('ui_legend_title')}</h2>
      <ul class="lg-legend">
        {MARKS.map((category) => (
          <li key={category} class={`lg-${category}`}>
            <MarkIcon category={category} />
            <div>
              <h3>{t(`verdict_${category}_title`)}</h3>
              <p>{t(`ui_legend_${category}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
