import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harmless } from '../../src/ui/report-mail.ts';
import { visible } from '../../src/ui/visible.ts';
import { lines, zip } from '../files/build.ts';
import { SAMPLES } from '../files/samples.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { FileCheckPage } from './support/pages/file-check.ts';
import { snap } from './support/snap.ts';
import type { TestBrowser } from './support/test-browser.ts';

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium, language: 'da' })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

const FALSE = 'https://zoom-us.meeting-join.com/j/87654321098';
const place = (name: string, within: string) => (within === '' ? name : `${name} › ${within}`);
const shown = (href: string) => visible(harmless(href));

/** All that the extension and the page keep. */
function kept(page: TestPage): Promise<string> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<object> }> };
    };
    const stored = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
    return JSON.stringify([stored, { ...localStorage }, { ...sessionStorage }, history.length]);
  }, null);
}

describe.each(BROWSERS)('the page for files in %s', (name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('with the built extension', () => {
    let browser: TestBrowser;
    let check: FileCheckPage;
    let before: string;

    beforeAll(async () => {
      browser = await launch();
      check = await FileCheckPage.open((file) => browser.openOwnPage(file));
      before = await kept(check.page);
    });
    // It throws where anything was asked of the network.
    afterAll(() => browser?.close());

    it.each(SAMPLES)('answers $name as the command line does', async ({ name: file, bytes, ...expected }) => {
      const { messages, unread, state } = await check.choose([{ name: file, bytes }]);
      const found = messages.map(({ place: at, format, links }) => [at, format, links.toSorted()]);
      expect(state).toBe('done');
      expect(found.toSorted()).toEqual(
        expected.messages
          .map(([within, format, links]) => [
            place(file, within),
            format,
            links.map(([href, category]) => [shown(href), category]).toSorted(),
          ])
          .toSorted(),
      );
      expect(unread).toEqual((expected.notRead ?? []).map(([within, why]) => [place(file, within), why]));
      if (expected.from !== undefined) {
        expect(messages[0]?.facts.map(([, said]) => said)).toContain(expected.from);
      }
    });

    it.each([
      ['a relative link', '<a href="zoom-us.meeting-join.com/j/1">Zoom</a>', 'zoom-us.meeting-join.com/j/1'],
      [
        'one without a scheme',
        '<a href="//zoom-us.meeting-join.com/j/1">Zoom</a>',
        '//zoom-us.meeting-join.com/j/1',
      ],
      [
        'one that the mail’s own base completes',
        '<base href="https://zoom-us.meeting-join.com/"><a href="j/1">Zoom</a>',
        'https://zoom-us.meeting-join.com/j/1',
      ],
    ])('reads %s as the mail has it, not as ours', async (_title, html, href) => {
      const bytes = lines('Subject: Zoom', 'Content-Type: text/html', '', html);
      const { messages } = await check.choose([{ name: 'a.eml', bytes }]);
      expect(messages.map(({ links }) => links.map(([address]) => address))).toEqual([[shown(href)]]);
    });

    it('takes what is dropped anywhere, several at once, the worst first', async () => {
      const files = ['plain.eml', 'mailbox.mbox', 'flyer.pdf'].flatMap((file) =>
        SAMPLES.filter((sample) => sample.name === file),
      );
      expect(await check.drop(files)).toBe(true);
      const { messages, unread, status } = await check.whenRead();
      expect(messages.map(({ category }) => category)).toEqual(['spoofed', 'deic', 'deic', 'unrelated']);
      expect(unread).toEqual([['flyer.pdf', 'pdf']]);
      expect(status).toMatch(/4\b.*1\b.*1\b/);
      await snap(check.page, `file-check-${name}`);
    });

    it('has nothing in its answers that leads to what was found', async () => {
      const links = await check.page.evaluate(
        () => [...document.querySelectorAll<HTMLAnchorElement>('main a')].map(({ href }) => href),
        null,
      );
      expect(links.map((href) => new URL(href).pathname)).toEqual(['/faq.html', '/options.html']);
    });

    it('reads what is pasted', async () => {
      await check.page.fill('#check-text', `Join ${FALSE} or agenda.pdf`);
      await check.page.press('Tab');
      await check.page.press('Enter');
      await expect
        .poll(async () => (await check.results()).messages.map(({ links }) => links))
        .toEqual([[[shown(FALSE), 'spoofed']]]);
    });

    it('shows names instead of obeying them', async () => {
      const odd = 'a\u202egnp.exe\u0007.pdf';
      const bytes = zip({ [odd]: lines('%PDF-1.7') });
      const { unread } = await check.choose([{ name: 'odd.zip', bytes }]);
      expect(unread).toEqual([['odd.zip › a\\u{202e}gnp.exe\\u{7}.pdf', 'pdf']]);
    });

    it('says of what is too large that it was not read', async () => {
      const { messages, unread } = await check.page
        .evaluate(() => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(33 * 1024 * 1024)], 'large.eml'));
          const input = document.querySelector<HTMLInputElement>('input[type="file"]');
          if (input) input.files = data.files;
          input?.dispatchEvent(new Event('change', { bubbles: true }));
        }, null)
        .then(() => check.whenRead());
      expect([messages, unread]).toEqual([[], [['large.eml', 'too-large']]]);
    });

    it.each<[string, () => Uint8Array, readonly string[], number]>([
      [
        'a mailbox of 30,000 mails',
        () => Buffer.from('From a@b.dk Mon Nov 30 09:00:00 2026\nSubject: x\n\nhi\n\n'.repeat(30_000)),
        ['too-many'],
        500,
      ],
      [
        'a zip file that unpacks a thousandfold',
        () => zip({ a: new Uint8Array(40 * 1024 * 1024) }),
        ['too-large'],
        0,
      ],
      [
        'a page of a million tags',
        () => Buffer.from(`<html><a href="${FALSE}">x</a>${'<br>'.repeat(1_000_000)}`),
        ['too-large'],
        1,
      ],
      [
        'a calendar without end',
        () => Buffer.from(`BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(100_000)}URL:${FALSE}\r\n`),
        ['broken'],
        1,
      ],
    ])('bears %s', async (_title, make, why, count) => {
      const { state, messages, unread } = await check.choose([{ name: 'x', bytes: make() }]);
      expect([state, messages.length, unread.map(([, one]) => one)]).toEqual(['done', count, why]);
    });

    it('fits a telephone, at twice the size of text too', async () => {
      await check.choose(
        SAMPLES.filter((sample) => /^(?:forged-sender|winmail-attached)\.eml$/.test(sample.name)),
      );
      await check.page.resize(360, 800);
      for (const size of ['100%', '200%']) {
        const wide = await check.page.evaluate((given) => {
          document.documentElement.style.fontSize = given;
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          const { clientWidth, scrollWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        }, size);
        expect(wide).toBe(0);
        await snap(check.page, `file-check-${name}-360-${size}`);
      }
    });

    it('has kept nothing', async () => {
      expect(await kept(check.page)).toBe(before);
    });
  });
});
