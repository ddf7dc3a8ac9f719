import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readMarks, readPlaced } from './support/pages/marks.ts';
import { RoundcubePage } from './support/pages/roundcube.ts';
import { RoundcubeMessagePage } from './support/pages/roundcube-message.ts';
import { GMAIL, imitatedPage } from './support/pages/webmail-fixture.ts';
import { roundcubeMissing, startRoundcube } from './support/roundcube-server.ts';
import { sample, sampleMailPaths } from './support/sample-mail.ts';
import { until } from './support/until.ts';
import type { WebmailServer } from './support/webmail-server.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const SPOOFED = 'https://zooom.us/j/61234567890';
/** The same page where nothing of ours runs. */
const PLAIN = 'https://plain.example/';

const MAIL = `<p>You are invited: <a href="${DEIC}">Join Zoom Meeting</a>, room <b>4.117</b>.</p>
<p>Or copy ${DEIC} into the browser, not ${SPOOFED}, please.</p>
<table><tr><td><a href="${SPOOFED}"><span>Start</span></a></td><td>Meeting ID: 612 3456 7890</td></tr></table>`;

/** What a person did with the mail and what came of it, as others get it. */
interface Taken {
  readonly copied: Readonly<Record<string, string>>;
  readonly draft: string;
  readonly dragged: Readonly<Record<string, string>>;
  readonly quoted: string;
  readonly mail: string;
  readonly texts: number;
}

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

const TAKEN = ['copied', 'draft', 'dragged', 'quoted', 'mail', 'texts'] as const;
const IN_ROUNDCUBE = { body: RoundcubePage.body, draft: '#draft' };
const IN_GMAIL = { body: '.a3s', draft: '[g_editable="true"]' };

describe.each(BROWSERS)('a mail with marks in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('over an imitated Gmail', () => {
    let browser: Awaited<ReturnType<typeof launch>>;
    let taken: Taken;
    let plain: Taken;

    beforeAll(async () => {
      browser = await launch();
      const html = imitatedPage(GMAIL);
      const open = async (address: string) => {
        const page = await browser.newOfflinePage((url) => (url === address ? html : null));
        await page.goto(address);
        await page.evaluate(
          (mail) => void (window as unknown as { openMail(mail: string): void }).openMail(mail),
          MAIL,
        );
        return page;
      };
      plain = await takeAll(await open(PLAIN), IN_GMAIL);
      const marked = await open(GMAIL.addresses[0]);
      await until('four marks', async () => (await readPlaced(marked)).length === 4);
      taken = await takeAll(marked, IN_GMAIL);
      expect(await readPlaced(marked)).toHaveLength(4);
    });
    afterAll(() => browser?.close());

    it.each(TAKEN)('is the same to whoever takes it as without us: %s', (what) => {
      expect(taken[what]).toEqual(plain[what]);
    });

    it('is really copied, pasted, dragged and quoted', () => {
      expect(plain.copied['text/plain']).toContain('Join Zoom Meeting');
      expect(plain.copied['text/html']).toContain(DEIC);
      expect(plain.draft).toContain(DEIC);
      expect(plain.dragged['text/html']).toContain(DEIC);
      expect(plain.quoted).toContain(SPOOFED);
    });
  });
});

describe.each(BROWSERS)('a mail with marks in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing(), roundcubeMissing()))('in a real Roundcube', () => {
    let server: WebmailServer;
    let browser: Awaited<ReturnType<typeof launch>>;
    let taken: Taken;
    let plain: Taken;

    beforeAll(async () => {
      const mail = sample('01-');
      server = await startRoundcube(sampleMailPaths());
      browser = await launch();
      const roundcube = new RoundcubeMessagePage(await browser.newPage(), server);
      await roundcube.logIn();
      const open = () => roundcube.open(EXPECTED_MAIL.indexOf(mail) + 1, mail.subject);
      const { page } = roundcube;
      await open();
      await addDraft(page);
      plain = await takeAll(page, IN_ROUNDCUBE);
      await browser.grantSite(page);
      await open();
      await addDraft(page);
      await until('its marks', async () => (await readMarks(page)).length === mail.links.length);
      taken = await takeAll(page, IN_ROUNDCUBE);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    it.each(TAKEN)('is the same to whoever takes it as without us: %s', (what) => {
      expect(taken[what]).toEqual(plain[what]);
    });

    it('is really copied and pasted', () => {
      expect(plain.copied['text/plain']).toContain('aaudk.zoom.us');
      expect(plain.draft).toContain('aaudk.zoom.us');
    });
  });
});

/** A place to write in, in a page that has none beside the mail. */
function addDraft(page: TestPage): Promise<void> {
  return page.evaluate(() => {
    const draft = document.createElement('div');
    draft.id = 'draft';
    draft.contentEditable = 'true';
    // Chromium would fetch a dictionary.
    draft.spellcheck = false;
    document.body.append(draft);
  }, null);
}

/** Where the mail stands, and what a person writes in. */
interface Place {
  readonly body: string;
  readonly draft: string;
}

/** Copies all of the page, pastes it into the draft, drags the mail's text, and quotes what is selected. */
async function takeAll(page: TestPage, place: Place): Promise<Taken> {
  await page.bringToFront();
  await page.evaluate(({ body }) => {
    const seen = window as unknown as { copied: unknown; dragged: unknown };
    const flavours = (data: DataTransfer | null) => ({
      'text/plain': data?.getData('text/plain') ?? '',
      'text/html': data?.getData('text/html') ?? '',
    });
    document.addEventListener('paste', ({ clipboardData }) => {
      seen.copied = flavours(clipboardData);
    });
    document.addEventListener('dragstart', ({ dataTransfer }) => {
      seen.dragged = flavours(dataTransfer);
    });
    const message = document.querySelector(body) as Element;
    getSelection()?.selectAllChildren(message);
  }, place);
  const start = await page.evaluate(({ body }) => {
    const first = document.querySelector(body)?.querySelector('p') as Element;
    first.scrollIntoView({ block: 'center' });
    const { x, y, height } = first.getBoundingClientRect();
    return { x: x + 10, y: y + height / 2 };
  }, place);
  await page.dragFrom(start.x, start.y);
  const quoted = await page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    const quote = document.createElement('blockquote');
    if (range) quote.append(range.cloneContents());
    return quote.outerHTML;
  }, null);
  await page.press('Control+c');
  // All of the page besides, as somebody does who selects everything.
  await page.evaluate(() => getSelection()?.removeAllRanges(), null);
  await page.press('Control+a');
  await page.press('Control+c');
  await page.evaluate(({ draft }) => {
    const written = document.querySelector(draft) as HTMLElement;
    written.replaceChildren();
    written.focus();
  }, place);
  await page.press('Control+v');
  return page.evaluate(
    ({ body, draft, selected }) => {
      const seen = window as unknown as Pick<Taken, 'copied' | 'dragged'>;
      const message = document.querySelector(body) as Element;
      const texts = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (texts.nextNode()) count += 1;
      return {
        copied: seen.copied,
        dragged: seen.dragged ?? {},
        draft: document.querySelector(draft)?.innerHTML ?? '',
        quoted: selected,
        mail: message.innerHTML,
        texts: count,
      };
    },
    { ...place, selected: quoted },
  );
}
