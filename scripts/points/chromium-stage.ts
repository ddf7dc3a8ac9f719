import type { Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/support/chromium.ts';
import { playwrightPage } from '../../tests/browser/support/driver.ts';
import { GMAIL, imitatedPage } from '../../tests/browser/support/pages/webmail-fixture.ts';
import { until } from '../../tests/browser/support/until.ts';
import { HOSTS } from './addresses.ts';
import { listen } from './in-page.ts';
import type { PointsStage } from './stage.ts';

/** Milliseconds that a button stays down: long enough for what a style does at `:active`. */
const DOWN = 30;
const KEYS = { ctrl: 'Control', shift: 'Shift' } as const;

/** In: the folder of the unpacked extension. */
export async function chromiumStage(extension: string): Promise<PointsStage> {
  const browser = await launchChromium({ extension, opens: HOSTS });
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
  const comeHome = async () => {
    await tab.goto(GMAIL.addresses[0]);
    await tab.evaluate(listen);
  };
  await comeHome();
  // A tab that a key or the middle button opens has asked before it can be answered: its own history has the address.
  const tabs: Promise<void>[] = [];
  context.on('page', (other) => {
    tabs.push(takeAddress(other).then((url) => void (url && opened.push(url))));
  });
  const { mouse, keyboard } = tab;
  return {
    page: playwrightPage(tab),
    comeHome,
    press: async (x, y, way) => {
      if (way === 'enter') return keyboard.press('Enter');
      const button = way === 'middle' ? 'middle' : 'left';
      const key = way === 'ctrl' || way === 'shift' ? KEYS[way] : null;
      if (key) await keyboard.down(key);
      await mouse.move(x, y);
      await mouse.down({ button });
      await new Promise((resolve) => setTimeout(resolve, DOWN));
      await mouse.up({ button });
      if (key) await keyboard.up(key);
    },
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
    return await until('the address of a new tab', async () => /^https?:/.exec(await read())?.input, 2000);
  } catch {
    return null;
  } finally {
    await page.close().catch(() => undefined);
  }
}
