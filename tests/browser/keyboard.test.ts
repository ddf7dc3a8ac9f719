import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard } from './support/pages/hover-card.ts';
import { readMarks } from './support/pages/marks.ts';
import { GMAIL, imitatedPage } from './support/pages/webmail-fixture.ts';
import { until } from './support/until.ts';

/** A message in a frame, in which nothing but its one link can have the focus. */
const MAIL = `<button id="before">Before</button>
<iframe id="mail" srcdoc="<p>See you <a href='https://aaudk.zoom.us/j/61234567890'>in Zoom</a></p>"></iframe>
<button id="after">After</button>`;

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

describe.each(BROWSERS)('the card by keyboard in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('in a frame with one link', () => {
    let browser: Awaited<ReturnType<typeof launch>>;
    let page: TestPage;

    beforeAll(async () => {
      browser = await launch();
      const [address] = GMAIL.addresses;
      const html = imitatedPage(GMAIL);
      page = await browser.newOfflinePage((url) => (url === address ? html : null));
      await page.goto(address);
      await page.bringToFront();
      await page.evaluate(
        () => void (window as unknown as { openMail(mail: string): void }).openMail('<p>Hello</p>'),
        null,
      );
      await page.evaluate((mail) => {
        const message = document.querySelector('.a3s') as HTMLElement;
        message.replaceChildren(document.createRange().createContextualFragment(mail));
      }, MAIL);
      await until('the mark', async () => (await readMarks(page.frame('#mail'))).length === 1);
    });
    afterAll(() => browser?.close());

    it.each([
      ['comes in', '#before', 'Tab'],
      ['comes back', '#after', 'Shift+Tab'],
      ['comes in once more', '#before', 'Tab'],
    ])('opens when the focus %s', async (_way, from, key) => {
      await page.focus(from);
      await expect.poll(() => readCard(page)).toBeNull();
      await page.press(key);
      await expect.poll(() => readCard(page)).toMatchObject({ category: 'deic' });
    });
  });
});
