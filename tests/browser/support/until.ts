import { setInterval } from 'node:timers/promises';

/**
 * Asks `ask` again and again until its answer is one to go on with, and returns that answer.
 *
 * `null`, `undefined` and `false` mean "not yet", and so does a throw: a frame may be on its way to another
 * page just then. After `milliseconds` it throws, naming `what` was waited for and the last error.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  milliseconds = 15_000,
): Promise<Exclude<T, null | undefined | false>> {
  const end = AbortSignal.timeout(milliseconds);
  let lastError: unknown;
  try {
    for await (const _ of setInterval(50, undefined, { signal: end })) {
      try {
        const answer = await ask();
        if (answer !== null && answer !== undefined && answer !== false) {
          return answer as Exclude<T, null | undefined | false>;
        }
        lastError = undefined;
      } catch (error) {
        lastError = error;
      }
    }
  } catch (error) {
    if (!end.aborted) throw error;
  }
  throw new Error(`Waited ${milliseconds} ms in vain: ${what}`, { cause: lastError });
}
