import { inTime } from './in-time.ts';
import type { ReportStore } from './tab-reports.ts';

/**
 * A store that goes on in the worker's own memory where the browser's is full, broken or does not answer: for as long as
 * this worker lives, and what is told again after that is there again. What the browser's store held under the same key
 * before is taken out of it, or forgotten here: it is about another mail, and must not be shown for this one.
 *
 * `failed` hears of each failure. Nothing rejects.
 */
export function sturdyStore(store: ReportStore, failed: (error: unknown) => void): ReportStore {
  /** What the browser's store has not taken, or not yet; `undefined` for what it has not let go. */
  const own = new Map<string, unknown>();
  const soon = inTime();

  const remove = async (keys: readonly string[]) => {
    for (const key of keys) own.set(key, undefined);
    try {
      await soon(store.remove(keys));
      for (const key of keys) if (own.get(key) === undefined) own.delete(key);
    } catch (error) {
      failed(error);
    }
  };
  return {
    all: async () => {
      const kept = await soon(store.all()).catch((error: unknown) => {
        failed(error);
        return {};
      });
      const all = Object.entries({ ...kept, ...Object.fromEntries(own) });
      return Object.fromEntries(all.filter(([, value]) => value !== undefined));
    },
    set: async (key, value) => {
      own.set(key, value);
      try {
        await soon(store.set(key, value));
        if (own.get(key) === value) own.delete(key);
      } catch (error) {
        failed(error);
        // Not where something newer is on its way, or there.
        if (own.get(key) === value) await soon(store.remove([key])).catch(failed);
      }
    },
    remove,
  };
}
