import { LIMITS, type MarkedLink, type PageLink } from '../../messages/protocol.ts';
import { distinct, groupAlike, type KnownLink, type KnownLinks } from './known-links.ts';

export interface JudgingDeps {
  readonly links: KnownLinks;
  /** Verdicts for these links; `undefined` where no answer came. */
  readonly ask: (links: readonly PageLink[]) => Promise<readonly MarkedLink[] | undefined>;
  /** A link has another verdict than before, `null` for none; called also where an answer says the same again. */
  readonly onVerdict: (link: KnownLink, before: MarkedLink | null) => void;
  readonly signal: AbortSignal;
}

export interface Judging {
  /** Has all links judged that nobody was asked about. Out: whether it has come to the end, not cut short by `again`. */
  readonly judgeNew: () => Promise<boolean>;
  /** Has all links judged anew, because the rules are others now. Out: as above. */
  readonly again: () => Promise<boolean>;
  /** Has this link judged now, or waits for the answer that is under way. */
  readonly settle: (link: KnownLink) => Promise<void>;
}

/**
 * Has the known links of a page judged, in batches of limited size.
 *
 * When the rules change, an answer that is still under way was given by the old ones: it is dropped, and its links are
 * asked about again with all others. Until a new answer is there a link keeps its old verdict, which is what its mark
 * still says: nothing flickers, and a spoofed link stays guarded. Where no answer comes the old verdict goes: it was
 * given by rules that are known to hold no more, and nothing may look judged that was not. Its click is then held and
 * asked about once more, as that of any link without a verdict.
 */
export function judgeKnown({ links, ask, onVerdict, signal }: JudgingDeps): Judging {
  /** Counts the changes of the rules. */
  let round = 0;

  const judgeNew = async (): Promise<boolean> => {
    const mine = round;
    // At once, for all: a look that comes while the worker is thinking asks about other links.
    // Those that are judged alike go together: each is asked about once, however often it stands in the page.
    const groups = groupAlike(links.takeUnasked());
    for (let start = 0; start < groups.length && mine === round; start += LIMITS.links) {
      await judge(groups.slice(start, start + LIMITS.links).flat());
    }
    return mine === round && !signal.aborted;
  };

  const judge = async (batch: readonly KnownLink[]): Promise<void> => {
    const open = batch.filter(
      (link) => links.isKnown(link) && link.asking === null && (link.judged === null || link.isOutdated),
    );
    if (open.length === 0) return;
    const asking = question(open).finally(() => {
      for (const link of open) if (link.asking === asking) link.asking = null;
    });
    for (const link of open) link.asking = asking;
    await asking;
  };

  const question = async (batch: readonly KnownLink[]): Promise<void> => {
    const mine = round;
    const groups = groupAlike(batch);
    const answers = await ask(distinct(groups));
    if (mine !== round) return;
    const byId = new Map(answers?.map((answer) => [answer.id, answer]));
    for (const group of groups) {
      const answer = byId.get(group[0]?.id ?? '') ?? null;
      for (const link of group) {
        // The page may have changed the link while the worker was thinking, or all is at its end.
        if (!links.isKnown(link)) continue;
        const before = link.judged;
        link.judged = answer;
        link.isOutdated = false;
        if (!answers) links.askAgain(link);
        if (before || answer) onVerdict(link, before);
      }
    }
  };

  return {
    judgeNew,
    again: () => {
      round += 1;
      links.outdate();
      return judgeNew();
    },
    settle: async (link) => {
      do await (link.asking ?? judge([link]));
      while (link.isOutdated && links.isKnown(link));
    },
  };
}
