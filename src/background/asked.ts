import { withoutSecrets } from '../core/verdict/judge-message.ts';
import { type Asked, LIMITS } from '../messages/protocol.ts';
import type { ReportStore } from './tab-reports.ts';

const keyOf = (tabId: number) => `asked:${tabId}`;

/** Keeps what came of a question until one of our pages shows it; replaces the tab's last one. No secrets are kept. */
export function keepAsked(store: ReportStore, tabId: number, asked: Asked): Promise<void> {
  const links = asked.links.slice(0, LIMITS.links).map(withoutSecrets);
  return store.set(keyOf(tabId), { ...asked, links });
}

/** What waits to be shown for a tab, once: it is forgotten with that. `null` where nothing waits. */
export async function takeAsked(store: ReportStore, tabId: number): Promise<Asked | null> {
  const asked = (await store.all())[keyOf(tabId)] as Asked | undefined;
  if (!asked) return null;
  await forgetAsked(store, tabId);
  return asked;
}

/** Forgets what nobody came to see, for a tab that was closed. */
export function forgetAsked(store: ReportStore, tabId: number): Promise<void> {
  return store.remove([keyOf(tabId)]);
}
