import type { TestPage } from '../../tests/browser/support/driver.ts';
import { reportLine } from './expected.ts';

/** What the extension says of the tab, and what its worker keeps. */
export interface ReportDesk {
  /**
   * Waits until the tab's report, as the popup asks for it, has exactly these links, and still has them once the worker
   * has answered a question that came later: a message that it was busy with may yet say something else.
   * Out: the last report where that never comes, else `null`.
   */
  readonly differs: (wanted: readonly string[] | null) => Promise<{ readonly is: unknown } | null>;
  /** Bytes that all reports and answers take in the worker's session storage. */
  readonly sessionBytes: () => Promise<number>;
}

interface Verdict {
  readonly category: string;
  readonly host: string | null;
  readonly meetingId: string | null;
}

interface Api {
  runtime: {
    sendMessage(message: object): Promise<{ answer: { links: { verdict: Verdict }[] } | null } | undefined>;
  };
  storage: { session: { get(keys: null): Promise<object> } };
}

const GIVE_UP_AFTER = 10_000;

/** In: one of the extension's own pages; the browser's number of the tab that is read. */
export function reportDesk(desk: TestPage, tabId: number): ReportDesk {
  return {
    differs: async (wanted) => {
      const end = Date.now() + GIVE_UP_AFTER;
      const goal = JSON.stringify(wanted);
      for (let times = 0; ; ) {
        const verdicts = await desk.evaluate(async (tab) => {
          const { chrome } = globalThis as unknown as { chrome: Api };
          const ask = async (name: string, body: object) => {
            const once = () => chrome.runtime.sendMessage({ name, body });
            // A worker that was just ended loses the message that wakes it.
            return (await once().catch(() => undefined)) ?? (await once());
          };
          const reply = await ask('get-report', { tabId: tab });
          // It waits for the rules, as every verdict does.
          await ask('judge-text', { text: '' });
          return reply?.answer ? reply.answer.links.map(({ verdict }) => verdict) : null;
        }, tabId);
        const is = verdicts && [...new Set(verdicts.map(reportLine))].sort();
        times = JSON.stringify(is) === goal ? times + 1 : 0;
        if (times === 2) return null;
        if (Date.now() > end) return { is };
      }
    },
    sessionBytes: () =>
      desk.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        return JSON.stringify(await chrome.storage.session.get(null)).length;
      }, null),
  };
}
