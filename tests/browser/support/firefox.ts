import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { answerRequests } from './answer-requests.ts';
import { puppeteerPage, type TestPage } from './driver.ts';
import { ExtensionDesk } from './extension-desk.ts';
import { allowInPrivate, openPrivateWindow } from './firefox-private.ts';
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts';
import { watchGeckoRequests } from './gecko-requests.ts';
import { scriptsIn } from './gecko-window.ts';
import { firstThere } from './missing.ts';
import { PopupPage } from './pages/popup.ts';
import { geckoProxy, QUIET_GECKO, startRecordingProxy } from './recording-proxy.ts';
import { countingOwn, refuseStray } from './stray-requests.ts';
import type { TestBrowser } from './test-browser.ts';
import { until } from './until.ts';

export const EXECUTABLES = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** The extension's id, as wxt.config.ts gives it. */
export const EXTENSION_ID = '{8eb8467a-d106-4e98-89b1-2c9c4038321c}';
/** Firefox draws the address of an extension's pages by lot, unless the profile already knows one. */
export const EXTENSION_UUID = '3c1f0d52-7d0b-4f51-9f6e-5b8d0a6e2f77';

/** Why there is no Firefox to test in, in one sentence; `null` when there is. */
export function firefoxMissing(): string | null {
  return firstThere(EXECUTABLES) === undefined ? 'Firefox is missing (set FIREFOX_PATH).' : null;
}

export interface FirefoxOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Hosts that a person opens in this test by clicking a link; no other host may be asked for anything. */
  readonly opens?: readonly string[];
}

/** Firefox with the extension in it, and what only Firefox's tests need. */
export interface TestFirefox extends TestBrowser {
  /** Puppeteer's own handle, for request interception and the like. */
  readonly driver: Browser;
  /** Opens the context menu on what `selector` finds, and chooses the entry of this label as a person does. */
  chooseFromMenu(tab: TestPage, selector: string, label: string): Promise<void>;
  /** What the popup that is open says; `null` while none is open. */
  popupText(): Promise<string | null>;
  /** Ends the background page, as Firefox does after half a minute without work. */
  stopWorker(): Promise<void>;
  /** Turns the extension off, as a person does in the list of extensions. Its own pages are closed by that. */
  turnOff(): Promise<void>;
  turnOn(): Promise<void>;
  /** Puts the extension in its own place, as an update does. */
  update(): Promise<void>;
}

/**
 * Starts Firefox in a new profile, which Puppeteer removes at the end, and installs the unpacked extension
 * in the folder `extension` for as long as it runs.
 *
 * Firefox's popup is out of reach of WebDriver BiDi. So the toolbar button is pressed, which gives the extension
 * its rights in the tab (`activeTab`), and then the popup's page is opened as a tab and told which tab it speaks of.
 *
 * All traffic goes through a recording proxy, loopback too; `close` throws where anyone asked for what the test does
 * not serve, or the extension for anything.
 */
export async function launchFirefox({ extension, opens = [] }: FirefoxOptions): Promise<TestFirefox> {
  const executablePath = firstThere(EXECUTABLES);
  if (executablePath === undefined) throw new Error(firefoxMissing() ?? '');
  const proxy = await startRecordingProxy();
  const own = new Set<string>();
  const refused: string[] = [];
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    // Since Firefox 153 the extension's own pages are only opened for drivers with this right.
    args: ['--remote-allow-system-access', '--width=1400', '--height=1000'],
    env: { ...process.env, ...QUIET_GECKO },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      'intl.accept_languages': 'en-GB',
      ...geckoProxy(proxy),
    },
  });
  const end = async () => {
    await browser.close();
    await proxy.close();
  };

  try {
    const inWindow = await scriptsIn(browser, 'chrome://browser/content/browser.xhtml');
    const seen = await watchGeckoRequests(inWindow);
    const withAddon = async (does: 'disable' | 'enable' | 'reload') => {
      await inWindow(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(EXTENSION_ID)})).${does}();
      })()`);
    };
    // Firefox has no way to emulate it in a tab: the whole browser takes the colours.
    const colored = (page: TestPage): TestPage => ({
      ...page,
      prefer: async (scheme) => {
        const name = 'layout.css.prefers-color-scheme.content-override';
        await inWindow(`Services.prefs.setIntPref('${name}', ${scheme === 'dark' ? 0 : 1})`);
      },
    });
    const offline = async (tab: Page, answer: (url: string) => string | null) => {
      await answerRequests(tab, (url) => {
        const body = answer(url);
        // A driver of Firefox is also asked for what is in the page itself.
        if (body === null && !url.startsWith('data:')) refused.push(url);
        return body;
      });
      return colored(puppeteerPage(tab));
    };
    await browser.installExtension(extension);
    const extensionUrl = `moz-extension://${EXTENSION_UUID}/`;
    const window = await firefoxWindow(browser);
    const desk = new ExtensionDesk(await openExtensionPage(browser, window, `${extensionUrl}icon/16.png`));
    const openPopup = async (tab: TestPage) => {
      await tab.bringToFront();
      await window.pressToolbarButton(EXTENSION_ID);
      const file = `popup.html?tab=${await window.frontTabId()}`;
      return colored(await openExtensionPage(browser, window, `${extensionUrl}${file}`));
    };

    return {
      driver: browser,
      extensionUrl,
      newPage: async () => countingOwn(puppeteerPage(await browser.newPage()), own),
      newOfflinePage: async (answer) => offline(await browser.newPage(), answer),
      newPrivatePage: async (answer) => offline(await openPrivateWindow(browser, inWindow), answer),
      allowInPrivate: async () => {
        await allowInPrivate(inWindow, EXTENSION_ID);
        await withAddon('reload');
      },
      openOwnPage: (file) => openExtensionPage(browser, window, `${extensionUrl}${file}`),
      openPopup,
      chooseFromMenu: async (tab, selector, label) => {
        await tab.bringToFront();
        await tab.rightClick(selector);
        await until(`"${label}" in the context menu`, () => window.chooseFromMenu(label));
      },
      popupText: () => desk.popupText(),
      stopWorker: async () => {
        const policy = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)})`;
        await inWindow(`${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true })`);
      },
      turnOff: async () => {
        // As a person does, who leaves the page for it.
        await window.openTab('about:addons');
        await withAddon('disable');
      },
      turnOn: () => withAddon('enable'),
      update: () => withAddon('reload'),
      grantSite: async (tab) => {
        const popup = new PopupPage(await openPopup(tab));
        await popup.useOnThisSite();
        const lines = await until('the prompt for the right to read this site', () =>
          window.answerPermissionPrompt('allow'),
        );
        await until('the right to read this site', () => desk.mayRead(tab.url()));
        await popup.page.close();
        await tab.bringToFront();
        return lines;
      },
      badge: async (tab) => {
        await tab.bringToFront();
        return desk.badge(await window.frontTabId());
      },
      close: async () => {
        const told = await seen();
        await end();
        refuseStray({ proxied: proxy.requests, seen: told, refused, own, opens });
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Opens a page of the extension from Firefox's window. WebDriver BiDi does not report such a navigation, so the
 * tab is known by being new, and asked itself where it is.
 */
export async function openExtensionPage(
  browser: Browser,
  window: FirefoxWindow,
  url: string,
): Promise<TestPage> {
  const before = new Set(browser.targets());
  await window.openTab(url);
  const target = await browser.waitForTarget((it) => it.type() === 'page' && !before.has(it));
  const page = await target.asPage();
  await until(`${url} to load`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
  return puppeteerPage(page);
}
