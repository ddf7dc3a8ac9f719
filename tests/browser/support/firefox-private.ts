import type { Browser, Page } from 'puppeteer-core';

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

/** The page in a new private window. */
export async function openPrivateWindow(
  browser: Browser,
  inWindow: (expression: string) => Promise<unknown>,
): Promise<Page> {
  const before = new Set(browser.targets());
  await inWindow(`(async () => {
    const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
    await BrowserWindowTracker.promiseOpenWindow({ private: true });
  })()`);
  const target = await browser.waitForTarget((it) => it.type() === 'page' && !before.has(it));
  return target.asPage();
}
