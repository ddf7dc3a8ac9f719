import { type InvitationFacts, NO_FACTS } from '../../core/message/invitation.ts';
import { type Verdict, worstFirst } from '../../core/verdict/verdict.ts';
import { answersFor } from '../../faq/answers-for.ts';
import {
  type Asked,
  LIMITS,
  type LinksOfFrame,
  type MarkedLink,
  type PageLink,
  type TabReport,
} from '../../messages/protocol.ts';
import type { OwnPageSettings } from '../../policy/page-settings.ts';
import { type AnswerText, answerTexts, pickAnswers } from '../answer-text.ts';
import type { Translate } from '../translate.ts';
import type { CheckedPage } from './check-page.tsx';
import type { CheckedText } from './check-text.tsx';
import { inBatches, joinFrames } from './join-frames.ts';
import type { PopupProps } from './popup.tsx';

/** The worker, asked; `undefined` where no answer came. */
interface Worker {
  readonly report: (tabId: number) => Promise<TabReport | null | undefined>;
  readonly takeAsked: (tabId: number) => Promise<Asked | null | undefined>;
  readonly judgeAddress: (url: string) => Promise<Verdict | null | undefined>;
  readonly judgeText: (text: string) => Promise<TabReport | undefined>;
  readonly judgeLinks: (
    links: readonly PageLink[],
    facts: InvitationFacts,
  ) => Promise<readonly MarkedLink[] | undefined>;
}

export interface PopupEdges {
  readonly t: Translate;
  readonly worker: Worker;
  readonly tab: () => Promise<{ readonly id: number; readonly url: string | null } | null>;
  readonly settings: () => Promise<OwnPageSettings>;
  /** Has a tab say again what it shows. */
  readonly tellTab: (tabId: number) => void;
  /** `null` where the browser does not let us read the tab. */
  readonly linksOfTab: (tabId: number) => Promise<readonly LinksOfFrame[] | null>;
  readonly sites: {
    /** `null` for pages that no extension may read. */
    readonly patternOf: (url: string) => string | null;
    readonly isBuiltIn: (pattern: string) => boolean;
    readonly has: (pattern: string) => Promise<boolean>;
  };
  readonly isMailProgram: boolean;
  /** The page stands in a tab of its own, and shows another tab. */
  readonly isInTab: boolean;
}

/** What the popup shows now, and the pattern of the site in its tab, empty where there is none. */
export interface PopupView
  extends Pick<
    PopupProps,
    'asked' | 'pageAddress' | 'site' | 'report' | 'helpDesk' | 'fitting' | 'answers' | 'hasFileCheck'
  > {
  readonly pattern: string;
}

export interface PopupReader {
  readonly read: () => Promise<PopupView>;
  /** `null` where no answer came. */
  readonly checkText: PopupProps['onCheck'];
  /** What is on the page in the tab, once; `null` where the browser does not let us, or no answer came. */
  readonly checkPage: PopupProps['onCheckPage'];
}

/** Reads what the popup shows, as often as it is asked; what was asked through the context menu is taken once and kept. */
export function popupReader(edges: PopupEdges): PopupReader {
  const { t, worker, sites } = edges;
  let answers: readonly AnswerText[] = [];
  let asked: PopupView['asked'] = null;
  let hasAskedAlready = false;
  /** Whether the tab was asked to say again what it shows: once, and where nothing is known of it. */
  let isToldAgain = false;

  const fitting = ({ links, facts }: Pick<TabReport, 'links' | 'facts'>) => {
    const verdicts = links.map(({ verdict }) => verdict);
    return pickAnswers(answersFor(verdicts, facts), answers);
  };

  const readReport = async (tabId: number) => {
    const report = await worker.report(tabId);
    if (!report && !isToldAgain) {
      isToldAgain = true;
      edges.tellTab(tabId);
    }
    return report;
  };

  const takeAsked = async (tabId: number) => {
    // The popup may open before the verdict is there. A tab opens after, and must not take what a later popup is for.
    if (edges.isInTab && hasAskedAlready) return;
    hasAskedAlready = true;
    const taken = await worker.takeAsked(tabId);
    if (taken) asked = { ...taken, fitting: fitting(taken) };
  };

  const readAddress = async (url: string | null): Promise<PopupView['pageAddress']> => {
    const verdict = url === null ? null : await worker.judgeAddress(url.slice(0, LIMITS.address));
    return verdict ? { verdict, fitting: pickAnswers(answersFor([verdict], NO_FACTS), answers) } : null;
  };

  const readSite = async (url: string | null, settings: OwnPageSettings): Promise<PopupView['site']> => {
    if (edges.isMailProgram) return { host: '', access: 'built-in' };
    // The button's press lets us see the tab's address; a tab that is only named may keep it to itself.
    if (url === null && edges.isInTab) return null;
    const pattern = url === null ? null : sites.patternOf(url);
    if (url === null || pattern === null) return { host: '', access: 'unsupported' };
    const { host } = new URL(url);
    if (sites.isBuiltIn(pattern)) return { host, access: 'built-in' };
    const byPolicy = settings.webmailSites.some((address) => sites.patternOf(address) === pattern);
    if (!settings.maySites && !byPolicy) return { host, access: 'locked' };
    return { host, access: (await sites.has(pattern)) ? 'granted' : 'not-granted' };
  };

  return {
    read: async () => {
      const [tab, settings] = await Promise.all([edges.tab(), edges.settings()]);
      answers = answerTexts(t, settings);
      const url = tab?.url ?? null;
      const [site, pageAddress, report] = await Promise.all([
        readSite(url, settings),
        readAddress(url),
        tab ? readReport(tab.id) : null,
        tab && takeAsked(tab.id),
      ]);
      return {
        asked,
        pageAddress,
        site,
        report: report === undefined ? 'no-answer' : report,
        helpDesk: settings.helpDesk,
        fitting: report ? fitting(report) : [],
        answers,
        hasFileCheck: settings.hasFileCheck,
        pattern: sites.patternOf(url ?? '') ?? '',
      };
    },
    checkText: async (text): Promise<CheckedText | null> => {
      const report = await worker.judgeText(text.slice(0, LIMITS.pasted));
      return report
        ? { links: report.links, fitting: fitting(report), cut: text.length > LIMITS.pasted }
        : null;
    },
    checkPage: async (): Promise<CheckedPage | null> => {
      const tab = await edges.tab();
      const read = tab && (await edges.linksOfTab(tab.id));
      if (!read) return null;
      const { links, facts, isUnread, cut } = joinFrames(read);
      const batches = inBatches(links, LIMITS.links).map((batch) => worker.judgeLinks(batch, facts));
      const judged = await Promise.all(batches);
      if (judged.includes(undefined)) return null;
      const shown = worstFirst(judged.flatMap((answer) => answer ?? []).filter((link) => link.shown));
      return { links: shown, fitting: fitting({ links: shown, facts: NO_FACTS }), isUnread, cut };
    },
  };
}
