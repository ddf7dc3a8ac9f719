import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BrokenCall, breakStorage, workerOf } from './support/broken-storage.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { skipWhenMissing } from './support/missing.ts';
import { linkTo, readCategories } from './support/pages/marks.ts';
import { PopupPage } from './support/pages/popup.ts';
import { readWarning } from './support/pages/warning.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';

const HOST = 'example-university.zoom.us';
const COMMERCIAL = `https://${HOST}/j/61234567890`;
const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const MAIL = `<p>Zoom: <a href="${COMMERCIAL}">Join</a>, or <a href="${SPOOFED}">here</a></p>`;
const BY_BUILT_IN = ['commercial', 'spoofed'];
const BY_POLICY = ['deic', 'spoofed'];
const POLICY = { institutionHosts: [{ host: HOST, name: 'Example University' }], spoofedClick: 'block' };
const GENUINE_MAIL = `<p>Zoom: <a href="${DEIC}">Join</a></p>`;

interface ExtensionApi {
  storage: { session: { clear(): Promise<void> }; local: { get(key: null): Promise<object> } };
}

describe.skipIf(skipWhenMissing(chromiumMissing()))(
  'stores of the browser that fail under the worker',
  () => {
    let browser: TestChromium;
    let webmail: WebmailFixturePage;
    let mend: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      browser = await launchChromium({ extension: BUILDS.chromium });
      webmail = await WebmailFixturePage.open(browser, GMAIL);
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      await page().bringToFront();
      await page().goto(GMAIL.addresses[0]);
    });
    afterEach(async () => {
      await mend?.();
      mend = undefined;
    });

    const page = (): TestPage => webmail.page;
    const categories = () => readCategories(page());
    const badge = async () => (await browser.badge(page())).text;
    const warning = () => readWarning(page());
    const breakDown = async (...calls: readonly BrokenCall[]) => {
      mend = await breakStorage(browser, calls);
    };
    const give = (gives: unknown) => breakDown({ area: 'managed', call: 'get', how: { gives } });

    it('a policy that comes late: built-in rules until then, and the policy’s at once in the open mail', async () => {
      await webmail.openMail(MAIL);
      await expect.poll(categories).toEqual(BY_BUILT_IN);
      await give(POLICY);
      await expect.poll(categories).toEqual(BY_POLICY);
      await page().click(linkTo(SPOOFED));
      await expect.poll(async () => (await warning())?.buttons).toEqual(["Don't go"]);
      await page().press('Escape');
    });

    it.each<[string, BrokenCall['area'][]]>([
      ['policy', ['managed']],
      ['settings', ['local']],
      ['policy and settings', ['managed', 'local']],
    ])('%s that never come: links are judged by the built-in rules, until they do', async (_title, areas) => {
      await breakDown(...areas.map((area): BrokenCall => ({ area, call: 'get', how: 'hangs' })));
      await webmail.openMail(MAIL);
      await expect.poll(categories).toEqual(BY_BUILT_IN);
      await page().click(linkTo(SPOOFED));
      await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
      await page().press('Escape');
    });

    it('a policy that the browser cannot read any more: what it said last goes on to hold', async () => {
      await give(POLICY);
      await webmail.openMail(MAIL);
      await expect.poll(categories).toEqual(BY_POLICY);
      await breakDown({ area: 'managed', call: 'get', how: 'fails' });
      await webmail.openMail(MAIL);
      await expect.poll(categories).toEqual(BY_POLICY);
    });

    it.each([
      [null],
      ['rubbish'],
      [{ institutionHosts: 7, spoofedClick: [], spoofedHosts: [{}], toString: 1 }],
    ])('a policy that is rubbish, %j: the built-in rules', async (rubbish) => {
      await give(rubbish);
      await webmail.openMail(MAIL);
      await expect.poll(categories).toEqual(BY_BUILT_IN);
    });

    it.each([['rubbish'], [{ institutionHosts: 'x', spoofedClick: { off: true }, language: [] }]])(
      'settings that are rubbish, %j: the built-in rules, and the warning',
      async (settings) => {
        await breakDown({ area: 'local', call: 'get', how: { gives: { settings } } });
        await webmail.openMail(MAIL);
        await expect.poll(categories).toEqual(BY_BUILT_IN);
        await page().click(linkTo(SPOOFED));
        await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
        await page().press('Escape');
      },
    );

    it.each<[string, BrokenCall['call'][], BrokenCall['how']]>([
      ['takes nothing more', ['set'], 'fails'],
      ['neither takes nor lets go', ['set', 'remove'], 'fails'],
      ['cannot be used at all', ['set', 'remove', 'get'], 'fails'],
      ['never answers', ['set', 'remove', 'get'], 'hangs'],
    ])(
      'a session store that %s: badge and popup show this mail, not the one before',
      async (_title, calls, how) => {
        await webmail.openMail(GENUINE_MAIL);
        await expect.poll(badge).toBe('1');
        await breakDown(...calls.map((call): BrokenCall => ({ area: 'session', call, how })));
        await webmail.openMail(MAIL);
        await expect.poll(categories).toEqual(BY_BUILT_IN);
        await expect.poll(badge).toBe('!1');
        const popup = new PopupPage(await browser.openPopup(page()));
        await expect
          .poll(async () => (await popup.links()).map(({ category }) => category))
          .toEqual(['spoofed', 'commercial']);
        await popup.page.close();
      },
    );

    it('a session store that is lost: marks and badge stay, and the popup has the mail told again', async () => {
      await webmail.openMail(MAIL);
      await expect.poll(badge).toBe('!1');
      await workerOf(browser).evaluate(() =>
        (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.session.clear(),
      );
      expect(await categories()).toEqual(BY_BUILT_IN);
      const popup = new PopupPage(await browser.openPopup(page()));
      await expect
        .poll(async () => (await popup.links()).map(({ category }) => category))
        .toEqual(['spoofed', 'commercial']);
      await popup.page.close();
      expect(await categories()).toEqual(BY_BUILT_IN);
    });

    it.each(['local', 'managed', 'session'] as const)(
      'storage.%s is shut to the content script',
      async (area) => {
        await webmail.openMail(MAIL);
        await expect.poll(categories).toEqual(BY_BUILT_IN);
        const inContentScript = await contentWorld();
        const asked = `chrome.storage.${area}?.get(null).then(() => 'read', (error) => error.message)`;
        expect(await inContentScript(asked)).toMatch(/^Access to storage is not allowed from this context/);
        if (area !== 'local') return;
        const set =
          "chrome.storage.local.set({ settings: { spoofedClick: 'off' } }).then(() => 'set', () => 'refused')";
        expect(await inContentScript(set)).toBe('refused');
      },
    );

    /** Runs an expression where our content script runs in the page, as one who has taken over its process could. */
    const contentWorld = async () => {
      const tab = browser.context.pages().find((it) => it.url() === page().url());
      if (!tab) throw new Error('The tab is gone.');
      const devtools = await browser.context.newCDPSession(tab);
      const world = new Promise<number>((resolve) => {
        devtools.on('Runtime.executionContextCreated', ({ context }) => {
          if (`${context.origin}/` === browser.extensionUrl) resolve(context.id);
        });
      });
      await devtools.send('Runtime.enable');
      const contextId = await world;
      return async (expression: string) => {
        const { result } = await devtools.send('Runtime.evaluate', {
          expression,
          contextId,
          awaitPromise: true,
        });
        return result.value as unknown;
      };
    };
  },
);
