import type { PageSettings } from '../../messages/protocol.ts';

/** What holds until the worker has said otherwise. */
const UNTIL_KNOWN: PageSettings = { spoofedClick: 'warn', helpDesk: null, texts: null };

export interface LearnedSettings {
  /** What is known now. */
  readonly current: () => PageSettings;
  /**
   * Asks the worker, unless it has been asked; again where no answer came. Out: resolves once the answer that holds is
   * known, or has failed to come.
   */
  readonly learn: () => Promise<void>;
  /**
   * What was learned may be outdated: asks again, where it was asked at all. What is known stays until the answer is
   * there, also where none comes: it is the administrator's or the person's own choice, which is better than a
   * standard that nobody chose. The next `learn` asks again then.
   */
  readonly learnAgain: () => Promise<void>;
}

/**
 * What the policy says of pages: asked once in each frame, and only where there is a link to ask about.
 */
export function learnSettings(ask: () => Promise<PageSettings | undefined>): LearnedSettings {
  let settings = UNTIL_KNOWN;
  let asking: Promise<void> | null = null;

  const question = (): Promise<void> => {
    const mine: Promise<void> = ask().then((answer) => {
      // Asked again meanwhile: the newer answer counts, and who waits for this one waits for that.
      if (asking !== mine) return asking ?? undefined;
      if (!answer) {
        asking = null;
        return;
      }
      settings = answer;
    });
    return mine;
  };

  const learn = () => {
    asking ??= question();
    return asking;
  };
  return {
    current: () => settings,
    learn,
    learnAgain: async () => {
      if (asking === null && settings === UNTIL_KNOWN) return;
      asking = question();
      await asking;
    },
  };
}
