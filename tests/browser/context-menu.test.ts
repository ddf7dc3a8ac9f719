import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../support/translate.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import { playwrightPage, type TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox, type TestFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { PopupPage } from './support/pages/popup.ts';
import { snap } from './support/snap.ts';

const SPOOFED = 'https://zoom.us.evil.example/j/61234567890?pwd=S3cret';
/** No webmail: the menu is there on every page. */
const PAGE = `<!doctype html><title>A page</title><p><a href="${SPOOFED}">Join</a></p>`;

/** What the browser keeps of questions until they are shown. */
async function waiting(ownPage: TestPage): Promise<string[]> {
  return ownPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<object> } } };
    };
    return Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('asked:'));
  }, null);
}

/** A tab at `address`, which nobody but the test serves. */
async function openAt(browser: TestChromium, address: string, html = PAGE): Promise<TestPage> {
  const tab = await browser.newTab();
  await tab.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.abort(),
  );
  await tab.goto(address);
  return playwrightPage(tab);
}

describe.skipIf(skipWhenMissing(chromiumMissing()))('the context menu in Chromium', () => {
  let browser: TestChromium;
  let tab: TestPage;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium });
    tab = await openAt(browser, 'https://intranet.example/news');
  });
  afterAll(() => browser?.close());

  it('answers on a link in the popup, once', async () => {
    await browser.pressMenu(tab, { menuItemId: 'link', linkUrl: SPOOFED });
    const popup = new PopupPage(await browser.openedPopup());
    await expect
      .poll(() => popup.askedLinks())
      .toMatchObject([{ category: 'spoofed', host: 'zoom.us.evil.example', domain: 'evil.example' }]);
    expect(await waiting(popup.page)).toEqual([]);
    await popup.page.close();

    const later = new PopupPage(await browser.openPopup(tab));
    await expect.poll(() => later.text()).toContain('intranet.example');
    expect(await later.askedLinks()).toEqual([]);
    await later.page.close();
  });

  it('answers on selected text', async () => {
    await browser.pressMenu(tab, {
      menuItemId: 'selection',
      selectionText: 'Join at aaudk.zoom.us/j/61234567890 or zooom.us/j/61234567890',
    });
    const popup = new PopupPage(await browser.openedPopup());
    await expect
      .poll(async () => (await popup.askedLinks()).map(({ category }) => category))
      .toEqual(['spoofed', 'deic']);
    await popup.page.close();
  });

  it('answers in a tab where the browser opens no popup', async () => {
    await refusePopups(browser, true);
    const opened = browser.context.waitForEvent('page');
    await browser.pressMenu(tab, { menuItemId: 'link', linkUrl: SPOOFED });
    const page = await opened;
    await page.waitForURL(`${browser.extensionUrl}popup.html?tab=*`);
    const popup = new PopupPage(playwrightPage(page));
    await expect
      .poll(async () => (await popup.askedLinks()).map(({ domain }) => domain))
      .toEqual(['evil.example']);
    expect(await waiting(popup.page)).toEqual([]);
    await page.close();
    await refusePopups(browser, false);
  });

  it('keeps its entries when the worker is ended and wakes again', async () => {
    await browser.stopWorker();
    const popup = new PopupPage(await browser.openPopup(tab));
    await expect.poll(() => popup.text()).toContain('intranet.example');
    expect(await entriesThere(popup.page)).toEqual(['link', 'selection']);
    await popup.page.close();
  });
});

describe.skipIf(skipWhenMissing(chromiumMissing())).each([
  ['en', 'light'],
  ['da', 'dark'],
] as const)('the address of the open page, in Chromium (%s, %s)', (language, colorScheme) => {
  let browser: TestChromium;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium, language, colorScheme });
  });
  afterAll(() => browser?.close());

  it.each([
    ['https://zoom.us.evil.example/signin', 'spoofed', 'evil.example'],
    ['https://aaudk.zoom.us/j/61234567890', 'deic', 'zoom.us'],
  ] as const)('%s', async (address, category, domain) => {
    const tab = await openAt(browser, address);
    const popup = new PopupPage(await browser.openPopup(tab), language);
    await expect.poll(() => popup.pageAddress()).toMatchObject([{ category, domain }]);
    expect(await popup.links()).toEqual([]);
    await snap(popup.page, `popup-page-${category}-${language}-${colorScheme}`);
    await popup.page.close();
    await tab.close();
  });

  it('says nothing of a page that only names Zoom', async () => {
    const tab = await openAt(browser, 'https://search.example/?q=https://zoom.us/j/1');
    const popup = new PopupPage(await browser.openPopup(tab), language);
    await expect.poll(() => popup.text()).toContain('search.example');
    expect(await popup.pageAddress()).toEqual([]);
    await popup.page.close();
    await tab.close();
  });

  it('stands below what was asked through the menu', async () => {
    const tab = await openAt(browser, 'https://us02web.zoom.us/j/81234567890');
    // A real press on the menu lets us see the tab's address; one handed to the worker does not, but the button does.
    await (await browser.openPopup(tab)).close();
    await browser.pressMenu(tab, { menuItemId: 'link', linkUrl: SPOOFED });
    const popup = new PopupPage(await browser.openedPopup(), language);
    await expect
      .poll(async () => (await popup.askedLinks()).map(({ category }) => category))
      .toEqual(['spoofed']);
    expect(await popup.pageAddress()).toMatchObject([{ category: 'commercial', domain: 'zoom.us' }]);
    await snap(popup.page, `popup-asked-${language}-${colorScheme}`);
    await popup.page.close();
    await tab.close();
  });
});

describe.skipIf(skipWhenMissing(firefoxMissing()))('the context menu in Firefox', () => {
  let browser: TestFirefox;
  let server: Server;
  let tab: TestPage;

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchFirefox({ extension: BUILDS.firefox });
    tab = await browser.newPage();
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port.');
    await tab.goto(`http://127.0.0.1:${address.port}/`);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('answers on a link in the popup', async () => {
    const t = translator('en');
    await browser.chooseFromMenu(tab, 'a', t('menu_check_link'));
    await expect.poll(() => browser.popupText()).toContain(t('ui_asked_link'));
    const said = await browser.popupText();
    for (const words of ['zoom.us.evil.example', t('verdict_spoofed_title'), 'Join'])
      expect(said).toContain(words);
  });
});

/** Makes Chromium refuse to open the popup for the worker, as it does before version 127. */
async function refusePopups(browser: TestChromium, refuse: boolean): Promise<void> {
  await browser.context.serviceWorkers()[0]?.evaluate((refused) => {
    const world = globalThis as unknown as {
      popupsRefused?: boolean;
      chrome: { action: { openPopup: (...given: unknown[]) => unknown } };
    };
    if (world.popupsRefused === undefined) {
      const { action } = world.chrome;
      const { openPopup } = action;
      action.openPopup = (...given) => {
        if (world.popupsRefused) throw new Error('No popup is opened here.');
        return openPopup(...given);
      };
    }
    world.popupsRefused = refused;
  }, refuse);
}

/** Of our entries those that are there: Chromium tells of an entry only by refusing to make it again. */
async function entriesThere(ownPage: TestPage): Promise<string[]> {
  return ownPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { lastError?: { message: string } };
        contextMenus: { create(entry: object, made: () => void): void };
      };
    };
    const there: string[] = [];
    for (const id of ['link', 'selection']) {
      await new Promise<void>((resolve) => {
        chrome.contextMenus.create({ id, title: id, contexts: ['link'] }, () => {
          if (chrome.runtime.lastError?.message.includes('duplicate id')) there.push(id);
          resolve();
        });
      });
    }
    return there;
  }, null);
}
