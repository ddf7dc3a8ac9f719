import type { Worker } from 'playwright-core';
import type { TestChromium } from './chromium.ts';
import type { ShownSurface } from './surfaces.ts';

/** Shows something while the worker takes `policy` for the administrator's, and gives it none again afterwards. */
export async function underPolicy(
  browser: TestChromium,
  policy: object,
  open: () => Promise<ShownSurface>,
): Promise<ShownSurface> {
  const worker = workerOf(browser);
  const set = async (values: object) => {
    await worker.evaluate(pretendPolicy, values);
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { onChanged: { dispatch(changes: object, area: string): void } } };
      };
      chrome.storage.onChanged.dispatch({}, 'managed');
    });
  };
  return whileSet(set, policy, open);
}

/** Shows something while these are the person's settings, and forgets them afterwards. */
export async function withSettings(
  browser: TestChromium,
  settings: object,
  open: () => Promise<ShownSurface>,
): Promise<ShownSurface> {
  const worker = workerOf(browser);
  const set = (values: object) =>
    worker.evaluate(async (stored) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ settings: stored });
    }, values);
  return whileSet(set, settings, open);
}

async function whileSet(
  set: (values: object) => Promise<void>,
  values: object,
  open: () => Promise<ShownSurface>,
): Promise<ShownSurface> {
  await set(values);
  const shown = await open();
  return {
    ...shown,
    close: async () => {
      await shown.close();
      await set({});
    },
  };
}

function workerOf({ context }: TestChromium): Worker {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('The worker is asleep.');
  return worker;
}

/** Makes the worker take `set` for the administrator's policy: a true one takes a file of the system. */
function pretendPolicy(set: object): void {
  // Chromium has the API under both names, and the newer one answers with promises alone.
  type Got = (items: object) => void;
  type Api = { storage: { managed: { get(keys: null, got?: Got): unknown } } };
  const { chrome, browser: newer } = globalThis as unknown as { chrome: Api; browser?: Api };
  for (const api of [chrome, newer]) {
    if (api) api.storage.managed.get = (_keys, got) => (got ? got(set) : Promise.resolve(set));
  }
}
