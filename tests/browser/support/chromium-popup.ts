import type { CDPSession } from 'playwright-core';
import type { Page } from 'puppeteer-core';
import { attachTo } from './chromium-attach.ts';
import { until } from './until.ts';

/** The protocol's name of the tab at `url`: an extension's button is pressed on a tab, not on the page in it. */
export async function tabTarget(devtools: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const [tab, ...others] = targetInfos.filter((target) => target.url === url);
  if (tab === undefined || others.length > 0) throw new Error(`Not exactly one tab at ${url}`);
  return tab.targetId;
}

/** The popup at `url` as a page. */
export async function attachToPopup(devtools: CDPSession, profile: string, url: string): Promise<Page> {
  await until('the popup to open', async () => {
    // Puppeteer looks at the tab first and then at the page in it; each must have its address by then.
    const { targetInfos } = await devtools.send('Target.getTargets', {
      filter: [{ type: 'tab' }, { type: 'page' }],
    });
    return targetInfos.filter((target) => target.url === url).length === 2;
  });
  return attachTo(profile, url);
}
