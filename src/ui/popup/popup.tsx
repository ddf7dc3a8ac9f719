import { Answer } from '../answer.tsx';
import { AnswerSearch } from '../answer-search.tsx';
import type { AnswerText } from '../answer-text.ts';
import type { Translate } from '../translate.ts';
import { CheckText, type CheckTextProps } from './check-text.tsx';
import { PageReport, type PageReportProps } from './page-report.tsx';
import { SiteAccess, type SiteAccessProps } from './site-access.tsx';

export interface PopupProps
  extends Pick<PageReportProps, 'report' | 'onRetry'>,
    Pick<CheckTextProps, 'onCheck'> {
  readonly t: Translate;
  /** The page in the tab and whether we read there; `null` where that is not known. */
  readonly site: SiteAccessProps['site'] | null;
  readonly onUseSite: SiteAccessProps['onUse'];
  readonly onStopSite: SiteAccessProps['onStop'];
  /** Answers that fit what is open in the tab, best first. */
  readonly fitting: readonly AnswerText[];
  /** All answers there are. */
  readonly answers: readonly AnswerText[];
}

/** What opens from the toolbar: the links of the tab, the answers that fit, all answers, and a box to check a text in. */
export function Popup(props: PopupProps) {
  const { t, site, report, fitting } = props;
  const readable = site === null || site.access === 'built-in' || site.access === 'granted';
  return (
    <>
      <header class="popup-head">
        <img src="/icon/48.png" alt="" width="24" height="24" />
        <h1>{t('extension_name')}</h1>
      </header>
      <main>
        <section aria-labelledby="on-this-page">
          <h2 id="on-this-page">{t('ui_on_this_page')}</h2>
          {(readable || report !== null) && <PageReport report={report} t={t} onRetry={props.onRetry} />}
          {site !== null && (
            <SiteAccess site={site} t={t} onUse={props.onUseSite} onStop={props.onStopSite} />
          )}
        </section>
        {fitting.length > 0 && (
          <section aria-labelledby="fitting">
            <h2 id="fitting">{t('ui_answers_that_fit')}</h2>
            <div class="lg-list">
              {fitting.map((answer) => (
                <Answer key={answer.id} answer={answer} t={t} />
              ))}
            </div>
          </section>
        )}
        <section>
          <details class="popup-fold">
            <summary>
              <h2>{t('ui_all_answers', [String(props.answers.length)])}</h2>
            </summary>
            <AnswerSearch answers={props.answers} t={t} />
          </details>
        </section>
        <CheckText t={t} onCheck={props.onCheck} />
      </main>
      <footer class="popup-foot">
        <nav aria-label={t('ui_more_pages')}>
          <a href="/options.html" target="_blank" rel="noopener">
            {t('ui_options_title')}
          </a>
          <a href="/faq.html" target="_blank" rel="noopener">
            {t('ui_open_faq')}
          </a>
        </nav>
        <p>{t('ui_not_affiliated')}</p>
      </footer>
    </>
  );
}
