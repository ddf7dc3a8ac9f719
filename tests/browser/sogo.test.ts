import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgePage } from '../../src/cli/demo/read-through.ts';
import { LIMITS } from '../../src/messages/protocol.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { translator } from '../support/translate.ts';
import { cardFor, firstOf } from './expectations.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard } from './support/pages/hover-card.ts';
import { countOurs, linkTo, readMarks, whenJudged } from './support/pages/marks.ts';
import { askOurs } from './support/pages/ours.ts';
import { SogoPage } from './support/pages/sogo.ts';
import { sample, sampleMailPaths } from './support/sample-mail.ts';
import { snap } from './support/snap.ts';
import { sogoMissing, startSogo } from './support/sogo-server.ts';
import type { WebmailServer } from './support/webmail-server.ts';

/**
 * SOGo draws an invitation in a calendar's form itself, with the links of its details; and of an address in angle
 * brackets that touches the one before it, it makes one link with that. A link around a table it parts from the table.
 * The core is asked what these pages hold.
 */
const DRAWN_BY_SOGO = ['17-', '18-', '49-', '57-', '63-', '64-'].map(sample);

const MAILS = EXPECTED_MAIL.map((mail, index) => ({ ...mail, uid: index + 1 }));

describe.skipIf(skipWhenMissing(chromiumMissing(), sogoMissing()))('SOGo in Chromium', () => {
  let server: WebmailServer;
  let browser: TestChromium;
  let sogo: SogoPage;

  beforeAll(async () => {
    server = await startSogo(sampleMailPaths());
    browser = await launchChromium({ extension: BUILDS.chromium });
    sogo = new SogoPage(await browser.newPage(), server);
    await sogo.logIn();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (start: string) => {
    const { subject } = sample(start);
    return sogo.open(EXPECTED_MAIL.indexOf(sample(start)) + 1, subject);
  };
  const marks = async () =>
    (await readMarks(sogo.page)).map(({ text, category }) => ({
      text: text.slice(0, LIMITS.text),
      category,
    }));

  it('reads nothing before the person allows it, and then the mail that is open already', async () => {
    await open('01-');
    expect(await countOurs(sogo.page)).toBe(0);
    await browser.grantSite(sogo.page);
    await expect.poll(() => readMarks(sogo.page)).toHaveLength(sample('01-').links.length);
    await snap(sogo.page, 'chromium-sogo-marks');
  });

  it.each(MAILS)('marks the right links and no others: $file', async ({ uid, file, subject, links }) => {
    await sogo.open(uid, subject);
    await whenJudged(sogo.page, SogoPage.body);
    const isDrawn = DRAWN_BY_SOGO.some((mail) => mail.file === file);
    const expected = isDrawn ? await judgedByCore() : links.map(({ text, category }) => ({ text, category }));
    expect(expected.length > 0).toBe(links.length > 0);
    await expect.poll(marks).toEqual(expected);
    expect(await marksOutside(SogoPage.body)).toBe(0);
  });

  it('shows the card', async () => {
    const { links } = sample('27-');
    await open('27-');
    await expect.poll(marks).toHaveLength(links.length);
    await sogo.page.hover(linkTo(firstOf(links).href));
    await expect.poll(() => readCard(sogo.page)).toMatchObject(cardFor(firstOf(links), translator('en')));
    await snap(sogo.page, 'chromium-sogo-card');
    await sogo.page.moveAway();
  });

  it('leaves alone what the person is writing, quoted mail included', async () => {
    await open('01-');
    await expect.poll(marks).toHaveLength(sample('01-').links.length);
    await sogo.reply();
    await whenJudged(sogo.page, SogoPage.body);
    // Its editor shows the quoted mail for a moment before anybody can write in it.
    await expect.poll(() => marksOutside(SogoPage.body)).toBe(0);
    expect(await countOurs(sogo.page.frame('iframe.cke_wysiwyg_frame'))).toBe(0);
  });

  /** What must be marked in the page as it is now. */
  async function judgedByCore(): Promise<object[]> {
    const html = await sogo.page.evaluate(() => document.documentElement.outerHTML, null);
    return judgePage(html, sogo.page.url()).flatMap(({ text, expected }) =>
      expected === null ? [] : [{ text, category: expected }],
    );
  }

  const marksOutside = (body: string) =>
    askOurs(
      sogo.page,
      (ours, selector) =>
        ours.marks().filter(({ at }) => !at || !document.querySelector(selector)?.contains(at)).length,
      body,
    );
});
