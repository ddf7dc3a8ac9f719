import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumMissing, EXECUTABLES } from '../../tests/browser/support/chromium.ts';
import { firstThere } from '../../tests/browser/support/missing.ts';
import { chromiumProxy, startRecordingProxy } from '../../tests/browser/support/recording-proxy.ts';
import { ADDRESS } from './pages.ts';

/** A Chromium with one contender in it, or none. */
export interface BenchBrowser {
  readonly context: BrowserContext;
  /** The protocol's session of the browser itself. */
  readonly devtools: CDPSession;
  /** Such as `Chrome/143.0.7499.169`. */
  readonly version: string;
  /** Opens a tab that shows `html` at the webmail's address. Nothing of the tab reaches the network. */
  readonly open: (html: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium in a new profile. In: the folder of the one unpacked extension it has; `null` for none. */
export async function openBrowser(extension: string | null): Promise<BenchBrowser> {
  const executablePath = firstThere(EXECUTABLES);
  if (executablePath === undefined) throw new Error(chromiumMissing() ?? '');
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const proxy = await startRecordingProxy();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1400, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(extension === null
        ? ['--disable-extensions']
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      '--lang=en-GB',
      ...chromiumProxy(proxy),
    ],
  });
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (devtools === undefined) throw new Error('A context without a browser.');
  const { product } = await devtools.send('Browser.getVersion');

  return {
    context,
    devtools,
    version: product,
    open: async (html) => {
      const page = await context.newPage();
      await page.route('**/*', (route) =>
        route.request().url() === ADDRESS
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
          : route.abort(),
      );
      await page.goto(ADDRESS);
      return page;
    },
    close: async () => {
      await context.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
