import { SETTINGS_CHANGED } from '../messages/protocol.ts';
import { pageApi } from './page-api.ts';

/**
 * Calls `told` when the worker says that the rules are others now. A page cannot say it: its own messages never arrive
 * at this event, and what comes from another extension or from a tab does not count.
 */
export function onSettingsChangedTold(told: () => void, signal: AbortSignal): void {
  // Taken once: a copy of the extension that is gone has no `chrome.runtime` to take it from any more.
  const { onMessage } = pageApi.runtime;
  const ownId = pageApi.runtime.id;
  const listener = (message: unknown, sender: { readonly id?: string; readonly tab?: unknown }) => {
    const name = (message as { readonly name?: unknown } | null)?.name;
    if (name === SETTINGS_CHANGED && sender.id === ownId && !sender.tab) told();
    return undefined;
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}
