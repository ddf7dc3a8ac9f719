import type { Page as PlaywrightPage } from 'playwright-core';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import { answerRequests } from './answer-requests.ts';
import { BUILDS } from './build.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { drag, playwrightPage, puppeteerPage, type TestPage } from './driver.ts';
import { firefoxMissing, launchFirefox } from './firefox.ts';
import { GMAIL, imitatedPage } from './pages/webmail-fixture.ts';

/** How a person uses a link. */
export type Way = 'click' | 'Enter' | 'middle button' | 'Ctrl' | 'Shift' | 'drag';

/** An imitated Gmail in either browser, with what the tests of clicks need beyond a page. */
export interface LinkStage {
  readonly page: TestPage;
  /** What every address of the extension begins with. */
  readonly extensionUrl: string;
  /** What the toolbar button says over the mail. */
  badge(): Promise<string>;
  /** Uses the link at `selector` as a person does. */
  use(selector: string, way: Way): Promise<void>;
  /** The addresses of the tabs and windows that were opened since `clear`. */
  opened(): Promise<string[]>;
  /** Closes what was opened, and has the mail in front again. */
  clear(): Promise<void>;
  /** Ends the worker; `null` where no driver can. */
  readonly stopWorker: (() => Promise<void>) | null;
  /** Keeps the worker from answering for so many milliseconds; `null` where no driver can. */
  readonly blockWorker: ((milliseconds: number) => Promise<void>) | null;
  close(): Promise<void>;
}

/**
 * `opens`: the hosts that the links on it lead to, which a person opens. `script`: what the page does first of all,
 * before its own code and ours.
 */
async function chromiumStage(opens: readonly string[], script = ''): Promise<LinkStage> {
  const browser = await launchChromium({ extension: BUILDS.chromium, opens });
  const { context } = browser;
  const html = withScript(script);
  // Nothing reaches the network.
  await context.route(/^https?:/, (route) => {
    const isMail = route.request().url() === GMAIL.addresses[0];
    return route.fulfill({ contentType: 'text/html', body: isMail ? html : 'opened' });
  });
  const tab = await browser.newTab();
  await tab.goto(GMAIL.addresses[0]);
  const own = new Set(context.pages());
  const others = () => context.pages().filter((page) => !own.has(page));
  return {
    page: playwrightPage(tab),
    extensionUrl: browser.extensionUrl,
    badge: async () => (await browser.badge(playwrightPage(tab))).text,
    use: (selector, way) => useInChromium(tab, selector, way),
    opened: () => Promise.all(others().map(addressOf)),
    clear: async () => {
      for (const page of others()) await page.close();
      await tab.bringToFront();
    },
    stopWorker: browser.stopWorker,
    blockWorker: async (milliseconds) => {
      const [worker] = context.serviceWorkers();
      if (worker === undefined) throw new Error('The worker is asleep.');
      // Nobody waits for the end of it; that it has begun is seen by an answer that does not come.
      await worker.evaluate((duration) => {
        setTimeout(() => {
          const end = Date.now() + duration;
          while (Date.now() < end);
        });
      }, milliseconds);
    },
    close: browser.close,
  };
}

function withScript(script: string): string {
  return imitatedPage(GMAIL).replace('<head>', () => `<head><script>${script}</script>`);
}

/** The address in a tab's own history: a page that could not be loaded, for want of a network, has another. */
async function addressOf(page: PlaywrightPage): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  await devtools.detach();
  return entries.at(-1)?.url ?? '';
}

async function useInChromium(tab: PlaywrightPage, selector: string, way: Way): Promise<void> {
  switch (way) {
    case 'click':
      return tab.click(selector);
    case 'middle button':
      return tab.click(selector, { button: 'middle' });
    case 'Ctrl':
      return tab.click(selector, { modifiers: ['Control'] });
    case 'Shift':
      return tab.click(selector, { modifiers: ['Shift'] });
    case 'Enter':
      await tab.focus(selector);
      return tab.keyboard.press('Enter');
    case 'drag': {
      const box = await tab.locator(selector).boundingBox();
      if (box) await drag(tab.mouse, box.x + 10, box.y + 5);
    }
  }
}

/** As for Chromium. */
async function firefoxStage(opens: readonly string[], script = ''): Promise<LinkStage> {
  const browser = await launchFirefox({ extension: BUILDS.firefox, opens });
  const { driver } = browser;
  const tab = await driver.newPage();
  const html = withScript(script);
  await answerRequests(tab, (url) => (url === GMAIL.addresses[0] ? html : null));
  await tab.goto(GMAIL.addresses[0]);
  const own = new Set(driver.targets());
  const others = () => driver.targets().filter((target) => target.type() === 'page' && !own.has(target));
  return {
    page: puppeteerPage(tab),
    extensionUrl: browser.extensionUrl,
    badge: async () => (await browser.badge(puppeteerPage(tab))).text,
    use: (selector, way) => useInFirefox(tab, selector, way),
    // There is no network: Firefox shows why not, and in its page's address the one that was wanted.
    opened: async () =>
      others().map((target) => {
        const url = new URL(target.url());
        return url.protocol === 'about:' ? (url.searchParams.get('u') ?? target.url()) : target.url();
      }),
    clear: async () => {
      for (const target of others()) await (await target.page())?.close();
      await tab.bringToFront();
    },
    stopWorker: null,
    blockWorker: null,
    close: browser.close,
  };
}

async function useInFirefox(tab: PuppeteerPage, selector: string, way: Way): Promise<void> {
  switch (way) {
    case 'click':
      return tab.click(selector);
    case 'middle button':
      return tab.click(selector, { button: 'middle' });
    case 'Ctrl':
    case 'Shift': {
      const key = way === 'Ctrl' ? 'Control' : 'Shift';
      await tab.keyboard.down(key);
      await tab.click(selector);
      return tab.keyboard.up(key);
    }
    case 'Enter':
      await tab.focus(selector);
      return tab.keyboard.press('Enter');
    case 'drag': {
      const box = await (await tab.$(selector))?.boundingBox();
      if (box) await drag(tab.mouse, box.x + 10, box.y + 5);
    }
  }
}

/** Each browser by its name: why it is missing, if it is, and how its stage is made. */
export const STAGES = [
  ['Chromium', chromiumMissing, chromiumStage],
  ['Firefox', firefoxMissing, firefoxStage],
] as const;
