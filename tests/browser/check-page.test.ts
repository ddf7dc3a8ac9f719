import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../support/translate.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { listedLinks } from './support/pages/popup.ts';
import { snap } from './support/snap.ts';
import type { TestBrowser } from './support/test-browser.ts';

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

const t = translator('en');
const COURSE = 'https://lms.example/course/7';
const join = (host: string) => `<a href="https://${host}/j/61234567890">Join</a>`;

/** Without it Firefox asks the site for a picture of its own. */
const HEAD = '<!doctype html><link rel="icon" href="data:,">';

/** A course's page, as learning platforms and calendars have them. */
const PAGES: Readonly<Record<string, string>> = {
  [COURSE]: `${HEAD}<title>Course</title>
    <nav><a href="/course/8">Next course</a> <a href="/zoom">Zoom rooms</a></nav>
    <ul role="grid"><li role="row">Monday ${join('aaudk.zoom.us')}</li>
      <li role="row">Again ${join('aaudk.zoom.us')}</li></ul>
    <p>Or copy https://dtudk.zoom.us/j/62345678901 by hand.</p>
    <iframe src="/frame" width="300" height="60"></iframe>
    <iframe srcdoc='${join('us05web-zoom.example')}' width="300" height="60"></iframe>
    <div id="shadow"></div>
    <div contenteditable="true">${join('zoom.us.written.example')}</div>
    <p>${join('news.example')}</p>
    <script>document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '${join('us02web.zoom.us')}';</script>`,
  'https://lms.example/frame': `<!doctype html>${join('kth-se.zoom.us')}`,
  'https://lms.example/embedding': `${HEAD}<p>${join('aaudk.zoom.us')}</p>
    <iframe src="https://elsewhere.example/" width="300" height="60"></iframe>`,
  'https://elsewhere.example/': `<!doctype html>${join('zoom.us.framed.example')}`,
  'https://lms.example/empty': `${HEAD}<p>Nothing here.`,
};

const SECTION = '.popup-check-page';
const saysIn = (popup: TestPage) =>
  popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '', SECTION);
const htmlOf = (page: TestPage) => page.evaluate(() => document.documentElement.outerHTML, null);

describe.each(BROWSERS)('the links of any page in %s', (name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('with the built extension', () => {
    let browser: TestBrowser;

    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    /** Opens the popup over a page and presses the button. */
    async function check(address: string): Promise<{ readonly page: TestPage; readonly popup: TestPage }> {
      const page = await browser.newOfflinePage((url) => PAGES[url] ?? null);
      await page.goto(address);
      const popup = await browser.openPopup(page);
      await popup.clickButton(t('ui_check_page'));
      return { page, popup };
    }

    it('are listed once, frames and shadow roots included, without what is being written', async () => {
      const { page, popup } = await check(COURSE);
      const found = async () =>
        (await listedLinks(popup, SECTION)).map(({ category, host }) => `${category} ${host}`).sort();
      await expect
        .poll(found)
        .toEqual([
          'commercial us02web.zoom.us',
          'deic aaudk.zoom.us',
          'deic dtudk.zoom.us',
          'nordunet kth-se.zoom.us',
          'spoofed us05web-zoom.example',
        ]);
      expect(await saysIn(popup)).not.toContain(t('ui_check_page_unread'));
      await snap(popup, `check-page-${name}`);
      await popup.close();
      await page.close();
    });

    it('change nothing in the page, and are kept nowhere', async () => {
      const page = await browser.newOfflinePage((url) => PAGES[url] ?? null);
      await page.goto(COURSE);
      const before = await htmlOf(page);
      const popup = await browser.openPopup(page);
      await popup.clickButton(t('ui_check_page'));
      await expect.poll(() => saysIn(popup)).toContain(t('ui_links_found', ['5']));
      expect(await htmlOf(page)).toBe(before);
      const stored = await popup.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<object> }> };
        };
        return JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]);
      }, null);
      expect(stored).not.toContain('aaudk');
      await popup.close();
      await page.close();
    });

    it('say where a part of the page is of another site and cannot be read', async () => {
      const { page, popup } = await check('https://lms.example/embedding');
      await expect.poll(() => saysIn(popup)).toContain(t('ui_check_page_unread'));
      expect((await listedLinks(popup, SECTION)).map(({ host }) => host)).toEqual(['aaudk.zoom.us']);
      await popup.close();
      await page.close();
    });

    it('are said to be none', async () => {
      const { page, popup } = await check('https://lms.example/empty');
      await expect.poll(() => saysIn(popup)).toContain(t('ui_check_page_nothing'));
      await popup.close();
      await page.close();
    });
  });
});
