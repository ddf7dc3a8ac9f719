import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgePage } from '../../src/cli/demo/read-through.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { hordeMissing, startHorde } from './support/horde-server.ts';
import { skipWhenMissing } from './support/missing.ts';
import { HORDE_VIEWS, HordePage } from './support/pages/horde.ts';
import type { InboxPage } from './support/pages/inbox-page.ts';
import { RoundcubeMessagePage } from './support/pages/roundcube-message.ts';
import { type FoundMark, type MessagePlace, marksInTab, whenTabIsJudged } from './support/pages/whole-tab.ts';
import { ROUNDCUBE_SKINS, roundcubeMissing, startRoundcube } from './support/roundcube-server.ts';
import { sampleMailPaths } from './support/sample-mail.ts';
import { snap } from './support/snap.ts';
import type { WebmailServer } from './support/webmail-server.ts';

/** A webmail from Debian's packages, and how it can be looked at. */
interface RealWebmail {
  readonly name: string;
  readonly missing: string | null;
  readonly start: () => Promise<WebmailServer>;
  readonly views: readonly (readonly [
    name: string,
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
    views: HORDE_VIEWS.map((view) => [view, (page, server) => new HordePage(page, server, view)]),
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
      views: [['a page a mail', (page, server) => new RoundcubeMessagePage(page, server)]],
      draws: {},
    }),
  ),
];

/** `npm run test:webmail` reads every mail in each view; beside all other tests every sixth has to do. */
const EACH = process.env.npm_lifecycle_event === 'test:webmail' ? 1 : 6;
const MAILS = EXPECTED_MAIL.map((mail, index) => ({ ...mail, uid: index + 1 })).filter(
  ({ uid }) => uid % EACH === 1 % EACH,
);

describe.each(WEBMAILS)('$name in Chromium', ({ name, missing, start, views, draws }) => {
  describe.skipIf(skipWhenMissing(chromiumMissing(), missing))('the whole inbox', () => {
    let server: WebmailServer;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.stop());

    describe.each(views)('%s', (view, openView) => {
      let browser: TestChromium;
      let inbox: InboxPage;

      // One each: who is logged in keeps the view.
      beforeAll(async () => {
        browser = await launchChromium({ extension: BUILDS.chromium });
        inbox = openView(await browser.newPage(), server);
        await inbox.logIn();
        await browser.grantSite(inbox.page);
      });
      afterAll(() => browser?.close());

      it.each(MAILS)('marks the right links and no others: $file', async ({ uid, file, subject, links }) => {
        const place = await inbox.open(uid, subject);
        await whenTabIsJudged(inbox.page, place);
        const isDrawn = Number.parseInt(file, 10) in draws;
        const expected = isDrawn ? await judgedByCore(inbox.page, place) : asMarks(links);
        expect(expected.length > 0).toBe(links.length > 0);
        await expect.poll(() => marksInTab(inbox.page, place)).toEqual(expected);
        if (uid === 1) await snap(inbox.page, `${name}-${view}`.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
      });

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
