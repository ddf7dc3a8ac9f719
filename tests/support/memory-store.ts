import type { ReportStore } from '../../src/background/tab-reports.ts';

/** A store that copies what it is given, as the browser's does. */
export function memoryStore(): ReportStore & { readonly text: () => string } {
  const kept = new Map<string, string>();
  return {
    all: async () => Object.fromEntries([...kept].map(([key, value]) => [key, JSON.parse(value)])),
    set: async (key, value) => {
      kept.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
    text: () => JSON.stringify([...kept]),
  };
}
