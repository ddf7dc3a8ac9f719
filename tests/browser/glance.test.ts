import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../src/policy/effective.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard, readCardRoom } from './support/pages/hover-card.ts';
import { linkTo, readMarks } from './support/pages/marks.ts';
import { IN_OURS } from './support/pages/ours.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import { sample, shownHtml } from './support/sample-mail.ts';
import { snap } from './support/snap.ts';
import type { TestBrowser } from './support/test-browser.ts';
import { until } from './support/until.ts';

/** CSS pixels that a browser gives a popup in height. */
const FIRST_SCREEN = 600;

const SCHEMES = ['light', 'dark'] as const;
const BROWSERS = [
  [
    'Chromium',
    chromiumMissing,
    (language: Language) => launchChromium({ extension: BUILDS.chromium, language }),
  ],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;
const IN_EACH = BROWSERS.flatMap(([name, missing, launch]) =>
  LANGUAGES.map((language) => ({ name, missing, launch, language })),
);

/** Chooses the language, as a person does in the settings: Firefox speaks that of its own window else. */
async function speak(browser: TestBrowser, language: Language): Promise<void> {
  const page = await browser.openOwnPage('manifest.json');
  await page.evaluate(
    async (settings) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ settings });
    },
    { ...NO_SETTINGS, language },
  );
  await page.close();
}

/** Below half of a view 600 px high, less the link and the room around it: so it never has to scroll there. */
const CARD = { width: 320, height: 240 };

/** One link of each kind, in lines of their own with room beside them. */
const KINDS = {
  deic: 'https://aarhusuniversity.zoom.us/j/61234567890',
  nordunet: 'https://ntnu.zoom.us/j/61234567891',
  commercial: 'https://us02web.zoom.us/j/81234567890',
  website: 'https://support.zoom.com/hc/en',
  spoofed: 'https://aarhusuniversity-zoom.us/j/61234567892',
  unverifiable: 'https://bit.ly/3zoom',
  long: `https://zoom.us.${'meeting-room-for-students.'.repeat(6)}example.com/j/61234567890`,
  wide: `https://zoom-${'meeting-room-for-students-'.repeat(2)}1.example/j/61234567890`,
} as const;
const EACH_KIND = `<p>Our Zoom meetings</p>${Object.entries(KINDS)
  .map(([kind, href]) => `<p><a href="${href}">Zoom ${kind}</a></p>`)
  .join('')}`;

/** Forty look-alikes, each at a host of its own, below an invitation. */
const MANY = `<p><a href="https://aaudk.zoom.us/j/61234567890">Join</a></p>${Array.from(
  { length: 40 },
  (_, i) => `<p><a href="https://zoom-meeting-${i}.example/j/61234567890">Room ${i}</a></p>`,
).join('')}`;

/** What of the popup can be seen before anything is pressed or scrolled. */
interface FirstScreen {
  readonly line: string;
  /** Hosts of the rows that stand in it whole. */
  readonly hosts: readonly string[];
  /** Answers of which the question and the first lines stand in it. */
  readonly begun: readonly string[];
  /** Whether anything is wider than the popup. */
  readonly isWide: boolean;
}

function readFirstScreen(popup: TestPage): Promise<FirstScreen> {
  return popup.evaluate((height) => {
    // Opened as a tab, as Firefox does here, it stands in its own width.
    document.documentElement.classList.remove('popup-in-tab');
    const isIn = (part: Element) => {
      const { top, bottom } = part.getBoundingClientRect();
      return (
        part.checkVisibility({ contentVisibilityAuto: true }) &&
        top + scrollY >= 0 &&
        bottom + scrollY <= height
      );
    };
    const parts = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isIn);
    return {
      line: parts('.popup-mail')
        .map(({ textContent }) => textContent ?? '')
        .join(),
      hosts: parts('.lg-row .lg-host').map(({ textContent }) => textContent ?? ''),
      begun: parts('.lg-answer-begun').map(
        (part) => part.closest<HTMLElement>('[data-answer]')?.dataset.answer ?? '',
      ),
      isWide: document.body.scrollWidth > document.body.clientWidth,
    };
  }, FIRST_SCREEN);
}

describe.each(IN_EACH)('at a glance in $name, $language', ({ name, missing, launch, language }) => {
  describe.skipIf(skipWhenMissing(missing()))('with the built extension', () => {
    let browser: TestBrowser;
    let webmail: WebmailFixturePage;

    beforeAll(async () => {
      browser = await launch(language);
      if (name === 'Firefox') await speak(browser, language);
      webmail = await WebmailFixturePage.open(browser, GMAIL);
    });
    afterAll(() => browser?.close());

    const open = async (html: string, links: number) => {
      await webmail.page.bringToFront();
      await webmail.page.moveAway();
      await webmail.openMail(html);
      await until('the marks', async () => (await readMarks(webmail.page)).length === links);
    };

    describe('the card', () => {
      beforeAll(() => open(EACH_KIND, Object.keys(KINDS).length));

      it.each(Object.entries(KINDS))('%s', async (kind, href) => {
        const { page } = webmail;
        for (const scheme of SCHEMES) {
          await page.prefer(scheme);
          await page.moveAway();
          await until('no card', async () => (await readCard(page)) === null);
          await page.hover(linkTo(href));
          const room = await until('the card', () => readCardRoom(page, linkTo(href)));
          expect(room).toMatchObject({ scrolls: false, covers: [] });
          expect(room.width).toBeLessThanOrEqual(CARD.width);
          expect(room.height).toBeLessThanOrEqual(CARD.height);
          await snap(page, `glance-${name}-card-${kind}-${language}-${scheme}`);
        }
      });

      it('has the rest of the reasons behind "Why?", in place and without scrolling', async () => {
        const { page } = webmail;
        await page.moveAway();
        await until('no card', async () => (await readCard(page)) === null);
        await page.hover(linkTo(KINDS.spoofed));
        const before = await until('the card', () => readCardRoom(page, linkTo(KINDS.spoofed)));
        await page.click(`${IN_OURS} link-guard-card >>> .why`);
        const after = await until('a higher card', async () => {
          const room = await readCardRoom(page, linkTo(KINDS.spoofed));
          return room && room.height > before.height ? room : null;
        });
        expect(after.scrolls).toBe(false);
        await snap(page, `glance-${name}-card-why-${language}`);
      });
    });

    describe('the first screen of the popup', () => {
      const MAILS: readonly [
        title: string,
        html: () => string | Promise<string>,
        links: number,
        line: Readonly<Record<Language, string>>,
        hosts: readonly string[],
        begun: readonly string[],
      ][] = [
        [
          'an invitation',
          () => shownHtml(sample('01-')),
          2,
          {
            en: 'Zoom through DeiC, Aalborg University',
            da: 'Zoom via DeiC, Aalborg Universitet',
            nb: 'Zoom via DeiC, Aalborg Universitet',
            sv: 'Zoom via DeiC, Aalborg Universitet',
          },
          ['aaudk.zoom.us'],
          ['data-covered', 'traffic-encrypted'],
        ],
        [
          "an invitation with Zoom's own website at its foot",
          () => shownHtml(sample('07-')),
          4,
          {
            en: 'Zoom through DeiC, University of Copenhagen',
            da: 'Zoom via DeiC, Københavns Universitet',
            nb: 'Zoom via DeiC, Københavns Universitet',
            sv: 'Zoom via DeiC, Københavns Universitet',
          },
          ['ucph-ku.zoom.us', 'support.zoom.com', 'zoom.us'],
          ['data-covered', 'traffic-encrypted'],
        ],
        [
          'a look-alike beside a genuine link',
          () => shownHtml(sample('37-')),
          sample('37-').links.length,
          {
            en: 'Careful: 2 links do not lead to Zoom',
            da: 'Pas på: 2 links fører ikke til Zoom',
            nb: 'Pass på: 2 lenker fører ikke til Zoom',
            sv: 'Se upp: 2 länkar leder inte till Zoom',
          },
          [...new Set(sample('37-').links.map(({ host }) => host))],
          ['fake-domains', 'data-covered'],
        ],
        [
          'forty look-alikes',
          () => MANY,
          41,
          {
            en: 'Careful: 40 links do not lead to Zoom',
            da: 'Pas på: 40 links fører ikke til Zoom',
            nb: 'Pass på: 40 lenker fører ikke til Zoom',
            sv: 'Se upp: 40 länkar leder inte till Zoom',
          },
          [0, 1, 2].map((i) => `zoom-meeting-${i}.example`),
          ['fake-domains', 'data-covered'],
        ],
      ];

      it.each(MAILS)('%s', async (title, html, links, line, hosts, begun) => {
        await open(await html(), links);
        const popup = await browser.openPopup(webmail.page);
        try {
          await until('its line', async () => (await readFirstScreen(popup)).line !== '');
          for (const scheme of SCHEMES) {
            await popup.prefer(scheme);
            expect(await readFirstScreen(popup)).toEqual({
              line: line[language],
              hosts,
              begun,
              isWide: false,
            });
            await snap(popup, `glance-${name}-${title.replaceAll(/\W+/g, '-')}-${language}-${scheme}`);
          }
        } finally {
          await popup.close();
        }
      });
    });
  });
});
