import type { Translate } from '../translate.ts';

/** What the product does, in four steps. */
export function HowItWorks({ t }: { readonly t: Translate }) {
  return (
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
  );
}
