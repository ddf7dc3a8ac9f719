import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSeverity } from '../../src/core/verdict/verdict.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { readMail } from '../fixtures/mail/read-mail.ts';
import { translator } from '../support/translate.ts';
import { cardFor, firstOf, markedAs } from './expectations.ts';
import { BUILDS } from './support/build.ts';
import { launchChromium, type TestChromium } from './support/chromium.ts';
import { readCard } from './support/pages/hover-card.ts';
import {
  linkTo,
  movedByMarks,
  readMarkedLinks,
  readMarks,
  readPlaced,
  whenJudged,
} from './support/pages/marks.ts';
import { IN_OURS } from './support/pages/ours.ts';
import { PopupPage } from './support/pages/popup.ts';
import { type ImitatedWebmail, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import { htmlOf, sample } from './support/sample-mail.ts';
import { snap } from './support/snap.ts';

/** What the steps of one webmail go on with. */
export interface FixtureJourney {
  readonly browser: TestChromium;
  readonly webmail: WebmailFixturePage;
}

const MAIL_WITH_HTML = (
  await Promise.all(EXPECTED_MAIL.map(async (mail) => ({ mail, html: (await readMail(mail.file)).html })))
).flatMap(({ mail, html }) => (html === null ? [] : [{ ...mail, html }]));

/**
 * Reads every sample mail that has HTML in an imitated webmail, in Chromium: the built extension runs there from the
 * start. Call it inside `describe`; it gives what further steps go on with.
 */
export function fixtureJourney(imitated: ImitatedWebmail): () => FixtureJourney {
  let browser: TestChromium;
  let webmail: WebmailFixturePage;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium });
    webmail = await WebmailFixturePage.open(browser, imitated);
  });
  afterAll(() => browser?.close());

  it.each(MAIL_WITH_HTML)('marks the right links and no others: $file', async ({ html, links }) => {
    await webmail.openMail(html);
    await whenJudged(webmail.page, imitated.body);
    // The draft beside the message has a link to Zoom too, which is the person's own.
    await expect.poll(() => readMarkedLinks(webmail.page)).toEqual(markedAs(links));
  });

  it('moves nothing in the mail', async () => {
    const { links } = sample('01-');
    await webmail.openMail(await htmlOf(sample('01-')));
    // The marks of this mail, not of the one before.
    await expect.poll(() => readMarkedLinks(webmail.page)).toEqual(markedAs(links));
    await expect.poll(() => readPlaced(webmail.page)).not.toEqual([]);
    expect(await movedByMarks(webmail.page, imitated.body)).toEqual([]);
  });

  it('leaves the mail as it was, before, with and after marks and card', async () => {
    const { links } = sample('27-');
    const mail = () =>
      webmail.page.evaluate((body) => document.querySelector(body)?.outerHTML ?? '', imitated.body);
    await webmail.page.moveAway();
    // In one turn with the mail: nothing of ours has run yet.
    const before = await webmail.page.evaluate(
      ({ html, body }) => {
        (window as unknown as { openMail(html: string): void }).openMail(html);
        return document.querySelector(body)?.outerHTML ?? '';
      },
      { html: await htmlOf(sample('27-')), body: imitated.body },
    );
    expect(before).toContain(firstOf(links).href);
    await expect.poll(() => readMarkedLinks(webmail.page)).toEqual(markedAs(links));
    await expect.poll(() => readPlaced(webmail.page)).not.toEqual([]);
    expect(await mail()).toBe(before);
    await webmail.page.hover(linkTo(firstOf(links).href));
    await expect.poll(() => readCard(webmail.page)).not.toBeNull();
    expect(await mail()).toBe(before);
    await webmail.page.moveAway();
    await expect.poll(() => readCard(webmail.page)).toBeNull();
    expect(await mail()).toBe(before);
  });

  it('draws each mark at its link, and takes it along when the page is scrolled', async () => {
    const { links } = sample('27-');
    await webmail.openMail(await htmlOf(sample('27-')));
    await expect.poll(() => readMarkedLinks(webmail.page)).toEqual(markedAs(links));
    /** For each mark that is drawn, whether its middle is within a few pixels of a box of its link. */
    const areAtLinks = async () => {
      const placed = await readPlaced(webmail.page);
      const boxes = await webmail.page.evaluate(
        (selectors) =>
          selectors.map((selector) =>
            [...document.querySelectorAll(selector)].flatMap((link) =>
              [...link.getClientRects()].map(({ left, top, right, bottom }) => ({
                left,
                top,
                right,
                bottom,
              })),
            ),
          ),
        placed.map(({ href }) => linkTo(href)),
      );
      return placed.map(({ box }, i) => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return boxes[i]?.some(
          ({ left, top, right, bottom }) => x > left - 8 && x < right + 8 && y > top - 8 && y < bottom + 8,
        );
      });
    };
    await expect.poll(areAtLinks).toEqual(links.map(() => true));
    await webmail.page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.scrollTop += 30;
    }, null);
    await expect.poll(areAtLinks).toEqual(links.map(() => true));
  });

  it('marks again what the page draws anew, once', async () => {
    const { links } = sample('27-');
    for (let time = 0; time < 3; time += 1) {
      await webmail.openMail(await htmlOf(sample('27-')));
      await whenJudged(webmail.page, imitated.body);
      await expect.poll(() => readMarkedLinks(webmail.page)).toEqual(markedAs(links));
    }
  });

  it('shows card, popup and badge for the open mail', async () => {
    const { links } = sample('37-');
    const spoofed = firstOf(links);
    await webmail.openMail(await htmlOf(sample('37-')));
    await expect.poll(() => readMarks(webmail.page)).toHaveLength(links.length);
    await webmail.page.hover(linkTo(spoofed.href));
    await expect.poll(() => readCard(webmail.page)).toMatchObject(cardFor(spoofed, translator('en')));
    await expect.poll(() => browser.badge(webmail.page)).toMatchObject({ text: '!2' });

    const popup = new PopupPage(await browser.openPopup(webmail.page));
    const worstFirst = links.map(({ category }) => category).sort(compareSeverity);
    await expect.poll(async () => (await popup.links()).map(({ category }) => category)).toEqual(worstFirst);
    await popup.page.close();
  });

  it('opens the answer that the card names', async () => {
    await webmail.openMail(await htmlOf(sample('27-')));
    await expect.poll(() => readMarks(webmail.page)).toHaveLength(2);
    await webmail.page.moveAway();
    await webmail.page.hover(linkTo(firstOf(sample('27-').links).href));
    await expect.poll(() => readCard(webmail.page)).not.toBeNull();
    const opened = browser.context.waitForEvent('page');
    await webmail.page.click(`${IN_OURS} link-guard-card >>> button.answer`);
    const answer = await opened;
    await answer.waitForURL(`${browser.extensionUrl}faq.html#fake-domains`);
    await expect
      .poll(() => answer.locator('[data-answer="fake-domains"]').getAttribute('open'))
      .not.toBeNull();
    await answer.close();
  });

  it('asks no server for anything', () => {
    expect(webmail.otherRequests).toEqual([]);
  });

  return () => ({ browser, webmail });
}

/** The same in Danish and on a dark system; the pictures are for people to look at. */
export function danishJourney(imitated: ImitatedWebmail, name: string): void {
  describe.each(['light', 'dark'] as const)('in Danish, %s', (colorScheme) => {
    let browser: TestChromium;

    beforeAll(async () => {
      browser = await launchChromium({ extension: BUILDS.chromium, language: 'da', colorScheme });
    });
    afterAll(() => browser?.close());

    it('speaks Danish in mark, card and popup', async () => {
      const t = translator('da');
      const { links } = sample('28-');
      const spoofed = firstOf(links);
      const webmail = await WebmailFixturePage.open(browser, imitated);
      await webmail.openMail(await htmlOf(sample('28-')));
      await expect.poll(() => readMarks(webmail.page)).toHaveLength(links.length);
      await webmail.page.hover(linkTo(spoofed.href));
      await expect.poll(() => readCard(webmail.page)).toMatchObject(cardFor(spoofed, t));
      await snap(webmail.page, `${name}-card-da-${colorScheme}`);
      await expect.poll(() => browser.badge(webmail.page)).toMatchObject({ text: '!1' });

      const popup = new PopupPage(await browser.openPopup(webmail.page));
      await expect
        .poll(async () => (await popup.links()).map(({ title }) => title))
        .toEqual(links.map(({ category }) => t(`verdict_${category}_title`)));
      await snap(popup.page, `${name}-popup-da-${colorScheme}`);
      await popup.page.close();
    });
  });
}
