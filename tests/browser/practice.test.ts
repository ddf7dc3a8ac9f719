import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { snap } from './support/snap.ts';
import type { TestBrowser } from './support/test-browser.ts';
import { until } from './support/until.ts';

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium, language: 'da' })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

/** Two false links, and an honest one that looks odd: the fourth, behind a mail filter. */
const VERDICTS = {
  own: 'deic',
  shown: 'spoofed',
  company: 'commercial',
  filter: 'deic',
  server: 'spoofed',
  nordic: 'nordunet',
} as const;

/** For each link: whether it has its mark, and the class of its card. */
function readPractice(page: TestPage) {
  return page.evaluate(
    () =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-link]')].map((item) => {
          const card = item.querySelector('.practice-card')?.shadowRoot?.querySelector('.card');
          const isSeen = (card?.getBoundingClientRect().height ?? 0) > 100;
          const mark = item.querySelector('.practice-mark')?.getBoundingClientRect().width ?? 0;
          return [item.dataset.link, [mark, isSeen ? (card?.className ?? '') : ''] as const];
        }),
      ),
    null,
  );
}

const NOTHING_SAID = Object.fromEntries(Object.keys(VERDICTS).map((id) => [id, [0, '']]));
const ALL_SAID = Object.fromEntries(
  Object.entries(VERDICTS).map(([id, verdict]) => [id, [14, `card lg-${verdict}`]]),
);

const openWarning = (page: TestPage) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('.practice-warning') ?? {};
    const dialog = shadowRoot?.querySelector('dialog');
    return dialog
      ? { isModal: dialog.matches(':modal'), focused: shadowRoot?.activeElement?.className }
      : null;
  }, null);

const say = (page: TestPage, id: string, nth: number) =>
  page.click(`[data-link="${id}"] .practice-say button:nth-of-type(${nth})`);

describe.each(BROWSERS)('the practice mail in %s', (name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('with the built extension', () => {
    let browser: TestBrowser;
    let page: TestPage;

    beforeAll(async () => {
      browser = await launch();
      page = await browser.openOwnPage('welcome.html');
      await until('the practice mail', () =>
        page.evaluate(() => document.querySelector('[data-link]') !== null, null),
      );
    });
    afterAll(() => browser?.close());

    it('gives nothing away before a person has said what they think', async () => {
      expect(await readPractice(page)).toEqual(NOTHING_SAID);
    });

    it('then shows mark and card as a mail does, whatever was said', async () => {
      for (const [nth, id] of Object.keys(VERDICTS).entries()) await say(page, id, 1 + (nth % 2));
      await expect.poll(() => readPractice(page)).toEqual(ALL_SAID);
      await snap(page, `practice-${name}`);
    });

    it('holds a press on a false link with the warning, and opens none', async () => {
      const before = await page.evaluate(() => history.length, null);
      for (const id of ['shown', 'server']) {
        await page.click(`[data-link="${id}"] .practice-link`);
        await expect.poll(() => openWarning(page)).toEqual({ isModal: true, focused: 'stay' });
        await page.press('Escape');
        await expect.poll(() => openWarning(page)).toBeNull();
        const focused = await page.evaluate(() => document.activeElement?.closest('li')?.dataset.link, null);
        expect(focused).toBe(id);
      }
      await page.click('[data-link="own"] .practice-link');
      expect(await page.evaluate(() => location.pathname, null)).toBe('/welcome.html');
      expect(await page.evaluate(() => history.length, null)).toBe(before);
    });

    it('fits a telephone, at twice the size of text too', async () => {
      await page.resize(360, 800);
      for (const size of ['100%', '200%']) {
        const wide = await page.evaluate((given) => {
          document.documentElement.style.fontSize = given;
          const { clientWidth, scrollWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        }, size);
        expect(wide).toBe(0);
      }
    });

    it('forgets everything when it begins anew, and has kept nothing', async () => {
      await page.click('.practice-again');
      await expect.poll(() => readPractice(page)).toEqual(NOTHING_SAID);
      const kept = await page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<object> }> };
        };
        const stored = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
        return { stored: JSON.stringify(stored), web: localStorage.length + sessionStorage.length };
      }, null);
      expect(kept.stored).not.toMatch(/aaudk|exam-login|kth/);
      expect(kept.web).toBe(0);
    });
  });
});

describe.skipIf(skipWhenMissing(chromiumMissing()))('after installing', () => {
  it.each([
    ['a person', 'normal', 'install', {}, 1],
    ['a person, where the policy wants no such page', 'normal', 'install', { showWelcome: false }, 0],
    ['a policy', 'admin', 'install', {}, 0],
    ['an update', 'normal', 'update', {}, 0],
  ] as const)('by %s', async (_who, installType, reason, policy, tabs) => {
    const browser = await launchChromium({ extension: BUILDS.chromium });
    try {
      // Its own installation, by this test, has opened none.
      const welcome = () => browser.context.pages().filter((page) => page.url().endsWith('/welcome.html'));
      expect(welcome()).toHaveLength(0);
      const worker = await until(
        'the worker to run',
        async () => browser.context.serviceWorkers()[0] ?? null,
      );
      await worker.evaluate(
        ([how, why, managed]) => {
          type Got = (items: object) => void;
          interface Api {
            management: { getSelf(got?: Got): unknown };
            storage: { managed: { get(keys: null, got?: Got): unknown } };
            runtime: { onInstalled: { dispatch(details: object): void } };
          }
          const { chrome, browser: newer } = globalThis as unknown as { chrome: Api; browser?: Api };
          const answer = (value: object) => (got?: Got) => (got ? got(value) : Promise.resolve(value));
          // The browser's own word of the test's installation may still be on its way: that one gets the true answer.
          let isOurs = false;
          for (const api of [chrome, newer]) {
            if (!api) continue;
            const { getSelf } = api.management;
            const self = answer({ installType: how });
            api.management.getSelf = (got) => (isOurs ? self(got) : getSelf.call(api.management, got));
            api.storage.managed.get = (_keys, got) => answer(managed)(got);
          }
          (
            chrome as unknown as { storage: { onChanged: { dispatch(...given: unknown[]): void } } }
          ).storage.onChanged.dispatch({}, 'managed');
          isOurs = true;
          chrome.runtime.onInstalled.dispatch({ reason: why });
          isOurs = false;
        },
        [installType, reason, policy] as const,
      );
      // A page that is opened by us later than any that the event could open.
      const later = await browser.openOwnPage('faq.html');
      await until('the answers', () => later.evaluate(() => document.querySelector('main') !== null, null));
      await expect.poll(() => welcome().length).toBe(tabs);
    } finally {
      await browser.close();
    }
  });
});
