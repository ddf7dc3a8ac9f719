import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Language, languageRow } from '../../../src/words/languages.ts';
import { answerRequests } from './answer-requests.ts';
import { attachToPopup, tabTarget } from './chromium-popup.ts';
import { allowInPrivate, openPrivateWindow } from './chromium-private.ts';
import { answerPermissionPrompt } from './chromium-prompt.ts';
import { watchRequests } from './chromium-requests.ts';
import { playwrightPage, puppeteerPage, type TestPage } from './driver.ts';
import { ExtensionDesk } from './extension-desk.ts';
import { freePort } from './free-port.ts';
import { firstThere } from './missing.ts';
import { PopupPage } from './pages/popup.ts';
import { chromiumProxy, startRecordingProxy } from './recording-proxy.ts';
import { countingOwn, refuseStray } from './stray-requests.ts';
import type { TestBrowser } from './test-browser.ts';
import { until } from './until.ts';

export const EXECUTABLES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Settings without which Chromium asks Google about forms and passwords, and connects to where a link leads before it is clicked. */
const QUIET = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_leak_detection: false },
  net: { network_prediction_options: 2 },
  // Without it an unpacked extension that is loaded anew is turned off.
  extensions: { ui: { developer_mode: true } },
};

const VIEWPORT = { width: 1400, height: 900 };

/** Why there is no Chromium to test in, in one sentence; `null` when there is. */
export function chromiumMissing(): string | null {
  return firstThere(EXECUTABLES) === undefined
    ? 'Chromium is missing (set CHROMIUM_PATH; branded Chrome does not take --load-extension).'
    : null;
}

export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Language of the browser's and the extension's interface; English unless said. */
  readonly language?: Language;
  readonly colorScheme?: 'light' | 'dark';
  readonly headless?: boolean;
  /** Hosts that a person opens in this test by clicking a link; no other host may be asked for anything. */
  readonly opens?: readonly string[];
}

/** What the browser tells of a press in the context menu. */
export interface MenuInfo {
  readonly menuItemId: string;
  readonly linkUrl?: string;
  readonly selectionText?: string;
}

/** Chromium with the extension in it, and what only Chromium's tests need. */
export interface TestChromium extends TestBrowser {
  /** Playwright's own handle, for request interception and the like. */
  readonly context: BrowserContext;
  /** A new tab, as Playwright gives it. */
  newTab(): Promise<Page>;
  /**
   * Hands the worker a press on our entry of the context menu, over `tab`, as the browser would: the menu itself is
   * drawn by the system and out of reach of every driver.
   */
  pressMenu(tab: TestPage, info: MenuInfo): Promise<void>;
  /** The popup that opened by itself. */
  openedPopup(): Promise<TestPage>;
  /** Ends the background worker, as Chromium does after half a minute without work. */
  stopWorker(): Promise<void>;
  /** Turns the extension off, as a person does in the list of extensions. Nothing of it can be asked after that. */
  turnOff(): Promise<void>;
  /** Turns it on again. What was open of it stays closed, and so `badge` and `stopWorker` have nobody to ask. */
  turnOn(): Promise<void>;
  /** Puts the extension in its own place, as an update does; the same goes for this. */
  update(): Promise<void>;
}

/**
 * Starts Chromium in a new profile with one extension.
 *
 * - Playwright's default `--disable-extensions` is taken out; its `--headless` is today's headless mode, which
 *   has extensions, since an executable of our own is named. `--hide-scrollbars` goes too: with it the popup gets
 *   another width than people see.
 * - `--lang` alone decides the language of `i18n.getMessage`, also where Debian's chromium-l10n is not
 *   installed; `i18n.getUILanguage` and `@@ui_locale` stay English without that package.
 * - Playwright's pipe admits the protocol's `Extensions` domain, which presses the toolbar button; the popup it
 *   opens is no page to Playwright, so Puppeteer attaches to that one, through the port.
 * - All traffic goes through a recording proxy, loopback too; `close` throws where anyone asked for what the test does
 *   not serve, or the extension for anything.
 */
export async function launchChromium(options: ChromiumOptions): Promise<TestChromium> {
  const { extension, language = 'en', colorScheme = 'light', headless = true, opens = [] } = options;
  const executablePath = firstThere(EXECUTABLES);
  if (executablePath === undefined) throw new Error(chromiumMissing() ?? '');
  const profile = mkdtempSync(join(tmpdir(), 'chromium-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(QUIET));
  const uiDevtoolsPort = await freePort();
  const proxy = await startRecordingProxy();
  const own = new Set<string>();
  const refused: string[] = [];

  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    colorScheme,
    locale: languageRow(language).locale,
    viewport: VIEWPORT,
    ignoreDefaultArgs: ['--disable-extensions', '--hide-scrollbars'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${language === 'en' ? 'en-GB' : language}`,
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--enable-ui-devtools=${uiDevtoolsPort}`,
      '--enable-features=ui-debug-tools-enable-synthetic-events',
      ...chromiumProxy(proxy),
    ],
  });

  const end = async () => {
    await context.close();
    await proxy.close();
    rmSync(profile, { recursive: true, force: true });
  };

  try {
    const watch = await watchRequests(profile);
    const [first] = context.serviceWorkers();
    const extensionId = new URL((first ?? (await context.waitForEvent('serviceworker'))).url()).host;
    const devtools = await context.browser()?.newBrowserCDPSession();
    if (devtools === undefined) throw new Error('A context without a browser.');

    const extensionUrl = `chrome-extension://${extensionId}/`;
    const deskTab = await context.newPage();
    // Any file of the extension will do, best one that runs no code of its own.
    await deskTab.goto(`${extensionUrl}manifest.json`);
    const desk = new ExtensionDesk(playwrightPage(deskTab));
    const openedPopup = async () => {
      const popup = await attachToPopup(devtools, profile, `${extensionUrl}popup.html`);
      // Playwright tells only its own pages what colours the system prefers.
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
      return puppeteerPage(popup);
    };
    const openOwnPage = async (file: string) => {
      const tab = playwrightPage(await context.newPage());
      await tab.goto(`${extensionUrl}${file}`);
      return tab;
    };
    const openPopup = async (tab: TestPage) => {
      await tab.bringToFront();
      const targetId = await tabTarget(devtools, tab.url());
      await devtools.send('Extensions.triggerAction', { id: extensionId, targetId });
      return openedPopup();
    };

    return {
      context,
      extensionUrl,
      newTab: () => context.newPage(),
      newPage: async () => countingOwn(playwrightPage(await context.newPage()), own),
      newOfflinePage: async (answer) => {
        const tab = await context.newPage();
        await tab.route('**/*', (route) => {
          const url = route.request().url();
          const body = answer(url);
          if (body !== null) return route.fulfill({ contentType: 'text/html', body });
          refused.push(url);
          return route.abort();
        });
        return playwrightPage(tab);
      },
      openOwnPage,
      stopWorker: () => stopWorker(context, deskTab),
      turnOff: () => toggle(context, extensionId, false),
      turnOn: () => toggle(context, extensionId, true),
      update: () => update(context, extensionId),
      allowInPrivate: () => allowInPrivate(context, extensionId),
      newPrivatePage: async (answer) => {
        const ownPage = await openOwnPage('manifest.json');
        const page = await openPrivateWindow(ownPage, profile);
        await ownPage.close();
        await answerRequests(page, (url) => {
          const body = answer(url);
          if (body === null) refused.push(url);
          return body;
        });
        return puppeteerPage(page);
      },
      openPopup,
      openedPopup,
      pressMenu: async (tab, info) => {
        await tab.bringToFront();
        await pressMenu(context, await desk.frontTabId(), info);
      },
      grantSite: async (tab) => {
        const popup = new PopupPage(await openPopup(tab), language);
        await popup.useOnThisSite();
        const mayRead = () => desk.mayRead(tab.url());
        // Chromium does not ask again for what was allowed once and given back by the extension.
        const lines = await until('the prompt for the right to read this site', async () => {
          return (await answerPermissionPrompt(uiDevtoolsPort, 'allow')) ?? ((await mayRead()) ? [] : null);
        });
        await until('the right to read this site', mayRead);
        return lines;
      },
      badge: async (tab) => {
        await tab.bringToFront();
        return desk.badge(await desk.frontTabId());
      },
      close: async () => {
        watch.close();
        await end();
        refuseStray({ proxied: proxy.requests, seen: watch.seen, refused, own, opens });
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Event objects have `dispatch`, which Chromium's own bindings call; it stands in no documentation. */
async function pressMenu(context: BrowserContext, tabId: number, info: MenuInfo): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('The worker is asleep.');
  await worker.evaluate(
    ([pressed, id]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { onClicked: { dispatch(info: object, tab: object): void } } };
      };
      chrome.contextMenus.onClicked.dispatch(pressed, { id });
    },
    [info, tabId] as const,
  );
}

async function toggle(context: BrowserContext, extensionId: string, isOn: boolean): Promise<void> {
  const list = await context.newPage();
  await list.goto(`chrome://extensions/?id=${extensionId}`);
  const button = list.locator('extensions-detail-view #enableToggle');
  await button.click();
  await until('the extension to be on or off', async () => {
    return (await button.getAttribute('aria-checked')) === String(isOn);
  });
  await list.close();
}

async function update(context: BrowserContext, extensionId: string): Promise<void> {
  const list = await context.newPage();
  await list.goto('chrome://extensions');
  await list.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { reload(id: string, options: object): Promise<void> } };
    };
    await chrome.developerPrivate.reload(id, { failQuietly: false });
  }, extensionId);
  await list.close();
}

/** Ends the worker as Chromium does; closing its target instead has no effect while Playwright is attached to it. */
export async function stopWorker(context: BrowserContext, extensionPage: Page): Promise<void> {
  const devtools = await context.newCDPSession(extensionPage);
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await devtools.detach();
}
