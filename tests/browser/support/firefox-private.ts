import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Lets the extension into private windows, as a person does in the list of extensions; counts once it is started anew. */
export async function allowInPrivate(
  inWindow: (expression: string) => Promise<unknown>,
  extensionId: string,
): Promise<void> {
  await inWindow(`(async () => {
    const id = ${JSON.stringify(extensionId)};
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add(id, allowed, WebExtensionPolicy.getByID(id).extension);
  })()`);
}

/**
 * The page in a new private window, once Firefox's own page has loaded there: where a driver leaves that page while it
 * loads, Firefox tells of its load as of the next page's, and never answers the command to open that one.
 */
export async function openPrivateWindow(
  browser: Browser,
  inWindow: (expression: string) => Promise<unknown>,
): Promise<Page> {
  const before = new Set(browser.targets());
  await inWindow(`(async () => {
    ${TRACKER}
    await BrowserWindowTracker.promiseOpenWindow({ private: true });
  })()`);
  await until("the private window's own page to load", () => inWindow(HAS_LOADED) as Promise<boolean>);
  const target = await browser.waitForTarget((it) => it.type() === 'page' && !before.has(it));
  return target.asPage();
}

const TRACKER = `const { BrowserWindowTracker } = ChromeUtils.importESModule(
  'resource:///modules/BrowserWindowTracker.sys.mjs');`;

const HAS_LOADED = `(() => {
  ${TRACKER}
  const { selectedBrowser } = BrowserWindowTracker.getTopWindow({ private: true }).gBrowser;
  const { currentURI, webProgress } = selectedBrowser;
  return currentURI.spec === 'about:privatebrowsing' && !webProgress.isLoadingDocument;
})()`;
