import { puppeteerPage } from '../../tests/browser/support/driver.ts';
import { launchFirefox } from '../../tests/browser/support/firefox.ts';
import { scriptsIn } from '../../tests/browser/support/gecko-window.ts';
import { GMAIL, imitatedPage } from '../../tests/browser/support/pages/webmail-fixture.ts';
import type { PointsStage } from './stage.ts';
import { inTab, OPENS } from './tab.ts';

/** In: the folder of the unpacked extension. */
export async function firefoxStage(extension: string): Promise<PointsStage> {
  const browser = await launchFirefox({ extension, opens: OPENS });
  const inWindow = await scriptsIn(browser.driver, 'chrome://browser/content/browser.xhtml');
  const tab = await browser.driver.newPage();
  const html = imitatedPage(GMAIL);
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const isMail = request.url() === GMAIL.addresses[0];
    // All else is refused by the window, which may have been quicker.
    if (isMail) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.continue().catch(() => undefined);
  });
  const { comeHome, press } = inTab(tab);
  await comeHome();
  await inWindow(CATCH_OPENED);
  return {
    page: puppeteerPage(tab),
    comeHome,
    press,
    opened: async () => JSON.parse(String(await inWindow('takePointsOpened()'))) as string[],
    close: browser.close,
  };
}

/**
 * Refuses each page that is to be loaded, which leaves the tab as it is, and keeps its address. What was opened for it is
 * closed when the addresses are taken.
 */
const CATCH_OPENED = `(() => {
  const own = new Set(gBrowser.tabs);
  let opened = [];
  const observe = (subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { spec } = channel.URI;
    if (spec === '${GMAIL.addresses[0]}') return;
    const type = channel.loadInfo.externalContentPolicyType;
    const { TYPE_DOCUMENT, TYPE_SUBDOCUMENT } = Ci.nsIContentPolicy;
    if (type === TYPE_DOCUMENT || type === TYPE_SUBDOCUMENT) opened.push(spec);
    channel.cancel(Cr.NS_BINDING_ABORTED);
  };
  Services.obs.addObserver({ observe }, 'http-on-modify-request');
  window.takePointsOpened = () => {
    for (const other of Services.wm.getEnumerator('navigator:browser')) if (other !== window) other.close();
    for (const tab of [...gBrowser.tabs]) if (!own.has(tab)) gBrowser.removeTab(tab, { animate: false });
    const all = opened;
    opened = [];
    return JSON.stringify([...new Set(all)]);
  };
})()`;
