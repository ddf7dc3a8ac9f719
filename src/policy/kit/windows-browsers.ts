import { type ChromiumBrowser, extensionSettings } from './chromium-install.ts';
import { geckoSettings } from './firefox.ts';
import { GECKO_ID, type KitInput } from './kit-input.ts';
import { jsonEntry, type RegistryEntry } from './registry.ts';

/** How one browser on Windows is told. */
export interface WindowsBrowser {
  readonly name: 'chrome' | 'edge' | 'firefox';
  /** In the editor of group policy. */
  readonly shown: string;
  /** The registry key that holds our settings, below HKEY_LOCAL_MACHINE. */
  readonly key: string;
  /** What installs the extension, where its address is known. */
  readonly install: readonly RegistryEntry[];
}

/**
 * The browsers that the kit can write for on Windows.
 *
 * Sources: https://www.chromium.org/administrators/configuring-policy-for-extensions/ and
 * https://www.chromium.org/administrators/complex-policies-on-windows/ (Edge keeps the same layout below its own key);
 * https://mozilla.github.io/policy-templates/ and Firefox's WindowsGPOParser.sys.mjs.
 */
export function windowsBrowsers({ chrome, edge, firefox }: KitInput): readonly WindowsBrowser[] {
  const chromium = (
    name: ChromiumBrowser & WindowsBrowser['name'],
    shown: string,
    install: KitInput['chrome'],
  ): WindowsBrowser[] => {
    if (install === null) return [];
    const root = CHROMIUM_ROOTS[name];
    const place = `${root}\\ExtensionSettings\\${install.id}`;
    return [
      {
        name,
        shown,
        key: `${root}\\3rdparty\\extensions\\${install.id}\\policy`,
        // A key of its own for each extension leaves the settings of others alone.
        install: Object.entries(extensionSettings(name, install)).map(([setting, value]) =>
          typeof value === 'boolean'
            ? { key: place, name: setting, type: 'dword', number: Number(value) }
            : { key: place, name: setting, type: 'string', text: value },
        ),
      },
    ];
  };
  return [
    ...chromium('chrome', 'Google Chrome', chrome),
    ...chromium('edge', 'Microsoft Edge', edge),
    {
      name: 'firefox',
      shown: 'Firefox',
      key: `${FIREFOX_ROOT}\\3rdparty\\Extensions\\${GECKO_ID}`,
      install:
        firefox === null
          ? []
          : [
              jsonEntry(FIREFOX_ROOT, 'ExtensionSettings', {
                [GECKO_ID]: geckoSettings(firefox, { default_area: 'navbar' }),
              }),
            ],
    },
  ];
}

const CHROMIUM_ROOTS = {
  chrome: 'Software\\Policies\\Google\\Chrome',
  edge: 'Software\\Policies\\Microsoft\\Edge',
} as const;

const FIREFOX_ROOT = 'Software\\Policies\\Mozilla\\Firefox';
