import type { Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/support/chromium.ts';
import { playwrightPage } from '../../tests/browser/support/driver.ts';
import { GMAIL, imitatedPage } from '../../tests/browser/support/pages/webmail-fixture.ts';
import { until } from '../../tests/browser/support/until.ts';
import type { PointsStage } from './stage.ts';
import { inTab, OPENS } from './tab.ts';

/** In: the folder of the unpacked extension. */
export async function chromiumStage(extension: string): Promise<PointsStage> {
  const browser = await launchChromium({ extension, opens: OPENS });
  const { context } = browser;
  const html = imitatedPage(GMAIL);
  const opened: string[] = [];
  // Nothing reaches the network, and an answer without a page leaves every tab as it is.
  await context.route(/^https?:/, (route) => {
    const url = route.request().url();
    if (url === GMAIL.addresses[0]) return route.fulfill({ contentType: 'text/html', body: html });
    if (route.request().isNavigationRequest()) opened.push(url);
    return route.fulfill({ status: 204 });
  });
  const tab = await browser.newTab();
  const { comeHome, press } = inTab(tab);
  await comeHome();
  // A tab that a key or the middle button opens has asked before it can be answered: its own history has the address.
  const tabs: Promise<void>[] = [];
  context.on('page', (other) => {
    tabs.push(takeAddress(other).then((url) => void (url && opened.push(url))));
  });
  return {
    page: playwrightPage(tab),
    comeHome,
    press,
    opened: async () => {
      if (tabs.length > 0) {
        await Promise.all(tabs.splice(0));
        await tab.bringToFront();
      }
      return [...new Set(opened.splice(0))];
    },
    close: browser.close,
  };
}

/** The address that a tab was opened for, as the browser's own history has it; `null` where it goes before it has one. */
async function takeAddress(page: Page): Promise<string | null> {
  try {
    const devtools = await page.context().newCDPSession(page);
    const read = async () => (await devtools.send('Page.getNavigationHistory')).entries.at(-1)?.url ?? '';
    // An answer of ours, or a page without an address, says as soon as it is there that it is none.
    const url = await until('a new tab', async () => /^(?!about:blank$)./.exec(await read())?.input, 2000);
    return /^https?:/.test(url) ? url : null;
  } catch {
    return null;
  } finally {
    await page.close().catch(() => undefined);
  }
}
