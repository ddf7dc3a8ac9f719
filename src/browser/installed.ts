import { browser } from './api.ts';

/** How the extension came into this profile: `normal` where a person took it from a store or a file. */
export type InstallType = Awaited<ReturnType<typeof browser.management.getSelf>>['installType'];

/** Calls `installed` once, when the extension is new in this profile; not when it, or the browser, was updated. */
export function onInstalled(installed: (how: InstallType) => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    // Every extension may ask this of itself, without a permission.
    void browser.management.getSelf().then(({ installType }) => installed(installType));
  });
}
