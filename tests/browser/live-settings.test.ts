import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_SETTINGS, type Settings } from '../../src/policy/effective.ts';
import { translator } from '../support/translate.ts';
import { breakStorage } from './support/broken-storage.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard } from './support/pages/hover-card.ts';
import { countOurs, linkTo, readCategories, readMarks } from './support/pages/marks.ts';
import { askOurs } from './support/pages/ours.ts';
import { readWarning, textOfWarning } from './support/pages/warning.ts';
import { GMAIL, SNAPPYMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';

const HOST = 'example-university.zoom.us';
const COMMERCIAL = `https://${HOST}/j/61234567890`;
const SPOOFED = 'https://zooom.us/j/61234567890';
const MAIL = `<p>Zoom: <a href="${COMMERCIAL}">Join</a>, or <a href="${SPOOFED}">here</a></p>`;

/** The part of the extension's API that these steps use, from one of its own pages. */
interface ExtensionApi {
  storage: { local: { set(items: object): Promise<void> } };
  action: { getTitle(of: { tabId: number }): Promise<string> };
  tabs: { query(which: object): Promise<{ id?: number; title?: string }[]> };
}

describe.skipIf(skipWhenMissing(chromiumMissing()))('settings that change while a mail is open', () => {
  const en = translator('en');
  const da = translator('da');
  let browser: TestChromium;
  let webmail: WebmailFixturePage;
  let ownPage: TestPage;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium, opens: [new URL(SPOOFED).hostname] });
    webmail = await WebmailFixturePage.open(browser, GMAIL);
    // Any file of the extension will do, best one that runs no code of its own.
    ownPage = await browser.openOwnPage('manifest.json');
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    await webmail.page.bringToFront();
    await webmail.openMail(MAIL);
    await expect.poll(categories).toEqual(['commercial', 'spoofed']);
    // Gone, if the page should be loaded anew.
    await webmail.page.evaluate(() => void Object.assign(window, { isStillOpen: true }), null);
  });

  afterEach(async () => {
    expect(await webmail.page.evaluate(() => 'isStillOpen' in window, null)).toBe(true);
    if (await readWarning(webmail.page)) await webmail.page.press('Escape');
    await webmail.page.moveAway();
    await choose({});
    await expect.poll(labels).toEqual(expect.arrayContaining([en('mark_commercial')]));
  });

  /** What the options page does with what a person chose there. */
  const choose = (settings: Partial<Settings>) =>
    ownPage.evaluate(
      async (stored) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        await chrome.storage.local.set({ settings: stored });
      },
      { ...NO_SETTINGS, ...settings },
    );

  const categories = () => readCategories(webmail.page);
  const labels = async () =>
    (await readMarks(webmail.page)).map(({ label }) => label.replaceAll(/^\(|\)$/g, ''));
  const card = () => readCard(webmail.page);
  const warning = () => readWarning(webmail.page);
  const addedHost = { institutionHosts: [{ host: HOST, name: 'Example University' }] };

  it('a host that a person adds counts at once, in mark, card and badge, and no more once removed', async () => {
    const deic = 'rgb(30, 107, 52)';
    await webmail.openMail(`<p>Zoom: <a href="${COMMERCIAL}">Join</a></p>`);
    await expect.poll(categories).toEqual(['commercial']);
    await choose(addedHost);
    await expect.poll(categories).toEqual(['deic']);
    await expect.poll(() => browser.badge(webmail.page)).toEqual({ text: '1', color: deic });
    await webmail.page.hover(linkTo(COMMERCIAL));
    await expect.poll(card).toMatchObject({ category: 'deic', host: HOST });
    await choose({});
    await expect.poll(categories).toEqual(['commercial']);
    await expect.poll(card).toBeNull();
    await expect.poll(async () => (await browser.badge(webmail.page)).color).not.toBe(deic);
  });

  it('reaches the mail also where the worker had been ended', async () => {
    await browser.stopWorker();
    await choose(addedHost);
    await expect.poll(categories).toEqual(['deic', 'spoofed']);
  });

  it('the language is Danish in an English browser, in mark, card, warning and on the button', async () => {
    await choose({ language: 'da' });
    await expect.poll(labels).toContain(da('mark_commercial'));
    await webmail.page.hover(linkTo(COMMERCIAL));
    await expect.poll(card).toMatchObject({ title: da('verdict_commercial_title') });
    expect(await languageOf('link-guard-card')).toBe('da');
    await webmail.page.click(linkTo(SPOOFED));
    await expect.poll(warning).toMatchObject({ title: da('warning_title') });
    expect(await languageOf('link-guard-warning')).toBe('da');
    await expect.poll(buttonTitle).toContain(da('extension_name'));
    await choose({ language: 'en' });
    await expect.poll(labels).toContain(en('mark_commercial'));
    await expect.poll(warning).toBeNull();
    await expect.poll(buttonTitle).toContain(en('extension_name'));
  });

  it('a mail that is opened later is Danish from its first mark on', async () => {
    await choose({ language: 'da' });
    const later = await WebmailFixturePage.open(browser, GMAIL);
    await later.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (root: ShadowRoot) => {
        for (const mark of root.querySelectorAll('link-guard-mark')) seen.push(mark.ariaLabel ?? '');
      };
      // What is ours comes in one piece, and its marks one after the other.
      new MutationObserver((records) => {
        for (const { shadowRoot } of records.flatMap(({ addedNodes }) => [...addedNodes] as HTMLElement[])) {
          if (!shadowRoot) continue;
          look(shadowRoot);
          new MutationObserver(() => look(shadowRoot)).observe(shadowRoot, {
            childList: true,
            subtree: true,
          });
        }
      }).observe(document.documentElement, { childList: true });
    }, null);
    await later.openMail(MAIL);
    await expect.poll(() => readMarks(later.page)).toHaveLength(2);
    const seen = await later.page.evaluate(() => (window as unknown as { seen: string[] }).seen, null);
    expect(new Set(seen)).toEqual(
      new Set([`Join (${da('mark_commercial')})`, `here (${da('mark_spoofed', ['zooom.us', 'zooom.us'])})`]),
    );
    await later.page.close();
    await webmail.page.bringToFront();
  });

  it('a click on a spoofed link is blocked, or let go, as the person chose last', async () => {
    await webmail.page.click(linkTo(SPOOFED));
    await expect.poll(warning).toMatchObject({ title: en('warning_title') });
    expect(await textOfWarning(webmail.page)).not.toContain(en('warning_blocked'));
    // The dialog that is open offers what holds no more.
    await choose({ spoofedClick: 'block' });
    await expect.poll(warning).toBeNull();
    await webmail.page.click(linkTo(SPOOFED));
    await expect.poll(() => textOfWarning(webmail.page)).toContain(en('warning_blocked'));

    const pages = browser.context.pages().length;
    await choose({ spoofedClick: 'off' });
    await expect.poll(warning).toBeNull();
    await webmail.page.evaluate((selector) => {
      document.querySelector(selector)?.addEventListener('click', (event) => {
        Object.assign(window, { isLetGo: !event.defaultPrevented });
        event.preventDefault();
      });
    }, linkTo(SPOOFED));
    await webmail.page.click(linkTo(SPOOFED));
    expect(await webmail.page.evaluate(() => (window as { isLetGo?: boolean }).isLetGo, null)).toBe(true);
    expect(await warning()).toBeNull();
    expect(browser.context.pages()).toHaveLength(pages);
  });

  it('a site that the policy lets count no more is not read on, and is again once it counts', async () => {
    const allowed = await WebmailFixturePage.open(browser, SNAPPYMAIL);
    await browser.grantSite(allowed.page);
    await allowed.openMail(MAIL);
    const both = ['commercial', 'spoofed'];
    await expect.poll(() => readCategories(allowed.page)).toEqual(both);
    await expect.poll(async () => (await browser.badge(allowed.page)).text).toBe('!1');

    const none = { peopleMayChange: [] };
    const lift = await breakStorage(browser, [{ area: 'managed', call: 'get', how: { gives: none } }]);
    await expect.poll(() => countOurs(allowed.page)).toBe(0);
    await expect.poll(async () => (await browser.badge(allowed.page)).text).toBe('');
    expect(await categories()).toEqual(both);

    await lift();
    await expect.poll(() => readCategories(allowed.page)).toEqual(both);
    await allowed.page.close();
    await webmail.page.bringToFront();
  });

  const languageOf = (tag: string) =>
    askOurs(
      webmail.page,
      (ours, name) => ours.all(name)[0]?.shadowRoot?.querySelector('[lang]')?.getAttribute('lang'),
      tag,
    );
  const buttonTitle = () =>
    ownPage.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const tabs = await chrome.tabs.query({});
      const titles = await Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id ?? 0 })));
      return titles.join('\n');
    }, null);
});
