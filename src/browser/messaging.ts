import { type Answer, type MessageName, type Protocol, SETTINGS_CHANGED } from '../messages/protocol.ts';
import type { Sender } from '../messages/sender.ts';
import { browser } from './api.ts';

/**
 * Asks the background worker.
 *
 * Out: the answer; `undefined` where none came (the worker refused, died twice, or this copy of the extension is
 * gone). Never throws: a caller shows "not checked yet", never a verdict that nobody gave.
 */
export async function send<N extends MessageName>(
  name: N,
  body: Protocol[N]['request'],
): Promise<Answer<N> | undefined> {
  // A worker that was just ended loses the message that should have woken it: asked again, it is there.
  const reply = (await attempt(name, body)) ?? (await attempt(name, body));
  return reply?.answer;
}

/** The envelope, since an answer may be `null`; `undefined` where nobody answered. */
async function attempt<N extends MessageName>(
  name: N,
  body: Protocol[N]['request'],
): Promise<Envelope<N> | undefined> {
  try {
    return (await browser.runtime.sendMessage({ name, body })) as Envelope<N> | undefined;
  } catch {
    return undefined;
  }
}

/** An answer on the wire: wrapped, so that "answered with null" differs from "nobody answered". */
interface Envelope<N extends MessageName> {
  readonly answer: Answer<N>;
}

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
 * Tells the content scripts in all frames of every tab that the rules are others now. One message a tab; a tab without
 * a script of ours refuses it, which is well. Needs no right to see what the tabs show.
 */
export async function tellSettingsChanged(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined)
      void browser.tabs.sendMessage(id, { name: SETTINGS_CHANGED }).catch(() => undefined);
  }
}

/**
 * Calls `told` when the worker says that the rules are others now. A page cannot say it: its own messages never arrive
 * at this event, and what comes from another extension or from a tab does not count.
 */
export function onSettingsChangedTold(told: () => void, signal: AbortSignal): void {
  // Taken once: a copy of the extension that is gone has no `browser` to take it from any more.
  const { onMessage } = browser.runtime;
  const ownId = browser.runtime.id;
  const listener = (message: unknown, sender: { readonly id?: string; readonly tab?: unknown }) => {
    const name = (message as { readonly name?: unknown } | null)?.name;
    if (name === SETTINGS_CHANGED && sender.id === ownId && !sender.tab) told();
    return undefined;
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}
