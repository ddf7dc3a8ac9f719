import { browser } from './api.ts';

/** What is kept until the browser closes; content scripts cannot reach it. */
export interface SessionStore {
  readonly all: () => Promise<Record<string, unknown>>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

export const sessionStore: SessionStore = {
  all: () => browser.storage.session.get(null),
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (keys) => browser.storage.session.remove([...keys]),
};

/** Calls `changed` when anything in it changes, in whichever context. */
export function onSessionChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'session') changed();
  });
}
