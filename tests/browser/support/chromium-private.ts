import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import type { Page } from 'puppeteer-core';
import { attachTo } from './chromium-attach.ts';
import type { TestPage } from './driver.ts';
import { until } from './until.ts';

/** What chrome://extensions can do, as far as it is used here. */
interface ListApi {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>;
  };
}

/** Lets the extension into private windows, as a person does in the list of extensions. The browser starts it anew for that. */
export async function allowInPrivate(context: BrowserContext, extensionId: string): Promise<void> {
  const list = await context.newPage();
  await list.goto('chrome://extensions');
  await list.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as { chrome: ListApi };
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  await until('the extension to be let into private windows', () =>
    list.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as { chrome: ListApi };
      const { state, incognitoAccess } = await chrome.developerPrivate.getExtensionInfo(id);
      return state === 'ENABLED' && incognitoAccess.isActive;
    }, extensionId),
  );
  await list.close();
}

/**
 * An empty page in a new private window, which Playwright knows nothing of.
 * In: a page of the extension's; the folder of the profile.
 */
export async function openPrivateWindow(ownPage: TestPage, profile: string): Promise<Page> {
  const url = `about:blank?${randomUUID()}`;
  await ownPage.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as {
      chrome: { windows: { create(what: object): Promise<unknown> } };
    };
    await chrome.windows.create({ incognito: true, url: address });
  }, url);
  return attachTo(profile, url);
}
