import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgePage } from '../../src/cli/demo/read-through.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { hordeMissing, startHorde } from './support/horde-server.ts';
import { skipWhenMissing } from './support/missing.ts';
import { HORDE_VIEWS, HordePage } from './support/pages/horde.ts';
import type { InboxPage } from './support/pages/inbox-page.ts';
import { RoundcubeMessagePage } from './support/pages/roundcube-message.ts';
import { type FoundMark, type MessagePlace, marksInTab, whenTabIsJudged } from './support/pages/whole-tab.ts';
import { ROUNDCUBE_SKINS, roundcubeMissing, startRoundcube } from './support/roundcube-server.ts';
import { sampleMailPaths } from './support/sample-mail.ts';
import { snap } from './support/snap.ts';
import type { TestBrowser } from './support/test-browser.ts';
import type { WebmailServer } from './support/webmail-server.ts';

/** `share`: a browser reads one in so many mails beside all other tests. */
const BROWSERS = {
  Chromium: {
    missing: chromiumMissing(),
    launch: () => launchChromium({ extension: BUILDS.chromium }),
    share: 6,
  },
  Firefox: {
    missing: firefoxMissing(),
    launch: () => launchFirefox({ extension: BUILDS.firefox }),
    share: 24,
  },
} as const;

/** A webmail from Debian's packages, and how it can be looked at. */
interface RealWebmail {
  readonly name: string;
  readonly missing: string | null;
  readonly start: () => Promise<WebmailServer>;
  readonly views: readonly (readonly [
    name: string,
    browser: keyof typeof BROWSERS,
    open: (page: TestPage, server: WebmailServer) => InboxPage,
  ])[];
  /** Mails of which it shows other links than were sent, by the numbers at their front, and why. */
  readonly draws: Readonly<Record<string, string>>;
}

const WEBMAILS: readonly RealWebmail[] = [
  {
    name: 'Horde',
    missing: hordeMissing(),
    start: () => startHorde(sampleMailPaths()),
    views: (['Chromium', 'Firefox'] as const).flatMap((browser) =>
      HORDE_VIEWS.map(
        (view) => [view, browser, (page, server) => new HordePage(page, server, view)] as const,
      ),
    ),
    draws: {
      17: 'the event beside the mail',
      18: 'the event beside the mail',
      57: 'the event beside the mail',
      63: 'no pictures, and nothing in their place',
      64: 'the event beside the mail',
    },
  },
  ...ROUNDCUBE_SKINS.map(
    (skin): RealWebmail => ({
      name: `Roundcube, ${skin}`,
      missing: roundcubeMissing(),
      start: () => startRoundcube(sampleMailPaths(), skin),
      views: [['a page a mail', 'Chromium', (page, server) => new RoundcubeMessagePage(page, server)]],
      draws: {},
    }),
  ),
];

/** `npm run test:webmail` reads every mail in each view; beside all other tests a part has to do. */
function mailsFor(share: number) {
  const each = process.env.npm_lifecycle_event === 'test:webmail' ? 1 : share;
  return EXPECTED_MAIL.map((mail, index) => ({ ...mail, uid: index + 1 })).filter(
    ({ uid }) => uid % each === 1 % each,
  );
}

describe.each(WEBMAILS)('$name', ({ name, missing, start, views, draws }) => {
  describe.skipIf(skipWhenMissing(missing))('the whole inbox', () => {
    let server: WebmailServer;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.stop());

    const shown = views.filter(([, browser]) => !skipWhenMissing(BROWSERS[browser].missing));
    describe.each(shown)('%s in %s', (view, browserName, openView) => {
      const { launch, share } = BROWSERS[browserName];
      let browser: TestBrowser;
      let inbox: InboxPage;

      // One each: who is logged in keeps the view.
      beforeAll(async () => {
        browser = await launch();
        inbox = openView(await browser.newPage(), server);
        await inbox.logIn();
        await browser.grantSite(inbox.page);
      });
      afterAll(() => browser?.close());

      it.each(mailsFor(share))(
        'marks the right links and no others: $file',
        async ({ uid, file, subject, links }) => {
          const place = await inbox.open(uid, subject);
          await whenTabIsJudged(inbox.page, place);
          const isDrawn = Number.parseInt(file, 10) in draws;
          const expected = isDrawn ? await judgedByCore(inbox.page, place) : asMarks(links);
          expect(expected.length > 0).toBe(links.length > 0);
          await expect.poll(() => marksInTab(inbox.page, place)).toEqual(expected);
          if (uid === 1)
            await snap(
              inbox.page,
              `${name}-${view}-${browserName}`.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
            );
        },
      );

      it('marks nothing in the list', async () => {
        await inbox.openList();
        // A message that is put there shows that the page has been read.
        await inbox.page.evaluate(() => {
          const message = document.createElement('div');
          Object.assign(message, { id: 'messagebody', className: 'messageBody' });
          document.body.append(message);
        }, null);
        const place = { frames: [], body: '#messagebody' };
        await whenTabIsJudged(inbox.page, place);
        expect(await marksInTab(inbox.page, place)).toEqual([]);
      });
    });
  });
});

function asMarks(links: readonly Pick<FoundMark, 'text' | 'category'>[]): FoundMark[] {
  return links.map(({ text, category }) => ({ text, category, inMessage: true }));
}

/** What must be marked in the page as it is now, and in the frame that the mail stands in. */
async function judgedByCore(page: TestPage, { frames }: MessagePlace): Promise<FoundMark[]> {
  const htmls = await page.evaluate(
    (inside) => [
      document.documentElement.outerHTML,
      ...inside.map(
        (frame) =>
          document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.documentElement.outerHTML ?? '',
      ),
    ],
    frames,
  );
  return htmls.flatMap((html) =>
    judgePage(html, page.url()).flatMap(({ text, expected }) =>
      expected === null ? [] : [{ text, category: expected, inMessage: true }],
    ),
  );
}
