import type { TestPage } from '../../tests/browser/support/driver.ts';
import type { Held } from '../bench/heap.ts';
import type { ReportDesk } from './report-desk.ts';

/** A browser with the extension in it and an imitated Gmail in front. */
export interface SoakStage {
  readonly page: TestPage;
  readonly desk: ReportDesk;
  /** Ends the worker as the browser does; `null` where no driver can. */
  readonly kill: (() => Promise<void>) | null;
  /** Has `act` called whenever the page says that this is the moment, as `readInPage` does. */
  readonly onMoment: (act: () => Promise<void>) => Promise<void>;
  /** Waits until the page's main thread has nothing to do. */
  readonly quiet: () => Promise<void>;
  /** What the page holds; `null` where no driver can tell. */
  readonly held: (() => Promise<Held>) | null;
  /** What was written as an error or a warning: by the page, by our scripts, and in the browser's list of the extension's errors. */
  readonly errors: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}
