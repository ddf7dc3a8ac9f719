import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../src/policy/effective.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCategories } from './support/pages/marks.ts';
import { PopupPage } from './support/pages/popup.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';

const HOST = 'example-university.zoom.us';
const COMMERCIAL = `https://${HOST}/j/61234567890`;
const SPOOFED = 'https://zooom.us/j/61234567890';
const MAIL = `<p>Zoom: <a href="${COMMERCIAL}">Join</a>, or <a href="${SPOOFED}">here</a></p>`;

interface ExtensionApi {
  storage: {
    local: { set(items: object): Promise<void> };
    session: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
  tabs: { query(which: object): Promise<{ id: number; windowId: number }[]> };
  windows: { create(what: object): Promise<unknown> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

describe.skipIf(skipWhenMissing(chromiumMissing()))('two windows of the same mail', () => {
  let browser: TestChromium;
  let ownPage: TestPage;
  let one: WebmailFixturePage;
  let other: WebmailFixturePage;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium });
    ownPage = await browser.openOwnPage('manifest.json');
    one = await WebmailFixturePage.open(browser, GMAIL);
    other = await WebmailFixturePage.open(browser, GMAIL);
    await ownPage.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const newest = Math.max(...(await chrome.tabs.query({})).map(({ id }) => id));
      await chrome.windows.create({ tabId: newest });
    }, null);
  });
  afterAll(() => browser?.close());

  const categories = ({ page }: WebmailFixturePage) => readCategories(page);
  /** The badges of all tabs of the webmail, by window. */
  const badges = () =>
    ownPage.evaluate(async (pattern) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const tabs = await chrome.tabs.query({ url: pattern });
      tabs.sort((a, b) => a.id - b.id);
      const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
      return { texts, windows: new Set(tabs.map(({ windowId }) => windowId)).size };
    }, 'https://mail.google.com/*');
  /** What the browser keeps of the tabs of mail. */
  const kept = () =>
    ownPage.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return Object.keys(await chrome.storage.session.get(null)).filter((key) =>
        /^(?:report|asked):/.test(key),
      );
    }, null);
  /** As if a frame of the first tab had crashed, which says no farewell, and a question of the menu were still open. */
  const leaveBehind = () =>
    ownPage.evaluate(async (pattern) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const first = Math.min(...(await chrome.tabs.query({ url: pattern })).map(({ id }) => id));
      const report = (await chrome.storage.session.get(null))[`report:${first}:0`];
      await chrome.storage.session.set({ [`report:${first}:99`]: report, [`asked:${first}`]: {} });
    }, 'https://mail.google.com/*');
  const choose = (institutionHosts: readonly object[]) =>
    ownPage.evaluate(
      async (settings) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        await chrome.storage.local.set({ settings });
      },
      { ...NO_SETTINGS, institutionHosts },
    );

  it('have each their own marks and badge', async () => {
    for (const window of [one, other]) {
      await window.openMail(MAIL);
      await expect.poll(() => categories(window)).toEqual(['commercial', 'spoofed']);
    }
    await expect.poll(badges).toEqual({ texts: ['!1', '!1'], windows: 2 });
    await one.openMail(`<p>Zoom: <a href="${COMMERCIAL}">Join</a></p>`);
    await expect.poll(badges).toEqual({ texts: ['1', '!1'], windows: 2 });
    expect(await categories(other)).toEqual(['commercial', 'spoofed']);
  });

  it('both hear of a change of the settings, also by a worker that was ended', async () => {
    await browser.stopWorker();
    await choose([{ host: HOST, name: 'Example University' }]);
    await expect.poll(() => categories(one)).toEqual(['deic']);
    await expect.poll(() => categories(other)).toEqual(['deic', 'spoofed']);
    await choose([]);
    await expect.poll(() => categories(one)).toEqual(['commercial']);
    await expect.poll(() => categories(other)).toEqual(['commercial', 'spoofed']);
  });

  it('closing one leaves the other its badge and report, and nothing of itself', async () => {
    await expect.poll(kept).toHaveLength(2);
    await leaveBehind();
    expect(await kept()).toHaveLength(4);
    await one.page.close();
    await expect.poll(kept).toHaveLength(1);
    expect(await badges()).toEqual({ texts: ['!1'], windows: 1 });
    const popup = new PopupPage(await browser.openPopup(other.page));
    await expect
      .poll(async () => (await popup.links()).map(({ category }) => category))
      .toEqual(['spoofed', 'commercial']);
    await popup.page.close();
  });
});
