import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard } from './support/pages/hover-card.ts';
import { linkTo, readCategories, readPlaced } from './support/pages/marks.ts';
import { askOurs } from './support/pages/ours.ts';
import { readWarning } from './support/pages/warning.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import { until } from './support/until.ts';

const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const MAIL = `<p>Zoom: <a href="${SPOOFED}">https://zoom.us/j/61234567890</a>, or <a href="${DEIC}">Join</a></p>`;
const BOTH = ['spoofed', 'deic'];

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

describe.each(BROWSERS)('an extension that is updated or turned off in %s', (name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('under an open mail', () => {
    let browser: Awaited<ReturnType<typeof launch>>;
    let webmail: WebmailFixturePage;

    beforeAll(async () => {
      browser = await launch();
      webmail = await WebmailFixturePage.open(browser, GMAIL);
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      await page().bringToFront();
      await page().moveAway();
      await page().goto(GMAIL.addresses[0]);
      await page().evaluate(() => {
        const faults: string[] = [];
        Object.assign(window, { faults, isStillOpen: true });
        addEventListener('error', ({ message }) => faults.push(message));
        addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
      }, null);
      await webmail.openMail(MAIL);
      await expect.poll(categories).toEqual(BOTH);
    });

    const page = () => webmail.page;
    const categories = () => readCategories(page());
    const card = () => readCard(page());
    const warning = () => readWarning(page());
    const ours = () =>
      askOurs(
        page(),
        ({ hosts, all }) =>
          hosts().length + all('link-guard-mark, link-guard-card, link-guard-warning').length,
        null,
      );
    /** The page was never loaded anew, and noticed nothing. */
    const isUndisturbed = () =>
      page().evaluate(() => {
        const { isStillOpen, faults } = window as unknown as { isStillOpen?: boolean; faults: string[] };
        return { isStillOpen, faults };
      }, null);
    const UNDISTURBED = { isStillOpen: true, faults: [] };

    /** Both copies have been where a person is, and each link has its mark, its card and its warning once. */
    const worksOnce = async () => {
      await page().bringToFront();
      await until('the new copy to show its card', async () => {
        await page().moveAway();
        await page().hover(linkTo(DEIC));
        return until('the card', card, 1000);
      });
      expect(await card()).toMatchObject({ category: 'deic' });
      await expect.poll(categories).toEqual(BOTH);
      await page().click(linkTo(SPOOFED));
      await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
      expect(await askOurs(page(), (ours) => ours.all('link-guard-warning').length, null)).toBe(1);
      await page().press('Escape');
      await expect.poll(warning).toBeNull();
      expect(await categories()).toEqual(BOTH);
      await webmail.openMail(`${MAIL}<p><a href="${DEIC}?2">Again</a></p>`);
      await expect.poll(categories).toEqual([...BOTH, 'deic']);
      expect(await isUndisturbed()).toEqual(UNDISTURBED);
    };

    it('an update: the new copy takes over the open mail, the old one adds nothing to it', async () => {
      await browser.update();
      await expect.poll(categories).toEqual(BOTH);
      await worksOnce();
    });

    it('an update under an open warning: it goes, and the link is warned of again', async () => {
      await page().click(linkTo(SPOOFED));
      await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
      await browser.update();
      await expect.poll(warning).toBeNull();
      await worksOnce();
    });

    it('an update under an open card: it goes, and no mark of the old copy stays beside a new one', async () => {
      await webmail.openMail(`${MAIL}<p>Or ${SPOOFED}, at ten.</p>`);
      await expect.poll(categories).toEqual([...BOTH, 'spoofed']);
      await page().hover(linkTo(DEIC));
      await expect.poll(card).toMatchObject({ category: 'deic' });
      await askOurs(
        page(),
        (ours) => {
          for (const old of ours.all('link-guard-mark, link-guard-card')) old.id = 'old';
        },
        null,
      );
      await browser.update();
      await expect.poll(() => askOurs(page(), (ours) => ours.all('#old').length, null)).toBe(0);
      await expect.poll(categories).toEqual([...BOTH, 'spoofed']);
      expect(await isUndisturbed()).toEqual(UNDISTURBED);
    });

    it('two updates in a row: each link is marked once', async () => {
      await browser.update();
      await browser.update();
      await worksOnce();
    });

    it('turned off and on again: the new copy finds the mail as it stands', async () => {
      await browser.turnOff();
      await browser.turnOn();
      await worksOnce();
    });

    it('turned off: links open as if nothing were there, and nothing new is marked', async () => {
      await page().hover(linkTo(DEIC));
      await expect.poll(card).toMatchObject({ category: 'deic' });
      await browser.turnOff();
      await page().bringToFront();
      await page().moveAway();
      await page().hover(linkTo(SPOOFED));
      // Firefox ends a content script without a word: what it has drawn goes by itself.
      if (name === 'Chromium') await expect.poll(ours).toBe(0);
      await webmail.openMail(MAIL);
      const letGo = await page().evaluate(
        (selector) =>
          new Promise<boolean>((resolve) => {
            addEventListener(
              'click',
              (event) => {
                resolve(!event.defaultPrevented);
                event.preventDefault();
              },
              { once: true },
            );
            document.querySelector<HTMLElement>(selector)?.click();
          }),
        linkTo(SPOOFED),
      );
      expect(letGo).toBe(true);
      await expect.poll(() => readPlaced(page())).toEqual([]);
      expect(await isUndisturbed()).toEqual(UNDISTURBED);
      await browser.turnOn();
      await worksOnce();
    });
  });
});
