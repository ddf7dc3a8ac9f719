import { puppeteerPage } from '../../tests/browser/support/driver.ts';
import { launchFirefox } from '../../tests/browser/support/firefox.ts';
import { scriptsIn } from '../../tests/browser/support/gecko-window.ts';
import { GMAIL, imitatedPage } from '../../tests/browser/support/pages/webmail-fixture.ts';
import { HOSTS } from './addresses.ts';
import { listen } from './in-page.ts';
import type { PointsStage } from './stage.ts';

/** As in Chromium. */
const DOWN = 30;
const KEYS = { ctrl: 'Control', shift: 'Shift' } as const;

/** In: the folder of the unpacked extension. */
export async function firefoxStage(extension: string): Promise<PointsStage> {
  const browser = await launchFirefox({ extension, opens: HOSTS });
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
  const comeHome = async () => {
    await tab.goto(GMAIL.addresses[0]);
    await tab.evaluate(listen);
  };
  await comeHome();
  await inWindow(CATCH_OPENED);
  const { mouse, keyboard } = tab;
  return {
    page: puppeteerPage(tab),
    comeHome,
    press: async (x, y, way) => {
      if (way === 'enter') return keyboard.press('Enter');
      const button = way === 'middle' ? 'middle' : 'left';
      const key = way === 'ctrl' || way === 'shift' ? KEYS[way] : null;
      if (key) await keyboard.down(key);
      await mouse.move(x, y);
      await mouse.down({ button });
      await new Promise((resolve) => setTimeout(resolve, DOWN));
      await mouse.up({ button });
      if (key) await keyboard.up(key);
    },
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
