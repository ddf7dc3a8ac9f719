import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareSeverity } from '../../src/core/verdict/verdict.ts';
import type { ExpectedMail } from '../fixtures/mail/expected.ts';
import { translator } from '../support/translate.ts';
import { BADGES, cardFor, firstOf, markedAs } from './expectations.ts';
import { coversLink, focused, readCard } from './support/pages/hover-card.ts';
import { countOurs, linkTo, readMarkedLinks, readMarks, whenJudged } from './support/pages/marks.ts';
import { PopupPage } from './support/pages/popup.ts';
import { RoundcubePage } from './support/pages/roundcube.ts';
import { startRoundcube } from './support/roundcube-server.ts';
import { sample, sampleMailPaths } from './support/sample-mail.ts';
import { snap } from './support/snap.ts';
import type { TestBrowser } from './support/test-browser.ts';
import type { WebmailServer } from './support/webmail-server.ts';

/** What a browser's own further steps go on with. */
export interface Journey<B extends TestBrowser> {
  readonly browser: B;
  readonly roundcube: RoundcubePage;
}

const t = translator('en');

/**
 * The main journey, the same in every browser: a person opens their Roundcube, lets the extension read it, reads
 * `mails`, and asks the marks, the card, the popup and the badge. The steps build on one another.
 *
 * Call it inside `describe`; it gives the running journey to steps of the browser's own that follow.
 */
export function roundcubeJourney<B extends TestBrowser>(
  name: string,
  launch: () => Promise<B>,
  mails: readonly ExpectedMail[],
): () => Journey<B> {
  let server: WebmailServer;
  let browser: B;
  let roundcube: RoundcubePage;

  beforeAll(async () => {
    server = await startRoundcube(sampleMailPaths());
    browser = await launch();
    roundcube = new RoundcubePage(await browser.newPage(), server);
    await roundcube.logIn();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('reads nothing before the person allows it, and says so in the popup', async () => {
    const frame = await roundcube.open(sample('01-').subject);
    const popup = new PopupPage(await browser.openPopup(roundcube.page));
    await expect.poll(() => popup.text()).toContain(t('ui_site_off'));
    expect(await popup.links()).toEqual([]);
    await popup.page.close();
    expect(await countOurs(frame)).toBe(0);
    expect((await browser.badge(roundcube.page)).text).toBe('');
  });

  it('asks for this one site, and then marks the mail that is open already', async () => {
    const frame = await roundcube.open(sample('01-').subject);
    const question = await browser.grantSite(roundcube.page);
    expect(question.join('\n')).toContain('127.0.0.1');
    await expect.poll(() => readMarkedLinks(frame)).toEqual(markedAs(sample('01-').links));
    await snap(roundcube.page, `${name}-marks`);
  });

  it.each(mails)('marks the right links and no others: $file', async ({ subject, links }) => {
    const frame = await roundcube.open(subject);
    await whenJudged(frame, RoundcubePage.body);
    await expect.poll(() => readMarkedLinks(frame)).toEqual(markedAs(links));
  });

  it('says the mark to screen readers', async () => {
    const frame = await roundcube.open(sample('27-').subject);
    await expect.poll(() => readMarks(frame)).toHaveLength(2);
    const [join] = await readMarks(frame);
    expect(join?.label).toBe(`(${t('mark_spoofed', ['us07web-zoom.us', 'us07web-zoom.us'])})`);
  });

  it.each(BADGES)('carries $text in the toolbar for $mail', async ({ mail, text, color }) => {
    await roundcube.open(sample(mail).subject);
    await expect.poll(() => browser.badge(roundcube.page)).toMatchObject(color ? { text, color } : { text });
  });

  it('shows the card to the pointer: verdict, true domain, reasons; and takes it away again', async () => {
    const { subject, links } = sample('27-');
    const frame = await roundcube.open(subject);
    await expect.poll(() => readMarks(frame)).toHaveLength(links.length);
    const spoofed = firstOf(links);
    const link = linkTo(spoofed.href);
    await frame.hover(link);
    // The page around the frame has more room.
    const { page } = roundcube;
    await expect.poll(() => readCard(page)).toMatchObject(cardFor(spoofed, t));
    expect((await readCard(page))?.reasons.length).toBeGreaterThan(0);
    expect(await coversLink(page, link)).toBe(false);
    await snap(page, `${name}-card`);
    await page.moveAway();
    await expect.poll(() => readCard(page)).toBeNull();
  });

  it('shows the card to the keyboard, lets it in, and goes back with Escape', async () => {
    const { subject, links } = sample('01-');
    const { page } = roundcube;
    const frame = await roundcube.open(subject);
    await expect.poll(() => readMarks(frame)).toHaveLength(links.length);
    const genuine = firstOf(links);

    // Onto the link by the keyboard: a focus that a script gives is none that a person sees.
    await frame.focus(linkTo(genuine.href));
    await page.press('Shift+Tab');
    await page.press('Tab');
    await expect.poll(() => focused(frame)).toBe(genuine.href);
    await expect.poll(() => readCard(page)).toMatchObject(cardFor(genuine, t));

    await page.press('Tab');
    expect(await focused(page)).toBe(t('ui_close'));
    await page.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    expect(await focused(frame)).toBe(genuine.href);
  });

  it('lists the links in the popup, worst first, and the answers that fit', async () => {
    const { subject, links } = sample('37-');
    await roundcube.open(subject);
    // The popup shows what is known when it opens; the badge tells when this mail is.
    await expect.poll(() => browser.badge(roundcube.page)).toMatchObject({ text: '!2' });
    const popup = new PopupPage(await browser.openPopup(roundcube.page));
    const worstFirst = [...links].sort((a, b) => compareSeverity(a.category, b.category));
    await expect
      .poll(async () => (await popup.links()).map(({ category, text, host }) => ({ category, text, host })))
      .toEqual(worstFirst.map(({ category, text, host }) => ({ category, text, host })));
    expect((await popup.fittingAnswers())[0]).toBe('fake-domains');
    await snap(popup.page, `${name}-popup`);
    await popup.page.close();
  });

  it('judges a pasted invitation in the popup', async () => {
    const popup = new PopupPage(await browser.openPopup(roundcube.page));
    await popup.check(
      'Join Zoom Meeting\nhttps://us07web-zoom.us/j/83051927746\nhttps://aaudk.zoom.us/j/69041275836',
    );
    await expect
      .poll(async () => (await popup.checkedLinks()).map(({ category }) => category))
      .toEqual(['spoofed', 'deic']);
    await popup.page.close();
  });

  it('leaves alone what the person is writing, quoted mail included', async () => {
    await roundcube.open(sample('01-').subject);
    const editor = await roundcube.reply();
    // The page around the editor holds no message; one that is put there shows that the page has been read.
    await roundcube.page.evaluate((id) => {
      const message = document.createElement('div');
      message.id = id;
      document.body.append(message);
    }, RoundcubePage.body.slice(1));
    await whenJudged(roundcube.page, RoundcubePage.body);
    expect(await countOurs(editor)).toBe(0);
    await roundcube.openInbox();
  });

  it('stops at once where the person takes the site back, and reads it again once allowed', async () => {
    const { subject, links } = sample('27-');
    const frame = await roundcube.open(subject);
    await expect.poll(() => browser.badge(roundcube.page)).toMatchObject({ text: '!2' });
    const popup = new PopupPage(await browser.openPopup(roundcube.page));
    await popup.stopOnThisSite();
    await expect.poll(() => popup.text()).toContain(t('ui_site_removed'));
    expect(await popup.links()).toEqual([]);
    expect(await countOurs(frame)).toBe(0);
    await popup.page.close();
    expect(await browser.badge(roundcube.page)).toMatchObject({ text: '' });

    const other = await roundcube.open(sample('01-').subject);
    await browser.grantSite(roundcube.page);
    await expect.poll(() => readMarkedLinks(other)).toEqual(markedAs(sample('01-').links));
    const again = await roundcube.open(subject);
    await expect.poll(() => readMarkedLinks(again)).toEqual(markedAs(links));
  });

  it('stops as well where that is done on the options page, in a tab whose popup was never open', async () => {
    // What opens a popup lets the extension into that tab, also without the right to its site.
    const other = new RoundcubePage(await browser.newPage(), server);
    await other.openInbox();
    const frame = await other.open(sample('01-').subject);
    await expect.poll(() => readMarkedLinks(frame)).toEqual(markedAs(sample('01-').links));
    const options = await browser.openOwnPage('options.html');
    await options.clickButton(t('ui_remove_named', [new URL(server.url).origin.replace(/:\d+$/, '')]));
    await expect.poll(() => countOurs(frame)).toBe(0);
    await options.close();
    await other.page.close();
    await browser.grantSite(roundcube.page);
  });

  return () => ({ browser, roundcube });
}
