import type { Worker } from 'playwright-core';
import type { TestChromium } from './chromium.ts';

/** What a call to the browser's store does from now on: fails, never answers, or gives this. */
export type Breakage = 'fails' | 'hangs' | { readonly gives: unknown };

export interface BrokenCall {
  readonly area: 'local' | 'managed' | 'session';
  readonly call: 'get' | 'set' | 'remove';
  readonly how: Breakage;
}

type Call = (...given: unknown[]) => Promise<unknown>;

interface Api {
  storage: Record<BrokenCall['area'], Record<BrokenCall['call'], Call>> & {
    onChanged: { dispatch(changes: object, area: string): void };
  };
}

/**
 * Breaks calls in the worker that runs now, tells it that settings and policy have changed, and gives what mends them
 * all again. A call that hangs answers when it is mended.
 */
export async function breakStorage(
  browser: TestChromium,
  calls: readonly BrokenCall[],
): Promise<() => Promise<void>> {
  const worker = workerOf(browser);
  await worker.evaluate(breakCalls, calls);
  await worker.evaluate(tellOfChange);
  return async () => {
    await worker.evaluate(() => {
      const { mends = [] } = globalThis as { mends?: (() => void)[] };
      for (const mend of mends.splice(0)) mend();
    });
    await worker.evaluate(tellOfChange);
  };
}

export function workerOf({ context }: Pick<TestChromium, 'context'>): Worker {
  const worker = context.serviceWorkers().at(-1);
  if (worker === undefined) throw new Error('The worker is asleep.');
  return worker;
}

function breakCalls(calls: readonly BrokenCall[]): void {
  const { chrome, browser } = globalThis as unknown as { chrome: Api; browser?: Api };
  const world = globalThis as { mends?: (() => void)[] };
  world.mends ??= [];
  const { mends } = world;
  const { promise: mended, resolve } = Promise.withResolvers<void>();
  for (const { storage } of new Set([chrome, browser ?? chrome])) {
    for (const { area, call, how } of calls) {
      const whole = storage[area][call];
      const works: Call = (...given) => whole.apply(storage[area], given);
      storage[area][call] = async (...given) => {
        if (how === 'fails') throw new Error('QUOTA_BYTES quota exceeded');
        if (how !== 'hangs') return how.gives;
        await mended;
        return works(...given);
      };
      // The two may be one object: what was broken last is mended first.
      mends.unshift(() => {
        storage[area][call] = works;
      });
    }
  }
  mends.push(resolve);
}

function tellOfChange(): void {
  const { chrome } = globalThis as unknown as { chrome: Api };
  chrome.storage.onChanged.dispatch({}, 'managed');
}
