import type { ReportStore } from './tab-reports.ts';

/**
 * A store that goes on in the worker's own memory where the browser's is full or broken: for as long as this worker
 * lives, and what is told again after that is there again. What the browser's store held under the same key before is
 * taken out of it, or forgotten here: it is about another mail, and must not be shown for this one.
 *
 * `failed` hears of each failure. Nothing rejects.
 */
export function sturdyStore(store: ReportStore, failed: (error: unknown) => void): ReportStore {
  /** What the browser's store did not take; `undefined` for what it did not let go. */
  const own = new Map<string, unknown>();

  const remove = async (keys: readonly string[]) => {
    for (const key of keys) own.delete(key);
    try {
      await store.remove(keys);
    } catch (error) {
      failed(error);
      for (const key of keys) own.set(key, undefined);
    }
  };
  return {
    all: async () => {
      const kept = await store.all().catch((error: unknown) => {
        failed(error);
        return {};
      });
      const all = Object.entries({ ...kept, ...Object.fromEntries(own) });
      return Object.fromEntries(all.filter(([, value]) => value !== undefined));
    },
    set: async (key, value) => {
      try {
        await store.set(key, value);
        own.delete(key);
      } catch (error) {
        failed(error);
        await remove([key]);
        own.set(key, value);
      }
    },
    remove,
  };
}
