import type { Body, MessageName, Reply } from '../messages/messages.ts';
import { pageApi } from './page-api.ts';

/**
 * Asks the background worker.
 *
 * Out: the answer; `undefined` where none came (the worker refused, died twice, or this copy of the extension is
 * gone). Never throws: a caller shows "not checked yet", never a verdict that nobody gave.
 */
export async function send<N extends MessageName>(name: N, body: Body<N>): Promise<Reply<N> | undefined> {
  // A worker that was just ended loses the message that should have woken it: asked again, it is there.
  const reply = (await attempt(name, body)) ?? (await attempt(name, body));
  return reply?.answer;
}

/** The envelope, since an answer may be `null`; `undefined` where nobody answered. */
async function attempt<N extends MessageName>(name: N, body: Body<N>): Promise<Envelope<N> | undefined> {
  try {
    return (await pageApi.runtime.sendMessage({ name, body })) as Envelope<N> | undefined;
  } catch {
    return undefined;
  }
}

/** An answer on the wire: wrapped, so that "answered with null" differs from "nobody answered". */
interface Envelope<N extends MessageName> {
  readonly answer: Reply<N>;
}
