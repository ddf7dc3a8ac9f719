import type { Answer, MessageName, Protocol } from '../messages/protocol.ts';
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
