import type { Translate } from '../translate.ts';

interface AboutProps {
  readonly t: Translate;
  readonly version: string;
  /** Whether there is a page that checks a mail or a file. */
  readonly hasFileCheck: boolean;
}

/** What the product is and is not, what it reads, and where its answers come from. */
export function About({ t, version, hasFileCheck }: AboutProps) {
  return (
    <section class="lg-panel" aria-labelledby="about">
      <h2 id="about">{t('ui_about_title', [t('extension_name')])}</h2>
      <p>{t('ui_about_maker')}</p>
      <p>{t('ui_about_reads')}</p>
      <p>{t('ui_about_asked')}</p>
      <p>{t('ui_about_sends')}</p>
      <p>{t('ui_about_answers')}</p>
      <dl class="options-facts">
        <dt>{t('ui_about_version')}</dt>
        <dd>{version}</dd>
        <dt>{t('ui_about_licence')}</dt>
        <dd>EUPL-1.2</dd>
      </dl>
      <p>
        <a href="/faq.html">{t('ui_open_faq')}</a>
      </p>
      <p>
        <a href="/welcome.html">{t('welcome_open')}</a>
      </p>
      {hasFileCheck && (
        <p>
          <a href="/check.html">{t('ui_file_check_title')}</a>
        </p>
      )}
    </section>
  );
}
