import { createHash } from 'node:crypto';
import { build, type PlistValue } from 'plist';
import { type ChromiumBrowser, installPolicies } from './chromium-install.ts';
import { geckoPolicies } from './firefox.ts';
import type { ChromiumInstall, KitFile, KitInput, PolicyValues } from './kit-input.ts';

/** The preference domain of each browser, below which its extensions have theirs. */
const DOMAINS = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge' } as const;

/**
 * A configuration profile for each browser.
 *
 * Chrome and Edge read an extension's settings from a preference domain of its own, not from `3rdparty`
 * (https://www.chromium.org/administrators/configuring-policy-for-extensions/); Firefox reads its policies from
 * `org.mozilla.firefox` once `EnterprisePoliciesEnabled` is set (https://mozilla.github.io/policy-templates/).
 */
export function macosFiles({ chrome, edge, firefox, values, texts }: KitInput): readonly KitFile[] {
  const name = texts.en.extension_name?.message ?? '';
  const file = (browser: string, shown: string, payloads: readonly Payload[]): KitFile => ({
    path: `macos/link-guard-${browser}.mobileconfig`,
    content: profile(`link-guard-for-zoom.${browser}`, `${name} (${shown})`, payloads),
    use: 'upload to your MDM as a custom profile',
  });
  return [
    ...(chrome === null ? [] : [file('chrome', 'Google Chrome', chromiumPayloads('chrome', chrome, values))]),
    ...(edge === null ? [] : [file('edge', 'Microsoft Edge', chromiumPayloads('edge', edge, values))]),
    file('firefox', 'Firefox', [
      {
        type: 'org.mozilla.firefox',
        content: {
          EnterprisePoliciesEnabled: true,
          ...geckoPolicies(firefox, values, { default_area: 'navbar' }),
        },
      },
    ]),
  ];
}

interface Payload {
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
}

function chromiumPayloads(
  browser: ChromiumBrowser & keyof typeof DOMAINS,
  install: ChromiumInstall,
  values: PolicyValues,
): Payload[] {
  return [
    { type: DOMAINS[browser], content: installPolicies(browser, install) },
    { type: `${DOMAINS[browser]}.extensions.${install.id}`, content: values },
  ];
}

/** https://developer.apple.com/documentation/devicemanagement/toplevel */
function profile(identifier: string, displayName: string, payloads: readonly Payload[]): string {
  const contents = payloads.map(({ type, content }) => ({
    ...content,
    PayloadDisplayName: displayName,
    PayloadIdentifier: `${identifier}.${type}`,
    PayloadType: type,
    PayloadUUID: uuidOf(JSON.stringify([identifier, type, content])),
    PayloadVersion: 1,
  }));
  const whole = {
    PayloadContent: contents,
    PayloadDisplayName: displayName,
    PayloadIdentifier: identifier,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuidOf(JSON.stringify([identifier, contents])),
    PayloadVersion: 1,
  };
  return `${build(whole as unknown as PlistValue)}\n`;
}

/** Of our own making, for UUIDs that stand for what the kit writes. */
const NAMESPACE = Buffer.from('8eb8467ad1064e9889b12c9c4038321c', 'hex');

/** A UUID of version 5 (RFC 9562, section 5.5): the same content has the same, so that the same kit is the same bytes. */
export function uuidOf(content: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(content, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
