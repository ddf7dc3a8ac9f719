import { browser } from './api.ts';
import { RUNNING } from './script-context.ts';

const SCRIPT_ID = 'granted-webmail';

/**
 * The match pattern of a page's origin, for a grant.
 * In: an address. Out: `null` for pages that no extension may read (not http or https).
 */
export function originPattern(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    // Match patterns know no port: a grant is for the host.
    return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}

/** Whether the extension runs on these pages from the start (the webmail named in the manifest). */
export function isBuiltIn(origin: string): boolean {
  return builtInMatches().includes(origin);
}

function builtInMatches(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
}

/** Whether the person granted these pages. */
export function hasSite(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** Asks the person for these pages. Call it straight from a click: browsers demand one. */
export function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}

export function removeGrant(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [origin] });
}

/** The sites granted at run time, without those of the manifest. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const builtIn = builtInMatches();
  return origins.filter((origin) => !builtIn.includes(origin));
}

/** The match patterns of these addresses, without those of pages that no extension may read and of built-in sites. */
export function patternsOf(addresses: readonly string[]): string[] {
  const patterns = addresses.flatMap((address) => originPattern(address) ?? []);
  return [...new Set(patterns)].filter((pattern) => !isBuiltIn(pattern));
}

/** The sites that the content script is registered for, besides those of the manifest. */
async function registeredSites(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  return scripts.flatMap(({ matches }) => matches ?? []);
}

/** Registers the content script for exactly these sites, from the next load of a page on. */
async function registerSites(matches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches: [...matches],
      js: scriptFiles(),
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    } as never,
  ]);
}

/**
 * Starts the content script in the tabs that show one of these sites now, in every frame where no copy of it runs.
 * Does not wait for them: a page that is never done loading must not hold up the next.
 */
async function startOnSites(matches: readonly string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: [...matches] })) {
    // A page that cannot be reached now (an error page, a closing tab) gets the script on its next load.
    if (id !== undefined) void startInTab(id).catch(() => undefined);
  }
}

async function startInTab(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: isRunning,
    args: [RUNNING.description],
  });
  const frameIds = frames.filter(({ result }) => result === false).map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds }, files: scriptFiles() });
}

/** Ends the content script in every frame of the tabs that show one of these sites now. Out: the numbers of these tabs. */
export async function stopOnSites(matches: readonly string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const tabIds = tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(tabIds.map((tabId) => stopInTab(tabId).catch(() => undefined)));
  return tabIds;
}

async function stopInTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: endRun,
    args: [RUNNING.description],
    // A page that is never done loading must not hold up the others.
    injectImmediately: true,
  });
}

/** Runs in the frame, in the world of our content script. */
function isRunning(name: string): boolean {
  const run = (globalThis as Record<symbol, AbortController | undefined>)[Symbol.for(name)];
  return run?.signal.aborted === false;
}

/** Runs there too. */
function endRun(name: string): void {
  (globalThis as Record<symbol, AbortController | undefined>)[Symbol.for(name)]?.abort();
}

/** What keeping the content script on the right sites asks of the browser. */
export const siteEdges = {
  builtIn: builtInMatches,
  granted: grantedSites,
  isGranted: hasSite,
  registered: registeredSites,
  register: registerSites,
  start: startOnSites,
  remove: removeGrant,
};

function scriptFiles(): string[] {
  const [content] = browser.runtime.getManifest().content_scripts ?? [];
  // Firefox gives these as full addresses, and takes them only as paths.
  return (content?.js ?? []).map((file) => new URL(file, browser.runtime.getURL('')).pathname);
}

/** Calls `changed` when a grant is given or taken back. */
export function onSitesChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(() => changed());
  browser.permissions.onRemoved.addListener(() => changed());
}
