import type { Browser } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';

/**
 * Opens the inbox in a window with the extension loaded, and returns when the person has closed it.
 * Where the browser does not take the extension, one line says how to load it by hand.
 * @param url the inbox, or a mail in it
 */
export async function runWindowed(found: FoundBrowser, extension: string, url: string): Promise<void> {
  const { browser, extensionId } = await openBrowser(found, { extension, headless: false, scheme: null });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  // On macOS a browser outlives its last window; elsewhere it may end while it is asked.
  browser.on('targetdestroyed', () => closeWithoutPages(browser).catch(() => {}));
  process.once('SIGINT', () => void browser.close());
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(url);
  console.log(extensionId === null ? byHand(found, extension) : welcome(found, url));
  await closed;
}

async function closeWithoutPages(browser: Browser): Promise<void> {
  if (browser.connected && (await browser.pages()).length === 0) await browser.close();
}

function welcome({ name }: FoundBrowser, url: string): string {
  return [
    `The sample inbox is open in ${name}, at ${url}`,
    "Hover over a link for its card; the popup is behind the puzzle piece in the browser's toolbar.",
    'Close the window or press Ctrl+C to end.',
  ].join('\n');
}

function byHand({ name, family }: FoundBrowser, extension: string): string {
  return family === 'firefox'
    ? `${name} did not take the extension. Load it by hand: about:debugging, "This Firefox", "Load Temporary Add-on", ${extension}/manifest.json`
    : `${name} did not take the extension. Load it by hand: chrome://extensions, developer mode, "Load unpacked", ${extension}`;
}
