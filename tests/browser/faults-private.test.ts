import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { countOurs, readCategories, whenJudged } from './support/pages/marks.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import type { TestBrowser } from './support/test-browser.ts';

const COMMERCIAL = 'https://us02web.zoom.us/j/61234567890';
const SPOOFED = 'https://zooom.us/j/61234567890';
const OPEN_MAIL = `<p>Zoom: <a href="${COMMERCIAL}">Join</a></p>`;
const PRIVATE_MAIL = `<p>Zoom: <a href="${SPOOFED}">Join</a></p>`;

interface ExtensionApi {
  tabs: { query(which: object): Promise<{ id: number; incognito: boolean }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  storage: Record<'session' | 'local', { get(keys: null): Promise<object> }>;
}

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

describe.each(BROWSERS)('a private window in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('over an imitated Gmail', () => {
    let browser: TestBrowser;
    let ownPage: TestPage;
    let usual: WebmailFixturePage;
    let secret: WebmailFixturePage;

    const openPrivate = () => WebmailFixturePage.open({ newOfflinePage: browser.newPrivatePage }, GMAIL);
    const categories = ({ page }: WebmailFixturePage) => readCategories(page);
    /** The badges of the webmail's tabs, those of private windows last; and all that the extension keeps, as text. */
    const known = () =>
      ownPage.evaluate(async (pattern) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        const tabs = await chrome.tabs.query({ url: pattern });
        tabs.sort((a, b) => Number(a.incognito) - Number(b.incognito));
        const badges = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
        const { session, local } = chrome.storage;
        const [forNow, forGood] = await Promise.all([session.get(null), local.get(null)]);
        return {
          badges,
          areSecret: tabs.map(({ incognito }) => incognito),
          forNow: JSON.stringify(forNow),
          forGood: JSON.stringify(forGood),
        };
      }, 'https://mail.google.com/*');

    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it('is not read before the person allows it', async () => {
      // First, since a driver of Firefox opens tabs in the window that is in front.
      usual = await WebmailFixturePage.open(browser, GMAIL);
      secret = await openPrivate();
      await secret.openMail(PRIVATE_MAIL);
      // A mail that may be read, and came later, has its marks by then.
      await usual.openMail(OPEN_MAIL);
      await expect.poll(() => categories(usual)).toEqual(['commercial']);
      expect(await countOurs(secret.page)).toBe(0);
      await secret.page.close();
      await usual.page.close();
    });

    it('has marks and badge of its own', async () => {
      await browser.allowInPrivate();
      ownPage = await browser.openOwnPage('icon/16.png');
      usual = await WebmailFixturePage.open(browser, GMAIL);
      await usual.openMail(OPEN_MAIL);
      await expect.poll(() => categories(usual)).toEqual(['commercial']);
      secret = await openPrivate();
      await secret.openMail(PRIVATE_MAIL);
      await whenJudged(secret.page, GMAIL.body);
      expect(await categories(secret)).toEqual(['spoofed']);
      await expect.poll(known).toMatchObject({ badges: ['1', '!1'], areSecret: [false, true] });
    });

    it('leaves nothing behind when it is closed', async () => {
      expect((await known()).forNow).toContain('zooom.us');
      await secret.page.close();
      await expect.poll(async () => (await known()).forNow).not.toContain('zooom.us');
      const { badges, forNow, forGood } = await known();
      expect(badges).toEqual(['1']);
      expect(forNow).toContain('us02web.zoom.us');
      expect(forGood).not.toContain('zoo');
    });
  });
});
