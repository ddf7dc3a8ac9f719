import type { Browser } from 'puppeteer-core';

/**
 * Firefox's own window, outside of all pages: for what a person does there. Works headless too. Firefox must have
 * been started with `--remote-allow-system-access`, which WebDriver BiDi's `moz:scope` needs
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1944568).
 */
export interface FirefoxWindow {
  /** The number by which extensions know the tab in front. */
  frontTabId(): Promise<number>;
  /** Opens `url`, which may be a page of an extension, in a tab in front. */
  openTab(url: string): Promise<void>;
  /** Presses the extension's toolbar button for the tab in front, and closes the popup that opens. */
  pressToolbarButton(extensionId: string): Promise<void>;
  /**
   * Answers the question whether an extension may have more rights, by pressing its button; gives what it said,
   * line by line, and `null` while no question stands.
   */
  answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<readonly string[] | null>;
}

/** The commands of WebDriver BiDi that Puppeteer has no method for; its connection is there, if not in its types. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** The window of a Firefox that Puppeteer started. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { connection: Bidi };
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
    .result as {
    contexts: { context: string; url: string }[];
  };
  const context = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml')?.context;
  if (context === undefined) throw new Error('Firefox shows no window.');

  const evaluate = async (expression: string) => {
    const { result } = (await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as { result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } };
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'Firefox refused.');
    return result.result?.value;
  };

  return {
    frontTabId: async () => Number(await evaluate(FRONT_TAB_ID)),
    openTab: async (url) => {
      await evaluate(`void (gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)}))`);
    },
    pressToolbarButton: async (extensionId) => {
      await evaluate(pressToolbarButton(extensionId));
    },
    answerPermissionPrompt: async (answer) => {
      const said = await evaluate(pressPermissionPrompt(answer === 'allow' ? 'primary' : 'secondary'));
      return typeof said === 'string' ? said.split('\n') : null;
    },
  };
}

/** `extensionParts` is where Firefox keeps what it gives its extensions. */
const EXTENSION_PARTS = `const extensionParts = ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global;`;

const FRONT_TAB_ID = `(() => { ${EXTENSION_PARTS} return extensionParts.tabTracker.getId(gBrowser.selectedTab); })()`;

function pressToolbarButton(extensionId: string): string {
  return `(async () => {
    ${EXTENSION_PARTS}
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    await extensionParts.browserActionFor(extension).triggerAction(window);
    document.getElementById('customizationui-widget-panel')?.hidePopup();
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
