import { BUILDS } from './build.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import type { TestPage } from './driver.ts';
import { buildWithFaults, type Fault, setFault, stopped } from './faulty-build.ts';
import { firefoxMissing, launchFirefox } from './firefox.ts';
import { GMAIL, WebmailFixturePage } from './pages/webmail-fixture.ts';
import type { TestBrowser } from './test-browser.ts';
import { until } from './until.ts';

/** An imitated Gmail in a browser whose worker can be stopped at any step, and ended there. */
export interface FaultStage {
  readonly browser: TestBrowser;
  readonly webmail: WebmailFixturePage;
  /** A page of the extension that runs no code of its own. */
  readonly ownPage: TestPage;
  /** Has `during` cause messages that stop so, and ends the worker over each of them. */
  killedAt(fault: Fault, during: () => Promise<unknown>): Promise<void>;
  /** Ends the worker, as the browser does with one that has no work. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The browsers that such a stage can be had in. */
export const FAULT_STAGES = [
  ['Chromium', chromiumMissing, () => faultStage('chromium')],
  ['Firefox', firefoxMissing, () => faultStage('firefox')],
] as const;

async function faultStage(build: 'chromium' | 'firefox'): Promise<FaultStage> {
  const { folder, remove } = buildWithFaults(BUILDS[build]);
  const browser =
    build === 'chromium'
      ? await launchChromium({ extension: folder })
      : await launchFirefox({ extension: folder });
  try {
    const webmail = await WebmailFixturePage.open(browser, GMAIL);
    const ownPage = await browser.openOwnPage(build === 'chromium' ? 'manifest.json' : 'icon/16.png');
    await webmail.page.bringToFront();
    return {
      browser,
      webmail,
      ownPage,
      kill: browser.stopWorker,
      killedAt: async (fault, during) => {
        await setFault(ownPage, fault);
        const done = during();
        const isStopped = (message: number) =>
          until(`message ${message} to stop`, async () => (await stopped(ownPage)) >= message, 5000);
        await isStopped(1);
        await browser.stopWorker();
        for (let kill = 2; kill <= fault.times; kill += 1) {
          // The worker that is ending may swallow the next message: nobody answers that one either.
          await isStopped(kill).catch(() => undefined);
          await browser.stopWorker();
        }
        await done;
        await setFault(ownPage, null);
      },
      close: async () => {
        await browser.close();
        remove();
      },
    };
  } catch (error) {
    await browser.close().catch(() => undefined);
    remove();
    throw error;
  }
}
