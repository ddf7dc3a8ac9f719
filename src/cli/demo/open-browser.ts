import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';

export type ColourScheme = 'light' | 'dark';

export interface OpenBrowser {
  readonly browser: Browser;
  /** The extension's id in this browser; `null` where the browser did not take it. */
  readonly extensionId: string | null;
}

export interface OpenOptions {
  /** The folder of a build for the browser's family. */
  readonly extension: string;
  /** Not shown, at the size and sharpness of the pictures. */
  readonly headless: boolean;
  /** What pages take the desktop's colours for; `null` leaves them the desktop's own. */
  readonly scheme: ColourScheme | null;
}

/**
 * Opens `found` with a fresh profile and the extension loaded.
 *
 * Chrome and Edge have not taken `--load-extension` since version 137, so all of that family get the
 * extension through the DevTools protocol (Extensions.loadUnpacked), which asks for the pipe and a
 * switch: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
 */
export async function openBrowser(found: FoundBrowser, options: OpenOptions): Promise<OpenBrowser> {
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: options.headless,
    defaultViewport: null,
    // A person's Ctrl+C ends the window in order; see there.
    handleSIGINT: options.headless,
    ...(found.family === 'firefox' ? firefoxOptions(options) : chromiumOptions(options)),
  });
  const extensionId = await browser.installExtension(options.extension).catch(() => null);
  return { browser, extensionId };
}

const WIDTH = 1280;
const HEIGHT = 860;
/** Device pixels for one of CSS, in pictures. */
const SHARPNESS = 2;

function chromiumOptions({ headless, scheme }: OpenOptions): LaunchOptions {
  const args = ['--enable-unsafe-extension-debugging'];
  if (headless) {
    args.push(
      `--window-size=${WIDTH},${HEIGHT}`,
      `--force-device-scale-factor=${SHARPNESS}`,
      // The screen that is not there must be large enough for the popup to take its full height.
      `--screen-info={${2 * WIDTH * SHARPNESS}x${2 * HEIGHT * SHARPNESS}}`,
    );
  }
  if (scheme !== null) args.push(`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`);
  // Chromium refuses to run as root inside its sandbox.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return {
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    args,
    // Pictures show scrollbars as people see them; a window shows no bar that says a test program steers it.
    ignoreDefaultArgs: headless ? ['--hide-scrollbars'] : ['--enable-automation'],
  };
}

function firefoxOptions({ headless, scheme }: OpenOptions): LaunchOptions {
  return {
    browser: 'firefox',
    args: headless ? [`--width=${WIDTH}`, `--height=${HEIGHT}`] : [],
    extraPrefsFirefox: {
      ...(headless && { 'layout.css.devPixelsPerPx': String(SHARPNESS) }),
      ...(scheme !== null && {
        'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      }),
    },
  };
}
