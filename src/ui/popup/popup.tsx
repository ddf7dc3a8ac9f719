import { Answer } from '../answer.tsx';
import { AnswerSearch } from '../answer-search.tsx';
import type { AnswerText } from '../answer-text.ts';
import type { Translate } from '../translate.ts';
import { AskedAbout, type AskedAboutProps } from './asked-about.tsx';
import { CheckPage, type CheckPageProps } from './check-page.tsx';
import { CheckText, type CheckTextProps } from './check-text.tsx';
import { PageAddress, type PageAddressProps } from './page-address.tsx';
import { PageReport, type PageReportProps } from './page-report.tsx';
import { SiteAccess, type SiteAccessProps } from './site-access.tsx';

export interface PopupProps
  extends Pick<PageReportProps, 'report' | 'helpDesk' | 'onRetry'>,
    Pick<CheckPageProps, 'onCheckPage'>,
    Pick<CheckTextProps, 'onCheck'> {
  readonly t: Translate;
  /** What was asked through the context menu; `null` for nothing. */
  readonly asked: AskedAboutProps['asked'] | null;
  /** The address of the page in the tab; `null` where it has nothing to do with Zoom or is not known. */
  readonly pageAddress: PageAddressProps['page'] | null;
  /** The page in the tab and whether we read there; `null` where that is not known. */
  readonly site: SiteAccessProps['site'] | null;
  readonly onUseSite: SiteAccessProps['onUse'];
  readonly onStopSite: SiteAccessProps['onStop'];
  /** Answers that fit what is open in the tab, best first. */
  readonly fitting: readonly AnswerText[];
  /** All answers there are. */
  readonly answers: readonly AnswerText[];
  /** Whether there is a page that checks a mail or a file. */
  readonly hasFileCheck: boolean;
}

/** Answers that are begun where they stand: a person reads on without knowing what to press. */
const BEGUN = 2;

/**
 * What opens from the toolbar: what was asked through the context menu, the page's own address, the links of the
 * mail, the answers that fit, whether we read there, all answers, and a box to check a text in. The first screen has one
 * line on the mail, its links in rows, and the two answers that fit best.
 */
export function Popup(props: PopupProps) {
  const { t, asked, pageAddress, site, report, fitting } = props;
  const readable = site === null || site.access === 'built-in' || site.access === 'granted';
  const showsReport = readable || report !== null;
  // A page that only looks like Zoom is nobody's webmail: it must not be offered that we read there.
  const isLookAlike = pageAddress?.verdict.category === 'spoofed';
  const isUnread = site?.access === 'not-granted' || site?.access === 'locked';
  const showsSite = site !== null && !(isLookAlike && isUnread);
  // The line on the mail says where one is.
  const hasLinks = report !== null && typeof report === 'object' && report.links.length > 0;
  return (
    <>
      <header class="popup-head">
        <img src="/icon/48.png" alt="" width="24" height="24" />
        <h1>{t('extension_name')}</h1>
      </header>
      <main>
        {asked !== null && <AskedAbout asked={asked} t={t} />}
        {pageAddress !== null && <PageAddress page={pageAddress} t={t} />}
        {showsReport && (
          <section aria-labelledby="on-this-page">
            <h2 id="on-this-page" class={hasLinks ? 'lg-hidden' : ''}>
              {t('ui_on_this_page')}
            </h2>
            <PageReport report={report} helpDesk={props.helpDesk ?? null} t={t} onRetry={props.onRetry} />
          </section>
        )}
        {fitting.length > 0 && (
          <section aria-labelledby="fitting">
            <h2 id="fitting">{t('ui_answers_that_fit')}</h2>
            <div class="lg-list">
              {fitting.map((answer, place) => (
                <Answer key={answer.id} answer={answer} t={t} begun={place < BEGUN} />
              ))}
            </div>
          </section>
        )}
        {showsSite && (
          <section {...(!showsReport && { 'aria-labelledby': 'this-site' })}>
            {!showsReport && <h2 id="this-site">{t('ui_on_this_page')}</h2>}
            {isUnread && <CheckPage t={t} onCheckPage={props.onCheckPage} />}
            <SiteAccess site={site} t={t} onUse={props.onUseSite} onStop={props.onStopSite} />
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
          <a href="/welcome.html" target="_blank" rel="noopener">
            {t('welcome_open')}
          </a>
          {props.hasFileCheck && (
            <a href="/check.html" target="_blank" rel="noopener">
              {t('ui_file_check_title')}
            </a>
          )}
        </nav>
        <p>{t('ui_not_affiliated')}</p>
      </footer>
    </>
  );
}
