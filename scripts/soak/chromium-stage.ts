import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/support/chromium.ts';
import { playwrightPage } from '../../tests/browser/support/driver.ts';
import { ExtensionDesk } from '../../tests/browser/support/extension-desk.ts';
import { GMAIL, imitatedPage } from '../../tests/browser/support/pages/webmail-fixture.ts';
import { heldBy } from '../bench/heap.ts';
import { whenQuiet } from '../bench/quiet.ts';
import { reportDesk } from './report-desk.ts';
import type { SoakStage } from './stage.ts';

/** What the browser's own functions throw in a worker that is being ended: a killed worker may live to say so. */
const DYING = /Error: No SW\b/;

/** In: the folder of the unpacked extension. */
export async function chromiumStage(extension: string): Promise<SoakStage> {
  const browser = await launchChromium({ extension });
  const { context } = browser;
  const heard: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  };
  const list = await errorList(context, new URL(browser.extensionUrl).host);
  const tab = await context.newPage();
  tab.on('pageerror', (error) => heard.push(String(error)));
  // Of the workers too, whichever is alive.
  context.on('console', hear);
  const html = imitatedPage(GMAIL);
  await tab.route('**/*', (route) =>
    route.request().url() === GMAIL.addresses[0]
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await tab.goto(GMAIL.addresses[0]);
  const desk = await browser.openOwnPage('manifest.json');
  await tab.bringToFront();
  const tabId = await new ExtensionDesk(desk).frontTabId();
  const devtools = await context.newCDPSession(tab);

  return {
    page: playwrightPage(tab),
    desk: reportDesk(desk, tabId),
    kill: browser.stopWorker,
    onMoment: async (act) => void (await tab.exposeFunction('soakMoment', act)),
    quiet: () => whenQuiet(tab),
    held: () => heldBy(devtools),
    errors: async () => [...heard, ...(await list())].filter((text) => !DYING.test(text)),
    close: browser.close,
  };
}

/** Has the browser keep a list of the extension's errors, as it does for developers. Out: what stands in it. */
async function errorList(context: BrowserContext, id: string): Promise<() => Promise<string[]>> {
  const page: Page = await context.newPage();
  await page.goto('chrome://extensions/');
  interface Told {
    readonly message: string;
    readonly source: string;
    readonly occurrences?: number;
  }
  interface Api {
    developerPrivate: {
      updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(update: { extensionId: string; errorCollection: boolean }): Promise<void>;
      getExtensionInfo(id: string): Promise<{ manifestErrors: Told[]; runtimeErrors: Told[] }>;
    };
  }
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Api }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  }, id);
  return () =>
    page.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: Api }).chrome;
      const { manifestErrors, runtimeErrors } = await developerPrivate.getExtensionInfo(extensionId);
      return [...manifestErrors, ...runtimeErrors].map(({ message, source }) => `${message} (${source})`);
    }, id);
}
