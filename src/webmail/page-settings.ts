import type { Answer } from '../messages/protocol.ts';

type PageSettings = Answer<'page-settings'>;

/** What holds until the worker has said otherwise. */
const UNTIL_KNOWN: PageSettings = { spoofedClick: 'warn', helpDesk: null };

export interface LearnedSettings {
  /** What is known now. */
  readonly current: () => PageSettings;
  /** Asks the worker, unless it has been asked; again where no answer came. */
  readonly learn: () => void;
}

/** What the policy says of pages: asked once in each frame, and only where there is a link to ask about. */
export function learnSettings(ask: () => Promise<PageSettings | undefined>): LearnedSettings {
  let settings = UNTIL_KNOWN;
  let isAsked = false;
  return {
    current: () => settings,
    learn: () => {
      if (isAsked) return;
      isAsked = true;
      void ask().then((answer) => {
        if (answer) settings = answer;
        else isAsked = false;
      });
    },
  };
}
