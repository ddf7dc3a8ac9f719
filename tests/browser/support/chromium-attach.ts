import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';

/**
 * The page at `url`, which must be open and the only one there, through a connection of its own that ends with it: for
 * what is no page to Playwright. In: the folder of the profile.
 */
export async function attachTo(profile: string, url: string): Promise<Page> {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await puppeteer.connect({
    browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
    defaultViewport: null,
    // Whatever else is open stays Playwright's alone.
    targetFilter: (target) => target.type() === 'browser' || target.url() === url,
  });
  const target = await browser.waitForTarget((it) => it.url() === url);
  const page = await target.asPage();
  page.once('close', () => void browser.disconnect());
  return page;
}
