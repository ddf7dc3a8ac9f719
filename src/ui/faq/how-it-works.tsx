import { MarkIcon } from '../icons.tsx';
import type { Translate } from '../translate.ts';

/** The marks of the legend, in the order in which a person is likely to meet them. */
const MARKS = ['deic', 'nordunet', 'commercial', 'unverifiable', 'spoofed'] as const;

/** What the product does, in four steps, and what its five marks mean. */
export function HowItWorks({ t }: { readonly t: Translate }) {
  return (
    <>
      <section class="lg-panel" aria-labelledby="how">
        <h2 id="how">{t('ui_how_title')}</h2>
        <ol class="faq-steps">
          <li>{t('ui_how_read')}</li>
          <li>{t('ui_how_look')}</li>
          <li>{t('ui_how_open')}</li>
          <li>{t('ui_how_ask')}</li>
        </ol>
        <p>{t('ui_how_limits')}</p>
        <p class="lg-muted">
          {t('ui_how_sites')} <a href="/options.html">{t('ui_how_add_site')}</a>
        </p>
      </section>
      <section class="lg-panel" aria-labelledby="marks">
        <h2 id="marks">{t('ui_legend_title')}</h2>
        <ul class="faq-legend">
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
    </>
  );
}
