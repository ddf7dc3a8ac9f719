import type { Page as PuppeteerPage } from 'puppeteer-core';
import { answerRequests } from '../../tests/browser/support/answer-requests.ts';
import { puppeteerPage } from '../../tests/browser/support/driver.ts';
import { ExtensionDesk } from '../../tests/browser/support/extension-desk.ts';
import { launchFirefox } from '../../tests/browser/support/firefox.ts';
import { GMAIL, imitatedPage } from '../../tests/browser/support/pages/webmail-fixture.ts';
import { reportDesk } from './report-desk.ts';
import type { SoakStage } from './stage.ts';

/**
 * In: the folder of the unpacked extension. No driver ends Firefox's background page, looks at its heap or reads its list of
 * an extension's errors; the page's own are heard.
 */
export async function firefoxStage(extension: string): Promise<SoakStage> {
  const browser = await launchFirefox({ extension });
  const tab: PuppeteerPage = await browser.driver.newPage();
  const heard: string[] = [];
  tab.on('pageerror', (error) => heard.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') heard.push(message.text());
  });
  const html = imitatedPage(GMAIL);
  await answerRequests(tab, (url) => (url === GMAIL.addresses[0] ? html : null));
  await tab.goto(GMAIL.addresses[0]);
  const desk = await browser.openOwnPage('icon/16.png');
  await tab.bringToFront();
  const tabId = await new ExtensionDesk(desk).frontTabId();
  return {
    page: puppeteerPage(tab),
    desk: reportDesk(desk, tabId),
    kill: null,
    onMoment: async () => {},
    quiet: async () => {},
    held: null,
    errors: async () => heard,
    close: browser.close,
  };
}
