import { render } from 'preact';
import { t } from '../../src/browser/i18n.ts';
import { isMailProgram } from '../../src/browser/is-mail-program.ts';
import { linksOfTab } from '../../src/browser/links-of-tab.ts';
import { tellTab } from '../../src/browser/messaging.ts';
import { askOwnPageSettings } from '../../src/browser/own-page-settings.ts';
import { revokeSite } from '../../src/browser/revoke-site.ts';
import { send } from '../../src/browser/send.ts';
import { onSessionChanged } from '../../src/browser/session.ts';
import { hasSite, isBuiltIn, originPattern, requestSite } from '../../src/browser/sites.ts';
import { currentTab, tabById } from '../../src/browser/tabs.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { worstFirst } from '../../src/core/verdict/verdict.ts';
import { answersFor } from '../../src/faq/answers-for.ts';
import { LIMITS, type TabReport } from '../../src/messages/protocol.ts';
import type { OwnPageSettings } from '../../src/policy/page-settings.ts';
import { type AnswerText, answerTexts, pickAnswers } from '../../src/ui/answer-text.ts';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import type { CheckedPage } from '../../src/ui/popup/check-page.tsx';
import type { CheckedText } from '../../src/ui/popup/check-text.tsx';
import { inBatches, joinFrames } from '../../src/ui/popup/join-frames.ts';
import { Popup, type PopupProps } from '../../src/ui/popup/popup.tsx';
import '../../src/ui/popup/popup.css';

const app = document.getElementById('app') as HTMLElement;
let answers: readonly AnswerText[] = [];
/** Opened as an ordinary tab, the page shows the tab that its address names. */
const namedTab = new URLSearchParams(location.search).get('tab');

function fitting({ links, facts }: TabReport) {
  const ids = answersFor(
    links.map(({ verdict }) => verdict),
    facts,
  );
  return pickAnswers(ids, answers);
}

async function checkText(text: string): Promise<CheckedText | null> {
  const report = await send('judge-text', { text: text.slice(0, LIMITS.pasted) });
  return report ? { links: report.links, fitting: fitting(report), cut: text.length > LIMITS.pasted } : null;
}

/** What is on the page in the tab, read once; `null` where the browser does not let us, or no answer came. */
async function checkPage(tabId: number): Promise<CheckedPage | null> {
  const read = await linksOfTab(tabId);
  if (read === null) return null;
  const { links, facts, isUnread, cut } = joinFrames(read);
  const asked = inBatches(links, LIMITS.links).map((batch) => send('judge', { links: batch, facts }));
  const answers = await Promise.all(asked);
  if (answers.includes(undefined)) return null;
  const shown = worstFirst(answers.flatMap((answer) => answer ?? []).filter((link) => link.shown));
  return { links: shown, fitting: fitting({ links: shown, facts: NO_FACTS }), isUnread, cut };
}

/** Whether the tab was asked to say again what it shows: once, and where nothing is known of it. */
let isToldAgain = false;

async function readReport(tabId: number): Promise<TabReport | null | undefined> {
  const report = await send('get-report', { tabId });
  if (!report && !isToldAgain) {
    isToldAgain = true;
    tellTab(tabId);
  }
  return report;
}

/** What was asked through the context menu: taken from the worker once, and kept here as long as the page is open. */
let asked: PopupProps['asked'] = null;
let hasAskedAlready = false;

async function takeAsked(tabId: number): Promise<void> {
  // The popup may open before the verdict is there. A tab opens after, and must not take what a later popup is for.
  if (namedTab !== null && hasAskedAlready) return;
  hasAskedAlready = true;
  const taken = await send('take-asked', { tabId });
  if (taken) asked = { ...taken, fitting: fitting(taken) };
}

async function readAddress(url: string | null): Promise<PopupProps['pageAddress']> {
  const verdict = url === null ? null : await send('judge-page', { url: url.slice(0, LIMITS.address) });
  return verdict ? { verdict, fitting: pickAnswers(answersFor([verdict], NO_FACTS), answers) } : null;
}

async function readSite(url: string | null, settings: OwnPageSettings): Promise<PopupProps['site']> {
  if (isMailProgram()) return { host: '', access: 'built-in' };
  // The button's press lets us see the tab's address; a tab that is only named may keep it to itself.
  if (url === null && namedTab !== null) return null;
  const pattern = url === null ? null : originPattern(url);
  if (url === null || pattern === null) return { host: '', access: 'unsupported' };
  const { host } = new URL(url);
  if (isBuiltIn(pattern)) return { host, access: 'built-in' };
  const byPolicy = settings.webmailSites.some((address) => originPattern(address) === pattern);
  if (!settings.maySites && !byPolicy) return { host, access: 'locked' };
  return { host, access: (await hasSite(pattern)) ? 'granted' : 'not-granted' };
}

async function show(): Promise<void> {
  const [tab, settings] = await Promise.all([
    namedTab === null ? currentTab() : tabById(Number(namedTab)),
    askOwnPageSettings(),
  ]);
  answers = answerTexts(t, settings);
  const [site, pageAddress, report] = await Promise.all([
    readSite(tab?.url ?? null, settings),
    readAddress(tab?.url ?? null),
    tab ? readReport(tab.id) : null,
    tab && takeAsked(tab.id),
  ]);
  const pattern = originPattern(tab?.url ?? '') ?? '';
  const changeSite = async (change: Promise<boolean>) => {
    const changed = await change.catch(() => false);
    await show();
    return changed;
  };
  setPageLanguage(document, t('extension_name'), t);
  render(
    <Popup
      t={t}
      asked={asked}
      pageAddress={pageAddress}
      site={site}
      report={report === undefined ? 'no-answer' : report}
      helpDesk={settings.helpDesk}
      fitting={report ? fitting(report) : []}
      answers={answers}
      hasFileCheck={settings.hasFileCheck}
      onRetry={() => void show()}
      onUseSite={() => changeSite(requestSite(pattern))}
      onStopSite={() => changeSite(revokeSite(pattern))}
      onCheck={checkText}
      onCheckPage={async () => (tab ? checkPage(tab.id) : null)}
    />,
    app,
  );
}

document.documentElement.classList.toggle('popup-in-tab', namedTab !== null);
// A mail may still be read when the popup opens, or another be opened beside it.
onSessionChanged(() => void show());
void show();
