import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { skipWhenMissing } from './support/missing.ts';
import { countOurs, readCategories, whenJudged } from './support/pages/marks.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';

const COMMERCIAL = 'https://us02web.zoom.us/j/61234567890';
const SPOOFED = 'https://zooom.us/j/61234567890';
const OPEN_MAIL = `<p>Zoom: <a href="${COMMERCIAL}">Join</a></p>`;
const PRIVATE_MAIL = `<p>Zoom: <a href="${SPOOFED}">Join</a></p>`;

interface ExtensionApi {
  tabs: { query(which: object): Promise<{ id: number; incognito: boolean }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  storage: Record<'session' | 'local', { get(keys: null): Promise<object> }>;
}

describe.skipIf(skipWhenMissing(chromiumMissing()))('a private window', () => {
  let browser: TestChromium;
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
      return { badges, forNow: JSON.stringify(forNow), forGood: JSON.stringify(forGood) };
    }, 'https://mail.google.com/*');

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium });
  });
  afterAll(() => browser?.close());

  it('is not read before the person allows it', async () => {
    secret = await openPrivate();
    await secret.openMail(PRIVATE_MAIL);
    // A tab that is allowed, and came later, has its marks by then.
    usual = await WebmailFixturePage.open(browser, GMAIL);
    await usual.openMail(OPEN_MAIL);
    await expect.poll(() => categories(usual)).toEqual(['commercial']);
    expect(await countOurs(secret.page)).toBe(0);
    await secret.page.close();
    await usual.page.close();
  });

  it('has marks and badge of its own', async () => {
    await browser.allowInPrivate();
    ownPage = await browser.openOwnPage('manifest.json');
    usual = await WebmailFixturePage.open(browser, GMAIL);
    await usual.openMail(OPEN_MAIL);
    await expect.poll(() => categories(usual)).toEqual(['commercial']);
    secret = await openPrivate();
    await secret.openMail(PRIVATE_MAIL);
    await whenJudged(secret.page, GMAIL.body);
    expect(await categories(secret)).toEqual(['spoofed']);
    await expect.poll(async () => (await known()).badges).toEqual(['1', '!1']);
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
