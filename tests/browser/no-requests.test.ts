import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../support/translate.ts';
import { firstOf } from './expectations.ts';
import { type BeaconBuild, buildWithBeacons } from './support/beacon-build.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard } from './support/pages/hover-card.ts';
import { linkTo, readMarks } from './support/pages/marks.ts';
import { PopupPage } from './support/pages/popup.ts';
import { readWarning } from './support/pages/warning.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import { htmlOf, sample } from './support/sample-mail.ts';
import type { TestBrowser } from './support/test-browser.ts';
import { launchThunderbird, thunderbirdMissing } from './support/thunderbird.ts';
import { until } from './support/until.ts';

const LOOK_ALIKE = 'https://zoom.us.evil.example/j/61234567890';
const PAGE = `<!doctype html><title>A page</title><p><a href="${LOOK_ALIKE}">Join Zoom</a></p>`;
const PASTED = `Join Zoom Meeting\n${LOOK_ALIKE}\nhttps://aaudk.zoom.us/j/69041275836`;
const LINK_LABEL = translator('en')('menu_check_link');

interface Started {
  readonly browser: TestBrowser;
  /** Chooses our entry of the context menu on the link of `PAGE`, and waits for its answer. */
  askOverMenu(address: string): Promise<void>;
}

async function startChromium(extension: string): Promise<Started> {
  const browser = await launchChromium({ extension });
  return {
    browser,
    askOverMenu: async (address) => {
      const tab = await browser.newPage();
      await tab.goto(address);
      await browser.pressMenu(tab, { menuItemId: 'link', linkUrl: LOOK_ALIKE });
      const popup = new PopupPage(await browser.openedPopup());
      await until('the answer to the menu', async () => (await popup.askedLinks()).length === 1);
      await popup.page.close();
    },
  };
}

async function startFirefox(extension: string): Promise<Started> {
  const browser = await launchFirefox({ extension });
  return {
    browser,
    askOverMenu: async (address) => {
      const tab = await browser.newPage();
      await tab.goto(address);
      await browser.chooseFromMenu(tab, 'a', LINK_LABEL);
      await until('the answer to the menu', async () =>
        (await browser.popupText())?.includes('evil.example'),
      );
    },
  };
}

const BROWSERS = [
  ['Chromium', chromiumMissing, startChromium, BUILDS.chromium],
  ['Firefox', firefoxMissing, startFirefox, BUILDS.firefox],
] as const;

describe.each(BROWSERS)('requests in %s', (name, missing, start, build) => {
  describe.skipIf(skipWhenMissing(missing()))('behind the recording proxy', () => {
    let server: Server;
    let origin: string;
    const asked: string[] = [];

    beforeAll(async () => {
      server = createServer(({ url }, response) => {
        asked.push(`${origin}${url}`);
        response.setHeader('content-type', 'text/html').end(PAGE);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => void server?.close());

    it('are none by the extension on any of its surfaces', { timeout: 120_000 }, async () => {
      const { browser, askOverMenu } = await start(build);
      const webmail = await WebmailFixturePage.open(browser, GMAIL);
      const { page } = webmail;
      const spoofed = linkTo(firstOf(sample('37-').links).href);
      await webmail.openMail(await htmlOf(sample('37-')));
      await until('the marks', async () => (await readMarks(page)).length === sample('37-').links.length);
      await page.hover(spoofed);
      await until('the card', () => readCard(page));
      await page.click(spoofed);
      await until('the warning', () => readWarning(page));
      await page.press('Escape');
      await until('the badge', async () => (await browser.badge(page)).text === '!2');

      const popup = new PopupPage(await browser.openPopup(page));
      await until('the links in the popup', async () => (await popup.links()).length > 0);
      await popup.check(PASTED);
      await until('the pasted links', async () => (await popup.checkedLinks()).length === 2);
      await popup.page.close();

      for (const file of ['options.html', 'faq.html', 'faq.html#fake-domains']) {
        const own = await browser.openOwnPage(file);
        await until(file, () => own.evaluate(() => document.querySelector('#app > *') !== null, null));
        await own.close();
      }
      await askOverMenu(`${origin}/news`);
      // It throws where there was one.
      await browser.close();
      expect(asked).toContain(`${origin}/news`);
    });

    it('would all be told, whichever part of the extension made them', async () => {
      // Firefox takes what a content script fetches for the page's own: there only another server tells it.
      const elsewhere = name === 'Firefox' ? 'http://elsewhere.example' : origin;
      const beacons = {
        worker: `${origin}/by-worker`,
        page: `${origin}/by-page`,
        picture: `${origin}/by-picture`,
        contentScript: `${elsewhere}/by-content-script`,
      };
      const told = await strayOf(buildWithBeacons(build, beacons), async (browser) => {
        await (await browser.newPage()).goto(`${origin}/mail`);
        await browser.openOwnPage('options.html');
        const here = Object.values(beacons).filter((url) => url.startsWith(origin));
        await until('the requests to arrive', () => here.every((url) => asked.includes(url)));
      });
      for (const url of Object.values(beacons)) expect(told).toContain(url);
    });

    it('would be told of a page that asks elsewhere, whether a test answers for it or not', async () => {
      const told = await strayOf({ folder: build }, async (browser) => {
        const served = await browser.newPage();
        await served.goto(`${origin}/mail`);
        await askFrom(served, 'http://elsewhere.example/pixel');
        const { page } = await WebmailFixturePage.open(browser, GMAIL);
        await askFrom(page, 'https://mail.google.com/unknown');
      });
      expect(told).toContain('http://elsewhere.example/pixel');
      expect(told).toContain('https://mail.google.com/unknown');
    });

    it('of its worker and its pages are refused by its manifest', async () => {
      const beacons = { worker: `${origin}/kept-in-worker`, page: `${origin}/kept-in-page` };
      await strayOf(buildWithBeacons(build, beacons, { keepsPolicy: true }), async (browser) => {
        const page = await browser.openOwnPage('options.html');
        for (const url of Object.values(beacons))
          await until(`${url} to be refused`, () => isKept(page, url));
      });
      for (const url of Object.values(beacons)) expect(asked).not.toContain(url);
    });

    /** Lets `act` use a browser with this build, and gives what its end complains of; nothing where it does not. */
    async function strayOf(
      { folder, remove }: Partial<BeaconBuild> & Pick<BeaconBuild, 'folder'>,
      act: (browser: TestBrowser) => Promise<void>,
    ): Promise<string> {
      try {
        const { browser } = await start(folder);
        try {
          await act(browser);
        } catch (error) {
          await browser.close().catch(() => undefined);
          throw error;
        }
        return await browser.close().then(
          () => '',
          (error: Error) => error.message,
        );
      } finally {
        remove?.();
      }
    }
  });
});

describe.skipIf(skipWhenMissing(thunderbirdMissing()))('requests in Thunderbird', () => {
  // That there are none in its journey, the end of the journey itself tells (thunderbird.test.ts).
  it('would be told, though it is never online', async () => {
    const copy = buildWithBeacons(BUILDS.thunderbird, { worker: 'http://elsewhere.example/by-worker' });
    const thunderbird = await launchThunderbird();
    try {
      await thunderbird.install(copy.folder);
      await until('the request', async () => (await thunderbird.requests()).length > 0);
      await expect(thunderbird.close()).rejects.toThrow('http://elsewhere.example/by-worker');
    } finally {
      copy.remove();
    }
  });
});

function askFrom(page: TestPage, url: string): Promise<boolean> {
  return page.evaluate(
    (address) =>
      fetch(address, { mode: 'no-cors' })
        .catch(() => undefined)
        .then(() => true),
    url,
  );
}

/** Whether the extension's session storage has this key. */
function isKept(ownPage: TestPage, key: string): Promise<boolean> {
  return ownPage.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<object> } } };
    };
    return wanted in (await chrome.storage.session.get(null));
  }, key);
}
