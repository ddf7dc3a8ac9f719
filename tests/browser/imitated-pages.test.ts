import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENTS } from '../../src/webmail/clients/clients.ts';
import { EXPECTED_MAIL, type ExpectedMail } from '../fixtures/mail/expected.ts';
import { IMITATED_PAGES } from '../fixtures/webmail/pages.ts';
import { translator } from '../support/translate.ts';
import { cardFor, firstOf } from './expectations.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import { cardInTab, marksInTab, pointAtFirstLink, whenTabIsJudged } from './support/pages/whole-tab.ts';
import { sample, shownHtml } from './support/sample-mail.ts';
import type { TestBrowser } from './support/test-browser.ts';

const t = translator('en');

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

/** Read in every webmail: an invitation, a look-alike, and a mail without Zoom. */
const EVERYWHERE = ['01-', '27-', '52-'].map(sample);
const ONCE = EXPECTED_MAIL.filter((mail) => !EVERYWHERE.includes(mail));

/** All other mails are dealt out over the webmails, so that each is read in one. */
const mailsFor = (place: number): readonly ExpectedMail[] => [
  ...EVERYWHERE,
  ...ONCE.filter((_, index) => index % IMITATED_PAGES.length === place),
];

describe.each(BROWSERS)('imitated webmail in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('with the built extension', () => {
    let browser: TestBrowser;

    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    describe.each(IMITATED_PAGES.map((pages, place) => ({ ...pages, place })))('$name', (pages) => {
      let webmail: WebmailFixturePage;

      beforeAll(async () => {
        webmail = await WebmailFixturePage.open(browser, pages);
        const isBuiltIn = CLIENTS.some(({ id, matches }) => id === pages.client && matches.length > 0);
        if (!isBuiltIn) await browser.grantSite(webmail.page);
      });
      afterAll(() => webmail?.page.close());

      it.each(mailsFor(pages.place))('marks the right links and no others: $file', async (mail) => {
        await webmail.openMail(await shownHtml(mail));
        await whenTabIsJudged(webmail.page, pages);
        const expected = mail.links.map(({ text, category }) => ({ text, category, inMessage: true }));
        await expect.poll(() => marksInTab(webmail.page, pages)).toEqual(expected);
      });

      it('marks again what is drawn anew, once, and shows the card', async () => {
        const { links } = sample('27-');
        for (let time = 0; time < 2; time += 1) {
          await webmail.openMail(await shownHtml(sample('27-')));
          await whenTabIsJudged(webmail.page, pages);
          await expect.poll(() => marksInTab(webmail.page, pages)).toHaveLength(links.length);
        }
        await webmail.page.moveAway();
        await pointAtFirstLink(webmail.page, pages);
        await expect.poll(() => cardInTab(webmail.page, pages)).toMatchObject(cardFor(firstOf(links), t));
      });

      it('asks no server for anything', () => {
        expect(webmail.otherRequests).toEqual([]);
      });
    });
  });
});
