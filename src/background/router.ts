import type { InvitationFacts } from '../core/invitation.ts';
import type { FoundToJudge, JudgedFound } from '../core/judge-found.ts';
import type { Verdict } from '../core/verdict.ts';
import type { FaqId } from '../faq/ids.ts';
import { readMessage } from '../messages/guards.ts';
import type {
  Answer,
  Asked,
  JudgedLink,
  LinksOfPage,
  MarkedLink,
  MarkLook,
  TabReport,
} from '../messages/protocol.ts';
import type { Sender } from '../messages/sender.ts';

/** What the router calls on; the browser's edges come in here. */
export interface RouterDeps {
  /** `site`: the origin of the page that the links are on. */
  readonly judge: (asked: LinksOfPage, site: string | null) => Promise<readonly JudgedLink[]>;
  /** How the mark of a link with this verdict looks and reads. */
  readonly lookOf: (verdict: Verdict) => MarkLook;
  readonly judgeText: (text: string) => Promise<TabReport>;
  readonly judgeFound: (found: FoundToJudge) => Promise<readonly JudgedFound[]>;
  readonly judgePage: (url: string) => Promise<Verdict | null>;
  readonly takeAsked: (tabId: number) => Promise<Asked | null>;
  readonly recordFrame: (
    tabId: number,
    frameId: number,
    links: readonly JudgedLink[],
    facts: InvitationFacts,
  ) => Promise<void>;
  readonly readReport: (tabId: number) => Promise<TabReport | null>;
  /** Whether a page of this tab may have an answer opened now. */
  readonly mayOpenAnswer: (tabId: number) => boolean;
  readonly openAnswer: (answer: FaqId | null) => Promise<void>;
  /** `null` in a browser: there the page itself opens its links. */
  readonly openLink: ((href: string) => Promise<void>) | null;
  readonly startSurfaces: (tabId: number, frameId: number) => Promise<void>;
  readonly pageSettings: () => Promise<Answer<'page-settings'>>;
  readonly ownPageSettings: () => Promise<Answer<'own-page-settings'>>;
  readonly settingsPage: () => Promise<Answer<'settings-page'>>;
  /** Whether the right to read it is gone. */
  readonly leaveSite: (site: string) => Promise<boolean>;
  readonly checkHost: (typed: string) => Answer<'check-host'>;
  readonly warn: (reason: string) => void;
}

/**
 * Answers one message: its shape first, then who speaks.
 *
 * A content script shares its page with the mail, so it may ask for verdicts, for the settings of pages and for the
 * rest of our code in its own frame, say what is being read and have one of our answers opened (in a mail program, a web
 * address too); all else needs one of our own pages. The worker judges again what a content script reports: no verdict is taken from a page.
 * Out: the answer of the protocol; `undefined` (no answer) for what is not ours, broken or not allowed, with one warning.
 */
export async function dispatch(
  message: unknown,
  sender: Sender,
  deps: RouterDeps,
): Promise<unknown | undefined> {
  const known = readMessage(message);
  if (!known) {
    deps.warn('a message of no known shape was refused');
    return undefined;
  }
  switch (known.name) {
    case 'classify': {
      const judged = await deps.judge(known.body, sender.site);
      return judged.map(
        (link): MarkedLink => (link.shown ? { ...link, look: deps.lookOf(link.verdict) } : link),
      );
    }
    case 'reading': {
      if (sender.tabId === null) return undefined;
      // Without links too: what this frame said before may still wait for the rules, and must not be recorded last.
      const judged = await deps.judge(known.body, sender.site);
      await deps.recordFrame(sender.tabId, sender.frameId, judged, known.body.facts);
      return null;
    }
    case 'open-answer':
      if (!sender.isOwnPage && !deps.mayOpenAnswer(sender.tabId ?? -1))
        return refuse(known.name, 'one was opened a moment ago', deps);
      await deps.openAnswer(known.body.answer);
      return null;
    case 'open-link':
      if (!deps.openLink) return refuse(known.name, 'only a mail program has links opened', deps);
      await deps.openLink(known.body.href);
      return null;
    case 'start-surfaces':
      if (sender.isOwnPage || sender.tabId === null)
        return refuse(known.name, 'only a webmail page needs it', deps);
      await deps.startSurfaces(sender.tabId, sender.frameId);
      return null;
    case 'page-settings':
      return deps.pageSettings();
    case 'own-page-settings':
      return sender.isOwnPage ? deps.ownPageSettings() : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'settings-page':
      return sender.isOwnPage ? deps.settingsPage() : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'check-host':
      return sender.isOwnPage ? deps.checkHost(known.body.typed) : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'leave-site':
      return sender.isOwnPage ? deps.leaveSite(known.body.site) : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'get-report':
      return sender.isOwnPage ? deps.readReport(known.body.tabId) : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'judge-text':
      return sender.isOwnPage ? deps.judgeText(known.body.text) : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'judge-found':
      return sender.isOwnPage ? deps.judgeFound(known.body) : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'judge-page':
      return sender.isOwnPage ? deps.judgePage(known.body.url) : refuse(known.name, OWN_PAGES_ONLY, deps);
    case 'take-asked':
      return sender.isOwnPage ? deps.takeAsked(known.body.tabId) : refuse(known.name, OWN_PAGES_ONLY, deps);
  }
}

const OWN_PAGES_ONLY = 'only our own pages may ask it';

function refuse(name: string, why: string, deps: RouterDeps): undefined {
  deps.warn(`"${name}" was refused: ${why}`);
  return undefined;
}
