import type { Browser } from 'puppeteer-core';
import { EXTENSION_PARTS, scriptsIn } from './gecko-window.ts';

/**
 * Firefox's own window, outside of all pages: for what a person does there.
 */
export interface FirefoxWindow {
  /** The number by which extensions know the tab in front. */
  frontTabId(): Promise<number>;
  /** Opens `url`, which may be a page of an extension, in a tab in front. */
  openTab(url: string): Promise<void>;
  /** Presses the extension's toolbar button for the tab in front, and closes the popup that opens. */
  pressToolbarButton(extensionId: string): Promise<void>;
  /** Chooses the entry of this label in the context menu that is opening; `null` while there is none. */
  chooseFromMenu(label: string): Promise<true | null>;
  /**
   * Answers the question whether an extension may have more rights, by pressing its button; gives what it said,
   * line by line, and `null` while no question stands.
   */
  answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<readonly string[] | null>;
}

/** The window of a Firefox that Puppeteer started. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const evaluate = await scriptsIn(browser, 'chrome://browser/content/browser.xhtml');
  return {
    frontTabId: async () => Number(await evaluate(FRONT_TAB_ID)),
    openTab: async (url) => {
      await evaluate(`void (gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)}))`);
    },
    pressToolbarButton: async (extensionId) => {
      await evaluate(pressToolbarButton(extensionId));
    },
    chooseFromMenu: async (label) => ((await evaluate(chooseFromMenu(label))) === true ? true : null),
    answerPermissionPrompt: async (answer) => {
      const said = await evaluate(pressPermissionPrompt(answer === 'allow' ? 'primary' : 'secondary'));
      return typeof said === 'string' ? said.split('\n') : null;
    },
  };
}

const FRONT_TAB_ID = `(() => { ${EXTENSION_PARTS} return extensionParts.tabTracker.getId(gBrowser.selectedTab); })()`;

function pressToolbarButton(extensionId: string): string {
  return `(async () => {
    ${EXTENSION_PARTS}
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    const panel = () => document.getElementById('customizationui-widget-panel');
    const until = async (state) => {
      for (let i = 0; i < 100 && (panel()?.state ?? 'closed') !== state; i += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await extensionParts.browserActionFor(extension).triggerAction(window);
    // A panel that is left open is closed by the next press, which then gives no rights in the tab.
    await until('open');
    panel()?.hidePopup();
    await until('closed');
  })()`;
}

function chooseFromMenu(label: string): string {
  return `(() => {
    const menu = document.getElementById('contentAreaContextMenu');
    const entry = menu.querySelector('menuitem[label=' + CSS.escape(${JSON.stringify(label)}) + ']');
    if (menu.state !== 'open' || !entry) return null;
    menu.activateItem(entry);
    return true;
  })()`;
}

function pressPermissionPrompt(which: 'primary' | 'secondary'): string {
  return `(() => {
    if (document.getElementById('notification-popup')?.state !== 'open') return null;
    const prompt = document.getElementById('addon-webext-permissions-notification');
    const button = prompt?.querySelector('.popup-notification-${which}-button');
    if (!button || button.disabled) return null;
    const lines = [...prompt.querySelectorAll('.popup-notification-description, .addon-webext-perm-list li')];
    const said = lines.map((line) => line.textContent.trim()).filter((line) => line !== '');
    button.click();
    return said.join('\\n');
  })()`;
}
