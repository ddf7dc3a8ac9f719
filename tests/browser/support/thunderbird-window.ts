import type { Browser } from 'puppeteer-core';
import type { Readable } from './driver.ts';
import { scriptsIn } from './gecko-window.ts';
import { until } from './until.ts';

/** What the mouse does at the middle of an element's first line. */
export type Mouse = 'hover' | 'click' | 'middle click';

/** Thunderbird's own window: for what a person does there. */
export interface ThunderbirdWindow {
  /** Makes a local folder of these mail files, and opens it. */
  fillFolder(paths: readonly string[]): Promise<void>;
  /** Selects the mail of this subject in the folder and waits until it is shown. */
  showMail(subject: string): Promise<void>;
  /** The message that is shown. */
  readonly message: Readable;
  /** Moves the mouse over the message as a person does; `host >>> inner` reaches into a shadow root. */
  mouse(what: Mouse, selector: string): Promise<void>;
  /** Gives the focus to an element of the message and presses Enter there, as a person does. */
  pressEnter(selector: string): Promise<void>;
  /** Presses the extension's button, in the window's toolbar or in the message's header; gives the popup that opens. */
  openPopup(button: keyof Badges): Promise<Readable>;
  closePopup(): Promise<void>;
  /** What the two buttons of the extension carry. */
  badges(): Promise<Badges>;
  /** The addresses in the tabs that show pages. */
  pages(): Promise<readonly string[]>;
  /** What was to be opened outside Thunderbird since `forgetOpened`. Nothing of it is. */
  opened(): Promise<readonly string[]>;
  forgetOpened(): Promise<void>;
  turnExtension(how: 'on' | 'off'): Promise<void>;
}

export interface Badges {
  readonly toolbar: string;
  readonly message: string;
}

/** The window of a Thunderbird that Puppeteer started, in which the extension of this id is or will be. */
export async function thunderbirdWindow(browser: Browser, extensionId: string): Promise<ThunderbirdWindow> {
  const evaluate = await scriptsIn(browser, 'chrome://messenger/content/messenger.xhtml');
  const json = async <T>(expression: string) =>
    JSON.parse(String(await evaluate(`JSON.stringify(${expression})`))) as T;
  await evaluate(CATCH_OPENED);

  return {
    fillFolder: async (paths) => {
      await evaluate(fillFolder(paths));
      await until('the mails of the folder to be listed', () =>
        json(`${FOLDER_PANE}.gDBView?.rowCount === ${paths.length}`),
      );
    },
    showMail: async (subject) => {
      await evaluate(selectMail(subject));
      await until(`"${subject}" to be shown`, () => json(isShown(subject)));
    },
    message: documentIn(evaluate, MESSAGE),
    mouse: async (what, selector) => {
      await until(`${what} at ${selector}`, () => evaluate(mouse(what, selector)));
    },
    pressEnter: async (selector) => {
      await until(`the focus on ${selector}`, () => evaluate(pressEnter(selector)));
    },
    openPopup: async (button) => {
      await evaluate(press(extensionId, button));
      const popup = documentIn(evaluate, POPUP);
      await until('the popup to load', () =>
        popup.evaluate(() => document.querySelector('main') !== null, null),
      );
      return popup;
    },
    closePopup: async () => {
      await evaluate(`${POPUP}.closest('panel').hidePopup()`);
      await until('the popup to close', async () => !(await json(HAS_POPUP)));
    },
    badges: () =>
      json(`{
        toolbar: ${buttonOf(extensionId, 'toolbar')}?.getAttribute('badge') ?? '',
        message: ${buttonOf(extensionId, 'message')}?.getAttribute('badge') ?? '',
      }`),
    pages: () =>
      json(`${TABS}.tabInfo.filter(({ mode }) => mode.name === 'contentTab')
      .map(({ browser }) => browser.currentURI.spec)`),
    opened: () => json('globalThis.openedOutside'),
    forgetOpened: async () => void (await evaluate('void (globalThis.openedOutside = [])')),
    turnExtension: async (how) => void (await evaluate(turnExtension(extensionId, how))),
  };
}

const TABS = `document.getElementById('tabmail')`;
const FOLDER_PANE = `${TABS}.tabInfo[0].chromeBrowser.contentWindow`;
const MESSAGE_VIEW = `${TABS}.currentAboutMessage`;
const MESSAGE = `${MESSAGE_VIEW}?.document.getElementById('messagepane')`;
const POPUP = `[...document.querySelectorAll('browser.webextension-popup-browser')].at(-1)`;
const HAS_POPUP = `document.querySelector('browser.webextension-popup-browser') !== null`;

/** The document in a `<browser>` of the window, in whichever process it is. */
function documentIn(evaluate: (expression: string) => Promise<unknown>, frame: string): Readable {
  return {
    evaluate: async <A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> => {
      const call = `(${run})(${JSON.stringify(argument)})`;
      return JSON.parse(String(await evaluate(inFrame(frame, call)))) as Awaited<R>;
    },
  };
}

function inFrame(frame: string, call: string): string {
  const script = `{
    const { document } = content;
    const settle = (how, value) => sendAsyncMessage('tests:settled', { how, value });
    Promise.resolve().then(() => ${call}).then(
      (value) => settle('resolve', JSON.stringify(value ?? null)),
      (error) => settle('reject', String(error)));
  }`;
  return `new Promise((resolve, reject) => {
    const { messageManager } = ${frame};
    messageManager.addMessageListener('tests:settled', function settled({ data }) {
      messageManager.removeMessageListener('tests:settled', settled);
      if (data.how === 'resolve') resolve(data.value);
      else reject(new Error(data.value));
    });
    messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' +
      encodeURIComponent(${JSON.stringify(script)}), false);
  })`;
}

function fillFolder(paths: readonly string[]): string {
  return `(async () => {
    const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
    MailServices.accounts.createLocalMailAccount();
    const { rootFolder } = MailServices.accounts.localFoldersServer;
    const folder = rootFolder.QueryInterface(Ci.nsIMsgLocalMailFolder).createLocalSubfolder('Sample');
    folder.QueryInterface(Ci.nsIMsgLocalMailFolder);
    for (const path of ${JSON.stringify(paths)}) {
      const file = await IOUtils.getFile(path);
      await new Promise((resolve, reject) => {
        const copied = {
          QueryInterface: ChromeUtils.generateQI(['nsIMsgCopyServiceListener']),
          onStopCopy: (status) => Components.isSuccessCode(status) ? resolve() : reject(new Error(path)),
        };
        MailServices.copy.copyFileMessage(file, folder, null, false, 0, '', copied, null);
      });
    }
    ${FOLDER_PANE}.displayFolder(folder.URI);
  })()`;
}

/** Thunderbird's index keeps a subject without what marks a reply, and the title with one such mark at most. */
const WITHOUT_RE = `((subject) => subject.replace(/^(?:Re: )+/i, ''))`;

function selectMail(subject: string): string {
  return `(() => {
    ${TABS}.closeOtherTabs(${TABS}.tabInfo[0]);
    const { gDBView, threadTree } = ${FOLDER_PANE};
    const wanted = ${WITHOUT_RE}(${JSON.stringify(subject)});
    const rows = [...Array(gDBView.rowCount).keys()];
    const row = rows.find((it) => gDBView.getMsgHdrAt(it).mime2DecodedSubject === wanted);
    if (row === undefined) throw new Error('No mail is called ' + wanted);
    threadTree.selectedIndex = row;
  })()`;
}

function isShown(subject: string): string {
  return `(() => {
    const shown = ${MESSAGE}?.contentDocument;
    const bare = ${WITHOUT_RE};
    return shown?.readyState === 'complete' && bare(shown.title) === bare(${JSON.stringify(subject)});
  })()`;
}

/** Events that Thunderbird takes for a person's. Gives `false` where there is no such element yet. */
function mouse(what: Mouse, selector: string): string {
  const events = what === 'hover' ? ['mousemove'] : ['mousemove', 'mousedown', 'mouseup'];
  return `(() => {
    const view = ${MESSAGE}.contentWindow;
    const element = ${JSON.stringify(selector.split(' >>> '))}.reduce(
      (root, part) => (root?.openOrClosedShadowRoot ?? root)?.querySelector(part), view.document);
    if (!element) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = element.getClientRects();
    const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
    view.synthesizeMouseEvent('mousemove', 1, 1, {}, {});
    for (const event of ${JSON.stringify(events)}) {
      view.synthesizeMouseEvent(event, x, y, { button: ${what === 'middle click' ? 1 : 0}, clickCount: 1 }, {});
    }
    return true;
  })()`;
}

/** Keys that Thunderbird takes for a person's. Gives `false` where there is no such element yet. */
function pressEnter(selector: string): string {
  return `(() => {
    const view = ${MESSAGE}.contentWindow;
    const element = view.document.querySelector(${JSON.stringify(selector)});
    if (!element) return false;
    ${MESSAGE}.focus();
    element.focus();
    const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keys.beginInputTransactionForTests(view);
    const enter = new view.KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 });
    keys.keydown(enter);
    keys.keyup(enter);
    return true;
  })()`;
}

function buttonOf(extensionId: string, where: keyof Badges): string {
  // The id of a widget, as Firefox makes it of an extension's.
  const widget = extensionId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  return where === 'toolbar'
    ? `document.querySelector('.unified-toolbar-button[extension=' + CSS.escape(${JSON.stringify(extensionId)}) + ']')`
    : `${MESSAGE_VIEW}?.document.getElementById('${widget}-messageDisplayAction-toolbarbutton')`;
}

function press(extensionId: string, button: keyof Badges): string {
  return `void ${buttonOf(extensionId, button)}.click()`;
}

function turnExtension(extensionId: string, how: 'on' | 'off'): string {
  return `(async () => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID(${JSON.stringify(extensionId)});
    await addon.${how === 'on' ? 'enable' : 'disable'}();
  })()`;
}

/** Stands in for the service through which Thunderbird hands addresses to other programs. */
const CATCH_OPENED = `(() => {
  globalThis.openedOutside = [];
  const contract = '@mozilla.org/uriloader/external-protocol-service;1';
  const real = Cc[contract].getService(Ci.nsIExternalProtocolService);
  const double = {
    QueryInterface: ChromeUtils.generateQI(['nsIExternalProtocolService']),
    loadURI: ({ spec }) => globalThis.openedOutside.push(spec),
  };
  for (const ask of ['externalProtocolHandlerExists', 'isExposedProtocol', 'getProtocolHandlerInfo',
    'getProtocolHandlerInfoFromOS', 'setProtocolHandlerDefaults']) {
    double[ask] = (...what) => real[ask](...what);
  }
  const factory = { createInstance: (iid) => double.QueryInterface(iid) };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar)
    .registerFactory(Services.uuid.generateUUID(), 'opened outside', contract, factory);
})()`;
