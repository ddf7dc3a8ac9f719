import { browser } from './api.ts';

/** The polyfill's types do not know of it. */
interface Closable {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps content scripts, and so whoever has taken over a mail page's process, from settings and policy: they need
 * neither, and are told their part by the worker. Call it at each start of the worker.
 *
 * Chromium leaves both areas open to content scripts unless told otherwise (developer.chrome.com, StorageArea,
 * setAccessLevel). Firefox and Thunderbird have the call for `storage.session` alone (MDN, StorageArea.setAccessLevel):
 * there nothing changes. Never rejects.
 */
export async function closeStorage(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.managed] as readonly Closable[];
  const closing = areas.map(async (area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }));
  await Promise.allSettled(closing);
}
