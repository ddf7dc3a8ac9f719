import { SETTINGS_CHANGED } from '../messages/protocol.ts';
import type { Sender } from '../messages/sender.ts';
import { browser } from './api.ts';

/**
 * Answers messages with `dispatch`, which gives `undefined` for what is not to be answered.
 * Must be called synchronously when the worker starts, or the message that woke it is lost.
 */
export function onMessage(
  dispatch: (message: unknown, sender: Sender) => Promise<unknown | undefined>,
): void {
  const ownOrigin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    const answered =
      sender.id === browser.runtime.id
        ? dispatch(message, {
            isOwnPage: sender.url?.startsWith(ownOrigin) ?? false,
            tabId: sender.tab?.id ?? null,
            frameId: sender.frameId ?? 0,
            site: siteOf(sender),
          })
        : Promise.resolve(undefined);
    answered.then(
      (answer) => sendResponse(answer === undefined ? undefined : { answer }),
      (error: unknown) => {
        console.error('Link Guard: a message could not be answered', error);
        sendResponse(undefined);
      },
    );
    // `sendResponse` with `true` is the one way of answering later that every browser knows.
    return true;
  });
}

/**
 * A frame that a page fills by itself has no address of its own, and one in a sandbox no origin: theirs is the tab's.
 * `origin` came with Chrome 80 and Firefox 126 (MDN, runtime.MessageSender).
 */
function siteOf(sender: MessageSender): string | null {
  const { origin, url, tab }: MessageSender & { readonly origin?: string } = sender;
  return [origin, url, tab?.url].map(originOf).find((site) => site !== null) ?? null;
}

type MessageSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

function originOf(address: string | undefined): string | null {
  return address !== undefined && /^https?:/.test(address) && URL.canParse(address)
    ? new URL(address).origin
    : null;
}

/**
 * Tells the content scripts in all frames of every tab that the rules are others now. One message a tab; a tab without
 * a script of ours refuses it, which is well. Needs no right to see what the tabs show.
 */
export async function tellSettingsChanged(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) tellTab(id);
}

/** The same for one tab, which then says again what it shows: for a tab of which nothing is known any more. */
export function tellTab(tabId: number): void {
  void browser.tabs.sendMessage(tabId, { name: SETTINGS_CHANGED }).catch(() => undefined);
}
