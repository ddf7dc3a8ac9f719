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
  // On macOS a browser outlives its last window.
  browser.on('targetdestroyed', async () => {
    if (browser.connected && (await browser.pages()).length === 0) await browser.close();
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(url);
  console.log(
    extensionId === null
      ? byHand(found, extension)
      : `The sample inbox is open in ${found.name}, at ${url}\nClose the window or press Ctrl+C to end.`,
  );
  await closed;
}

function byHand({ name, family }: FoundBrowser, extension: string): string {
  return family === 'firefox'
    ? `${name} did not take the extension. Load it by hand: about:debugging, "This Firefox", "Load Temporary Add-on", ${extension}/manifest.json`
    : `${name} did not take the extension. Load it by hand: chrome://extensions, developer mode, "Load unpacked", ${extension}`;
}
