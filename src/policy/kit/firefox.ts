import {
  GECKO_ID,
  type GeckoInstall,
  jsonFile,
  type KitFile,
  type KitInput,
  type PolicyValues,
} from './kit-input.ts';

/** `policies.json` for Firefox and for Thunderbird, which read the same on Linux, Windows and macOS. */
export function firefoxFiles({ firefox, thunderbird, values }: KitInput): readonly KitFile[] {
  return [
    {
      path: 'firefox/policies.json',
      content: jsonFile({ policies: geckoPolicies(firefox, values, { default_area: 'navbar' }) }),
      use: 'to /etc/firefox/policies/ or the folder distribution of the installation',
    },
    {
      path: 'thunderbird/policies.json',
      content: jsonFile({ policies: geckoPolicies(thunderbird, values) }),
      use: 'to /etc/thunderbird/policies/ or the folder distribution of the installation',
    },
  ];
}

/**
 * The policies ExtensionSettings (where a package's address is known) and 3rdparty.
 *
 * In: how it is installed, the values, and what else the browser takes for an extension: Thunderbird has no
 * `default_area`. Source: https://mozilla.github.io/policy-templates/ and the `policies-schema.json` of each.
 */
export function geckoPolicies(
  install: GeckoInstall | null,
  values: PolicyValues,
  also: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  return {
    ...(install !== null && { ExtensionSettings: { [GECKO_ID]: geckoSettings(install, also) } }),
    '3rdparty': { Extensions: { [GECKO_ID]: values } },
  };
}

/** The entry of the policy ExtensionSettings. */
export function geckoSettings(
  { url, updateUrl }: GeckoInstall,
  also: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    installation_mode: 'force_installed',
    install_url: url,
    ...(updateUrl !== null && { update_url: updateUrl }),
    ...also,
  };
}
