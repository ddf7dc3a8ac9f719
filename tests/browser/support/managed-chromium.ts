import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumMissing, EXECUTABLES } from './chromium.ts';
import { playwrightPage } from './driver.ts';
import type { ManagedBrowser } from './managed-browser.ts';
import { firstThere } from './missing.ts';
import { policyFolder } from './policy-folder.ts';
import { until } from './until.ts';

/** A Chromium that an administrator manages. */
export interface ManagedChromium extends ManagedBrowser {
  /** The page chrome://extensions, on the part about the extension. */
  readonly list: Page;
  /** The lines that workers have written to their consoles since the browser was started. */
  readonly workersSaid: readonly string[];
}

const POLICY_FILE = 'managed/link-guard-for-zoom.json';

/** Playwright's switches that keep extensions out, or Chromium from asking for any. */
const AGAINST_EXTENSIONS = [
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * Starts Chromium in a new profile with this policy alone, and waits for the extension of this ID.
 *
 * - A second file in the policy folder lets DevTools, and so Playwright, see into extensions that were installed by
 *   policy (https://chromeenterprise.google/policies/#DeveloperToolsAvailability). It is no part of what is tested.
 * - Chromium's own traffic is led nowhere.
 */
export async function launchManagedChromium(id: string, policy: string): Promise<ManagedChromium> {
  const executable = firstThere(EXECUTABLES);
  if (executable === undefined) throw new Error(chromiumMissing() ?? '');
  const profile = mkdtempSync(join(tmpdir(), 'managed-chromium-'));
  const policies = policyFolder(executable, '/etc/chromium/policies');
  policies.write('managed/devtools.json', JSON.stringify({ DeveloperToolsAvailability: 1 }));
  policies.write(POLICY_FILE, policy);

  let context: BrowserContext | undefined;
  const close = async () => {
    await context?.close();
    policies.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: policies.executablePath,
      locale: 'en-GB',
      viewport: { width: 1400, height: 900 },
      ignoreDefaultArgs: AGAINST_EXTENSIONS,
      args: ['--lang=en-GB', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
    return { ...(await inContext(context, id)), close, changePolicy };
  } catch (error) {
    await close();
    throw error;
  }

  async function changePolicy(content: string): Promise<boolean> {
    policies.write(POLICY_FILE, content);
    return false;
  }
}

async function inContext(
  context: BrowserContext,
  id: string,
): Promise<Omit<ManagedChromium, 'close' | 'changePolicy'>> {
  const workersSaid: string[] = [];
  context.on('serviceworker', (worker) => {
    worker.on('console', (line) => void workersSaid.push(line.text()));
  });
  // What a click opens: without an answer its tab would keep no address of its own.
  await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const list = await context.newPage();
  await list.goto('chrome://extensions/');
  const whenListed = async () => (await askList(list, id))?.state === 'ENABLED';
  await until('the extension to be installed', whenListed, 60_000);
  await list.goto(`chrome://extensions/?id=${id}`);

  return {
    list,
    workersSaid,
    installed: async () => {
      const listed = await askList(list, id);
      if (listed?.state !== 'ENABLED') return null;
      return {
        version: listed.version,
        byPolicy: listed.controlledInfo !== undefined,
        mayBeRemoved: !listed.mustRemainInstalled,
        mayBeTurnedOff: listed.userMayModify,
      };
    },
    openOwnPage: async (file) => {
      const tab = playwrightPage(await context.newPage());
      await tab.goto(`chrome-extension://${id}/${file}`);
      return tab;
    },
    newOfflinePage: async (answer) => {
      const tab = await context.newPage();
      await tab.route('**/*', (route) => {
        const body = answer(route.request().url());
        return body === null ? route.abort() : route.fulfill({ contentType: 'text/html', body });
      });
      return playwrightPage(tab);
    },
    tabs: async () => context.pages().map((page) => page.url()),
    lookForUpdates: () => lookForUpdates(list),
  };
}

/** The part of `chrome.developerPrivate`, which chrome://extensions is made with, that is used here. */
interface DeveloperPrivate {
  getExtensionsInfo(): Promise<readonly Listed[]>;
  autoUpdate(): Promise<void>;
}

interface Listed {
  readonly id: string;
  readonly version: string;
  readonly state: string;
  /** Absent where the person installed it. */
  readonly controlledInfo?: { readonly text: string };
  readonly mustRemainInstalled: boolean;
  readonly userMayModify: boolean;
}

function askList(list: Page, id: string): Promise<Listed | null> {
  return list.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    const all = await chrome.developerPrivate.getExtensionsInfo();
    return all.find((extension) => extension.id === wanted) ?? null;
  }, id);
}

/** What the button "Update" of chrome://extensions does. */
function lookForUpdates(list: Page): Promise<void> {
  return list.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    return chrome.developerPrivate.autoUpdate();
  });
}
