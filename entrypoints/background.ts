import { defineBackground } from 'wxt/utils/define-background';
import { forgetAsked, keepAsked, takeAsked } from '../src/background/asked.ts';
import { badgeText } from '../src/background/badge-text.ts';
import { answerMenu, MENU } from '../src/background/context-menu.ts';
import { judgeLink, judgeLinks, judgePage, judgeText } from '../src/background/judge.ts';
import { dispatch } from '../src/background/router.ts';
import { forgetTab, readReport, recordFrame } from '../src/background/tab-reports.ts';
import { showBadge } from '../src/browser/badge.ts';
import { offerMenu } from '../src/browser/context-menu.ts';
import { t } from '../src/browser/i18n.ts';
import { isMailProgram, openInBrowser, readOpenMessages } from '../src/browser/mail-program.ts';
import { readPolicy } from '../src/browser/managed-policy.ts';
import { onMessage } from '../src/browser/messaging.ts';
import { openPopup } from '../src/browser/popup.ts';
import { sessionStore } from '../src/browser/session.ts';
import { onSettingsChanged, readSettings } from '../src/browser/settings.ts';
import { onSitesChanged, syncGrantedSites } from '../src/browser/sites.ts';
import { currentTab, onTabClosed, openPage } from '../src/browser/tabs.ts';
import { effectiveRules, pageSettings } from '../src/policy/effective.ts';

/** Every listener is added synchronously: an event that wakes the worker is lost on a listener added later. */
export default defineBackground(() => {
  const readRules = async () => effectiveRules((await readPolicy()).policy, await readSettings());
  let rules = readRules();
  onSettingsChanged(() => {
    rules = readRules();
  });

  const store = sessionStore;
  onMessage((message, sender) =>
    dispatch(message, sender, {
      judge: (links, facts) => judgeLinks(links, facts, rules),
      judgeText: (text) => judgeText(text, rules),
      judgePage: (url) => judgePage(url, rules),
      takeAsked: (tabId) => takeAsked(store, tabId),
      recordFrame: async (tabId, frameId, links, facts) => {
        await recordFrame(store, tabId, frameId, links, facts);
        await showBadge(tabId, badgeText(await readReport(store, tabId), t));
      },
      readReport: (tabId) => readReport(store, tabId),
      openAnswer: (answer) => openPage(answer === null ? 'faq.html' : `faq.html#${answer}`),
      openLink: isMailProgram() ? openInBrowser : null,
      pageSettings: async () => pageSettings((await readPolicy()).policy),
      warn: (reason) => console.warn(`Link Guard: ${reason}`),
    }),
  );
  const entries = MENU.map(({ about, title }) => ({ context: about, title: t(title) }));
  offerMenu(entries, (press) => {
    void answerMenu(press, {
      judgeLink: (link) => judgeLink(link, rules),
      judgeText: (text) => judgeText(text, rules),
      keep: (tabId, asked) => keepAsked(store, tabId, asked),
      openPopup,
      openPage,
      currentTabId: async () => (await currentTab())?.id ?? null,
    });
  });
  onTabClosed((tabId) => void Promise.all([forgetTab(store, tabId), forgetAsked(store, tabId)]));
  onSitesChanged(() => void syncGrantedSites());
  // Registered scripts outlive the worker, not an update of the extension: the list is made anew at each start.
  void syncGrantedSites();
  void readOpenMessages();
});
