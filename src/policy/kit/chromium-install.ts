import type { ChromiumInstall } from './kit-input.ts';

/** Where each store's extensions get their updates, as an installation by policy must name it. */
export const STORE_UPDATE_URLS = {
  // https://chromeenterprise.google/policies/#ExtensionInstallForcelist
  chrome: 'https://clients2.google.com/service/update2/crx',
  // https://learn.microsoft.com/deployedge/microsoft-edge-browser-policies/extensioninstallforcelist
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;

export type ChromiumBrowser = 'chrome' | 'edge' | 'chromium';

/** The browser's own policies that install the extension. */
export function installPolicies(browser: ChromiumBrowser, install: ChromiumInstall): Record<string, unknown> {
  return {
    ExtensionInstallForcelist: [forceListRow(install)],
    ExtensionSettings: { [install.id]: extensionSettings(browser, install) },
  };
}

/** A row of the policy ExtensionInstallForcelist. */
function forceListRow({ id, updateUrl }: ChromiumInstall): string {
  return `${id};${updateUrl}`;
}

/**
 * The entry of the policy ExtensionSettings: installed for everybody, not to be removed, its button always in sight.
 *
 * Sources: chromeenterprise.google/policies/#ExtensionSettings (`toolbar_pin`) and
 * learn.microsoft.com/deployedge/microsoft-edge-manage-extensions-ref-guide (`toolbar_state`): the two browsers name the
 * button's place differently.
 */
export function extensionSettings(
  browser: ChromiumBrowser,
  { updateUrl }: ChromiumInstall,
): Record<string, string | boolean> {
  const button = browser === 'edge' ? { toolbar_state: 'force_shown' } : { toolbar_pin: 'force_pinned' };
  const isStores = Object.values<string>(STORE_UPDATE_URLS).includes(updateUrl);
  return {
    installation_mode: 'force_installed',
    update_url: updateUrl,
    // Else only the first installation would ask there, and later ones where the package says.
    ...(!isStores && { override_update_url: true }),
    ...button,
  };
}
