import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import puppeteer, { type Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The protocol's name of the tab at `url`: an extension's button is pressed on a tab, not on the page in it. */
export async function tabTarget(devtools: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const [tab, ...others] = targetInfos.filter((target) => target.url === url);
  if (tab === undefined || others.length > 0) throw new Error(`Not exactly one tab at ${url}`);
  return tab.targetId;
}

/** The popup at `url` as a page, through a connection of its own that ends with it. */
export async function attachToPopup(devtools: CDPSession, profile: string, url: string): Promise<Page> {
  await until('the popup to open', async () => {
    // Puppeteer looks at the tab first and then at the page in it; each must have its address by then.
    const { targetInfos } = await devtools.send('Target.getTargets', {
      filter: [{ type: 'tab' }, { type: 'page' }],
    });
    return targetInfos.filter((target) => target.url === url).length === 2;
  });
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await puppeteer.connect({
    browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
    defaultViewport: null,
    // Whatever else is open stays Playwright's alone.
    targetFilter: (target) => target.type() === 'browser' || target.url() === url,
  });
  const target = await browser.waitForTarget((it) => it.url() === url);
  const popup = await target.asPage();
  popup.once('close', () => void browser.disconnect());
  return popup;
}
