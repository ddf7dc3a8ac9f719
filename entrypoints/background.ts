import { defineBackground } from 'wxt/utils/define-background';
import { forgetAsked, keepAsked, takeAsked } from '../src/background/asked.ts';
import { badgeText } from '../src/background/badge-text.ts';
import { answerMenu, MENU } from '../src/background/context-menu.ts';
import { keepInForce } from '../src/background/in-force.ts';
import { inTurn } from '../src/background/in-turn.ts';
import { judgeLink, judgeLinks, judgePage, judgeText } from '../src/background/judge.ts';
import { dispatch } from '../src/background/router.ts';
import { sayProblems } from '../src/background/say-problems.ts';
import { seldom } from '../src/background/seldom.ts';
import { keepSource } from '../src/background/source.ts';
import { sturdyStore } from '../src/background/sturdy-store.ts';
import { forgetTab, readReport, recordFrame } from '../src/background/tab-reports.ts';
import { leaveSite, type SitesDeps, syncSites } from '../src/background/webmail-sites.ts';
import { isWelcomed } from '../src/background/welcome.ts';
import { showBadge } from '../src/browser/badge.ts';
import { offerMenu, onMenuPressed } from '../src/browser/context-menu.ts';
import { browserText, t, useTexts } from '../src/browser/i18n.ts';
import { onInstalled } from '../src/browser/installed.ts';
import { isMailProgram } from '../src/browser/is-mail-program.ts';
import { openInBrowser, readOpenMessages } from '../src/browser/mail-program.ts';
import { readPolicy } from '../src/browser/managed-policy.ts';
import { onMessage, tellSettingsChanged } from '../src/browser/messaging.ts';
import { closeStorage } from '../src/browser/own-storage.ts';
import { openPopup } from '../src/browser/popup.ts';
import { readSettings } from '../src/browser/read-settings.ts';
import { sessionStore } from '../src/browser/session.ts';
import { onSettingsChanged } from '../src/browser/settings.ts';
import { onSitesChanged, patternsOf, siteEdges, stopOnSites } from '../src/browser/sites.ts';
import { startSurfaces } from '../src/browser/start-surfaces.ts';
import { currentTab, onTabClosed, openPage } from '../src/browser/tabs.ts';
import { judgeFound } from '../src/core/judge-found.ts';
import { NO_SETTINGS } from '../src/policy/effective.ts';
import { inForce } from '../src/policy/in-force.ts';
import { readInstitutionHost } from '../src/policy/institution-host.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { CATEGORY_COLORS } from '../src/ui/category-colors.ts';
import { MARK_ICONS } from '../src/ui/category-icons.ts';
import { markText } from '../src/ui/verdict-words.ts';
import { TEXTS } from '../src/words/texts.ts';

/** Every listener is added synchronously: an event that wakes the worker is lost on a listener added later. */
export default defineBackground(() => {
  void closeStorage();
  const warn = (...what: unknown[]) => console.warn('Link Guard:', ...what);
  const sayProblem = sayProblems(warn);
  const follow = inTurn(warn);
  const store = sturdyStore(sessionStore, warn);
  const languages = { files: TEXTS, browser: browserText('ui_language_code') };

  const sites: SitesDeps = {
    ...siteEdges,
    stop: async (patterns) => {
      // What the button says is in the language in force.
      await kept.current();
      for (const tabId of await stopOnSites(patterns)) {
        await forgetTab(store, tabId);
        await showBadge(tabId, badgeText(null, t));
      }
    },
    store,
  };
  const syncGranted = async () => {
    const { onlyWebmail } = await kept.current();
    await syncSites(onlyWebmail && patternsOf(onlyWebmail), sites);
  };
  const cameLate = () => void kept.changed();
  const policy = keepSource({ read: readPolicy, otherwise: parsePolicy({}), cameLate });
  const settings = keepSource({ read: readSettings, otherwise: NO_SETTINGS, cameLate });
  const kept = keepInForce({
    read: async () => {
      const [parsed, chosen] = await Promise.all([policy.now(), settings.now()]);
      return { ...parsed, settings: chosen };
    },
    derive: (sources) => inForce(sources, languages),
    apply: ({ sources, ownPage }) => {
      sayProblem(sources.problems);
      useTexts(ownPage.texts);
      void follow(() => offerMenu(MENU.map(({ about, title }) => ({ context: about, title: t(title) }))));
      void follow(syncGranted);
    },
    tell: () => void tellSettingsChanged(),
  });
  onSettingsChanged(() => void kept.changed());
  onSitesChanged(() => void follow(syncGranted));

  const mayOpenAnswer = seldom(1000);
  const rules = async () => (await kept.current()).rules;
  onMessage((message, sender) =>
    dispatch(message, sender, {
      judge: (asked, site) => judgeLinks(asked, rules(), site),
      // Judged by what is in force, and so said in its language.
      lookOf: (verdict) => ({
        icon: MARK_ICONS[verdict.category],
        color: CATEGORY_COLORS[verdict.category],
        label: markText(verdict, t),
      }),
      recordFrame: async (tabId, frameId, links, facts) => {
        await recordFrame(store, tabId, frameId, links, facts);
        // Its words are in the language in force.
        await kept.current();
        await showBadge(tabId, badgeText(await readReport(store, tabId), t));
      },
      mayOpenAnswer,
      openAnswer: (answer) => openPage(answer === null ? 'faq.html' : `faq.html#${answer}`),
      openLink: isMailProgram() ? openInBrowser : null,
      startSurfaces,
      replies: {
        // Read anew: a change that no event told of is noticed here.
        'page-settings': async () => (await kept.look()).page,
        'own-page-settings': async () => (await kept.look()).ownPage,
        // The page writes back what it was told: never what counts only because nothing could be read.
        'settings-page': async () => ({
          ...(await kept.look()).sources,
          settings: await settings.strictly(),
        }),
        'check-host': ({ typed }) => readInstitutionHost(typed),
        'leave-site': ({ site }) => leaveSite(site, sites),
        'get-report': ({ tabId }) => readReport(store, tabId),
        'judge-text': ({ text }) => judgeText(text, rules()),
        'judge-found': async (found) => judgeFound(found, await rules()),
        'judge-page': ({ url }) => judgePage(url, rules()),
        'take-asked': ({ tabId }) => takeAsked(store, tabId),
      },
      warn,
    }),
  );
  onMenuPressed((press) => {
    void answerMenu(press, {
      judgeLink: (link) => judgeLink(link, rules()),
      judgeText: (text) => judgeText(text, rules()),
      keep: (tabId, asked) => keepAsked(store, tabId, asked),
      openPopup,
      openPage,
      currentTabId: async () => (await currentTab())?.id ?? null,
    });
  });
  onInstalled(async (how) => {
    if (isWelcomed(how, (await kept.current()).sources.policy)) await openPage('welcome.html');
  });
  onTabClosed((tabId) => void Promise.all([forgetTab(store, tabId), forgetAsked(store, tabId)]));
  void readOpenMessages();
});
