import { judgeFound } from '../core/verdict/judge-found.ts';
import type { Sender } from '../messages/sender.ts';
import { NO_SETTINGS, type Settings } from '../policy/effective.ts';
import { inForce } from '../policy/in-force.ts';
import { readInstitutionHost } from '../policy/institution-host.ts';
import { type ParsedPolicy, parsePolicy } from '../policy/parse.ts';
import { CATEGORY_COLORS } from '../ui/category-colors.ts';
import { MARK_ICONS } from '../ui/category-icons.ts';
import type { Translate } from '../ui/translate.ts';
import { markText } from '../ui/verdict-words.ts';
import { TEXTS, type Texts } from '../words/texts.ts';
import { forgetAsked, keepAsked, takeAsked } from './asked.ts';
import { type BadgeText, badgeText } from './badge-text.ts';
import { answerMenu, MENU, type MenuClick, type MenuDeps } from './context-menu.ts';
import { keepInForce } from './in-force.ts';
import { inTurn } from './in-turn.ts';
import { judgeLink, judgeLinks, judgePage, judgeText } from './judge.ts';
import { dispatch, type RouterDeps } from './router.ts';
import { sayProblems } from './say-problems.ts';
import { seldom } from './seldom.ts';
import { keepSource } from './source.ts';
import { sturdyStore } from './sturdy-store.ts';
import { forgetTab, type ReportStore, readReport, recordFrame } from './tab-reports.ts';
import { revokeSite, type SitesDeps, syncSites } from './webmail-sites.ts';
import { isWelcomed } from './welcome.ts';

/** What the worker needs of the browser. Each `on…` is called once, synchronously. */
export interface WorkerEdges {
  readonly warn: (...what: unknown[]) => void;
  /** What no page may read, and no closed browser keeps. */
  readonly sessionStore: ReportStore;
  readonly readPolicy: () => Promise<ParsedPolicy>;
  readonly readSettings: () => Promise<Settings>;
  readonly onSettingsChanged: (changed: () => void) => void;
  /** Tells every tab and page of ours. */
  readonly tellSettingsChanged: () => Promise<void>;
  /** A text in the language in force, which `useTexts` sets; `browserText`: in the browser's own. */
  readonly t: Translate;
  readonly browserText: Translate;
  readonly useTexts: (texts: Texts | null) => void;
  readonly sites: Omit<SitesDeps, 'stop' | 'store'>;
  /** Out: the numbers of the tabs in which the script was ended. */
  readonly stopOnSites: (sites: readonly string[]) => Promise<readonly number[]>;
  readonly patternsOf: (addresses: readonly string[]) => readonly string[];
  readonly onSitesChanged: (changed: () => void) => void;
  readonly onMessage: (reply: (message: unknown, sender: Sender) => Promise<unknown>) => void;
  readonly startSurfaces: RouterDeps['startSurfaces'];
  readonly openLink: RouterDeps['openLink'];
  readonly showBadge: (tabId: number, badge: BadgeText) => Promise<void>;
  readonly offerMenu: (
    entries: readonly { readonly context: 'link' | 'selection'; readonly title: string }[],
  ) => Promise<void>;
  readonly onMenuPressed: (pressed: (press: MenuClick) => void) => void;
  readonly openPopup: MenuDeps['openPopup'];
  readonly openPage: (path: string) => Promise<void>;
  readonly currentTab: () => Promise<{ readonly id: number } | null>;
  readonly onTabClosed: (closed: (tabId: number) => void) => void;
  /** `how`: the browser's word for it. */
  readonly onInstalled: (installed: (how: string) => Promise<void>) => void;
}

/**
 * The worker: keeps what is in force, answers messages, and has menu, badge and sites follow. Every listener is added
 * synchronously: an event that wakes the worker is lost on a listener added later.
 */
export function startWorker(edges: WorkerEdges): void {
  const { warn, t, openPage, showBadge } = edges;
  const sayProblem = sayProblems(warn);
  const follow = inTurn(warn);
  const store = sturdyStore(edges.sessionStore, warn);
  const languages = { files: TEXTS, browser: edges.browserText('ui_language_code') };

  const sites: SitesDeps = {
    ...edges.sites,
    stop: async (patterns) => {
      // What the button says is in the language in force.
      await kept.current();
      for (const tabId of await edges.stopOnSites(patterns)) {
        await forgetTab(store, tabId);
        await showBadge(tabId, badgeText(null, t));
      }
    },
    store,
  };
  const syncGranted = async () => {
    const { onlyWebmail } = await kept.current();
    await syncSites(onlyWebmail && edges.patternsOf(onlyWebmail), sites);
  };
  const cameLate = () => void kept.changed();
  const policy = keepSource({ read: edges.readPolicy, otherwise: parsePolicy({}), cameLate });
  const settings = keepSource({ read: edges.readSettings, otherwise: NO_SETTINGS, cameLate });
  const kept = keepInForce({
    read: async () => {
      const [parsed, chosen] = await Promise.all([policy.now(), settings.now()]);
      return { ...parsed, settings: chosen };
    },
    derive: (sources) => inForce(sources, languages),
    apply: ({ sources, ownPage }) => {
      sayProblem(sources.problems);
      edges.useTexts(ownPage.texts);
      void follow(() =>
        edges.offerMenu(MENU.map(({ about, title }) => ({ context: about, title: t(title) }))),
      );
      void follow(syncGranted);
    },
    tell: () => void edges.tellSettingsChanged(),
  });
  edges.onSettingsChanged(() => void kept.changed());
  edges.onSitesChanged(() => void follow(syncGranted));

  const mayOpenAnswer = seldom(1000);
  const rules = async () => (await kept.current()).rules;
  edges.onMessage((message, sender) =>
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
      openLink: edges.openLink,
      startSurfaces: edges.startSurfaces,
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
        'revoke-site': ({ site }) => revokeSite(site, sites),
        'get-report': ({ tabId }) => readReport(store, tabId),
        'judge-text': ({ text }) => judgeText(text, rules()),
        'judge-found': async (found) => judgeFound(found, await rules()),
        'judge-page': ({ url }) => judgePage(url, rules()),
        'take-asked': ({ tabId }) => takeAsked(store, tabId),
      },
      warn,
    }),
  );
  edges.onMenuPressed((press) => {
    void answerMenu(press, {
      judgeLink: (link) => judgeLink(link, rules()),
      judgeText: (text) => judgeText(text, rules()),
      keep: (tabId, asked) => keepAsked(store, tabId, asked),
      openPopup: edges.openPopup,
      openPage,
      currentTabId: async () => (await edges.currentTab())?.id ?? null,
    });
  });
  edges.onInstalled(async (how) => {
    if (isWelcomed(how, (await kept.current()).sources.policy)) await openPage('welcome.html');
  });
  edges.onTabClosed((tabId) => void Promise.all([forgetTab(store, tabId), forgetAsked(store, tabId)]));
}
