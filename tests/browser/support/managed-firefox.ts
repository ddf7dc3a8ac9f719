import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { answerRequests } from './answer-requests.ts';
import { puppeteerPage } from './driver.ts';
import { EXECUTABLES, EXTENSION_ID, EXTENSION_UUID, firefoxMissing, openExtensionPage } from './firefox.ts';
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts';
import { scriptsIn } from './gecko-window.ts';
import type { Installed, ManagedBrowser } from './managed-browser.ts';
import { firstThere } from './missing.ts';
import { type PolicyFolder, policyFolder } from './policy-folder.ts';
import { until } from './until.ts';

/** A Firefox that an administrator manages. */
export interface ManagedFirefox extends ManagedBrowser {
  /** Runs an expression in Firefox's own window, with `addon` for the extension as its list of add-ons knows it. */
  inWindow(expression: string): Promise<unknown>;
}

const POLICY_FILE = 'policies.json';

/** Starts Firefox in a new profile with this policy alone, and waits for the extension. It reads policies when it starts. */
export async function launchManagedFirefox(policy: string): Promise<ManagedFirefox> {
  const executable = firstThere(EXECUTABLES);
  if (executable === undefined) throw new Error(firefoxMissing() ?? '');
  const profile = mkdtempSync(join(tmpdir(), 'managed-firefox-'));
  const policies = policyFolder(executable, '/etc/firefox/policies');
  policies.write(POLICY_FILE, policy);

  let running: Running | undefined;
  const start = async () => {
    running = await startWith(policies, profile);
    await until('the extension to be installed', installed, 60_000);
  };
  const now = () => {
    if (!running) throw new Error('The browser does not run.');
    return running;
  };
  const inWindow = async (expression: string): Promise<unknown> =>
    JSON.parse(String(await now().evaluate(withAddon(expression))));
  const installed = async () => (await inWindow(INSTALLED)) as Installed | null;
  const close = async () => {
    await running?.browser.close();
    policies.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };

  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    changePolicy: async (content) => {
      policies.write(POLICY_FILE, content);
      await now().browser.close();
      await start();
      return true;
    },
    inWindow,
    installed,
    openOwnPage: (file) => {
      const { browser, window } = now();
      return openExtensionPage(browser, window, `moz-extension://${EXTENSION_UUID}/${file}`);
    },
    newOfflinePage: async (answer) => {
      const tab = await now().browser.newPage();
      await answerRequests(tab, answer);
      return puppeteerPage(tab);
    },
    tabs: async () =>
      now()
        .browser.targets()
        .map((target) => URL.parse(target.url())?.searchParams.get('u') ?? target.url()),
    lookForUpdates: async () => void (await inWindow('AddonManagerPrivate.backgroundUpdateCheck()')),
    close,
  };
}

interface Running {
  readonly browser: Browser;
  readonly window: FirefoxWindow;
  readonly evaluate: (expression: string) => Promise<unknown>;
}

async function startWith({ executablePath }: PolicyFolder, userDataDir: string): Promise<Running> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless: true,
    // On a machine that is busy with other browsers too.
    timeout: 90_000,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1400', '--height=1000'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      'intl.accept_languages': 'en-GB',
      // The package of these tests bears no signature of Mozilla's; ESR can do without.
      'xpinstall.signatures.required': false,
      // Drivers turn these off.
      'extensions.update.enabled': true,
      'extensions.checkUpdateSecurity': true,
      // Nothing but 127.0.0.1 is reached.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  });
  return {
    browser,
    window: await firefoxWindow(browser),
    evaluate: await scriptsIn(browser, 'chrome://browser/content/browser.xhtml'),
  };
}

/** WebDriver BiDi gives objects in its own form; as JSON they come whole. */
function withAddon(expression: string): string {
  return `(async () => {
    const { AddonManager, AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID(${JSON.stringify(EXTENSION_ID)});
    return JSON.stringify((await (${expression})) ?? null);
  })()`;
}

/** While one version goes and another comes, the list is ahead of the extension itself. */
const INSTALLED = `addon?.isActive && WebExtensionPolicy.getByID(addon.id)?.extension?.state === 'Startup: Complete' ? {
  version: WebExtensionPolicy.getByID(addon.id).extension.version,
  byPolicy: Services.policies.isAddonRequiredByPolicy(addon.id),
  mayBeRemoved: (addon.permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0,
  mayBeTurnedOff: (addon.permissions & AddonManager.PERM_CAN_DISABLE) !== 0,
} : null`;
