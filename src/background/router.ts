import type { InvitationFacts } from '../core/message/invitation.ts';
import type { Verdict } from '../core/verdict/verdict.ts';
import type { FaqId } from '../faq/ids.ts';
import {
  type Body,
  type MaySend,
  MESSAGES,
  type MessageName,
  type Reply,
  readMessage,
} from '../messages/messages.ts';
import type { Judged, LinksOfPage, MarkedLink, MarkLook } from '../messages/protocol.ts';
import type { Sender } from '../messages/sender.ts';

type Handler<N extends MessageName> = (
  body: Body<N>,
  sender: Sender,
) => Promise<Reply<N> | undefined> | Reply<N> | undefined;

type Handlers<N extends MessageName = MessageName> = { readonly [Name in N]: Handler<Name> };

/** Messages that the router has its own part in. All others go through to whoever answers them. */
type Routed = 'judge' | 'on-page-now' | 'open-answer' | 'open-link' | 'start-surfaces';

/** What the router calls on; the browser's edges come in here. */
export interface RouterDeps {
  /** `site`: the origin of the page that the links are on. */
  readonly judge: (asked: LinksOfPage, site: string | null) => Promise<readonly Judged[]>;
  /** How the mark of a link with this verdict looks and reads. */
  readonly lookOf: (verdict: Verdict) => MarkLook;
  readonly recordFrame: (
    tabId: number,
    frameId: number,
    links: readonly Judged[],
    facts: InvitationFacts,
  ) => Promise<void>;
  /** Whether a page of this tab may have an answer opened now. */
  readonly mayOpenAnswer: (tabId: number) => boolean;
  readonly openAnswer: (answer: FaqId | null) => Promise<void>;
  /** `null` in a browser: there the page itself opens its links. */
  readonly openLink: ((href: string) => Promise<void>) | null;
  readonly startSurfaces: (tabId: number, frameId: number) => Promise<void>;
  /** Replies to every other message. */
  readonly replies: Handlers<Exclude<MessageName, Routed>>;
  readonly warn: (reason: string) => void;
}

/**
 * Replies to one message: its shape first, then who speaks, both by its row in messages.ts.
 *
 * The worker judges again what a content script reports: no verdict is taken from a page.
 * Out: the reply; `undefined` (none) for what is not ours, broken or not allowed, with one warning.
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
  const { name, body } = known;
  const refusal = REFUSALS[MESSAGES[name].from](sender);
  if (refusal !== null) return refuse(name, refusal, deps);
  return (handlers(deps)[name] as Handler<MessageName>)(body as never, sender);
}

/** Why this sender may not send such a message; `null` where it may. */
const REFUSALS: Readonly<Record<MaySend, (sender: Sender) => string | null>> = {
  anyone: () => null,
  'own-pages': ({ isOwnPage }) => (isOwnPage ? null : 'only our own pages may ask it'),
  'webmail-pages': ({ isOwnPage, tabId }) =>
    isOwnPage || tabId === null ? 'only a webmail page needs it' : null,
};

function handlers(deps: RouterDeps): Handlers {
  return {
    ...deps.replies,
    judge: async (asked, { site }) => {
      const judged = await deps.judge(asked, site);
      return judged.map(
        (link): MarkedLink => (link.shown ? { ...link, look: deps.lookOf(link.verdict) } : link),
      );
    },
    'on-page-now': async (said, { tabId, frameId, site }) => {
      if (tabId === null) return undefined;
      // Without links too: what this frame said before may still wait for the rules, and must not be recorded last.
      const judged = await deps.judge(said, site);
      await deps.recordFrame(tabId, frameId, judged, said.facts);
      return null;
    },
    'open-answer': async ({ answer }, { isOwnPage, tabId }) => {
      if (!isOwnPage && !deps.mayOpenAnswer(tabId ?? -1))
        return refuse('open-answer', 'one was opened a moment ago', deps);
      await deps.openAnswer(answer);
      return null;
    },
    'open-link': async ({ href }) => {
      if (!deps.openLink) return refuse('open-link', 'only a mail program has links opened', deps);
      await deps.openLink(href);
      return null;
    },
    'start-surfaces': async (_, { tabId, frameId }) => {
      if (tabId !== null) await deps.startSurfaces(tabId, frameId);
      return null;
    },
  };
}

function refuse(name: string, why: string, deps: RouterDeps): undefined {
  deps.warn(`"${name}" was refused: ${why}`);
  return undefined;
}
