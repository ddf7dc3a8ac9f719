import { parse } from 'plist';
import { describe, expect, it } from 'vitest';
import { firefoxFiles } from '../../../src/policy/kit/firefox.ts';
import { hostingFiles } from '../../../src/policy/kit/hosting.ts';
import { GECKO_ID } from '../../../src/policy/kit/kit-input.ts';
import { linuxFiles } from '../../../src/policy/kit/linux.ts';
import { macosFiles, uuidOf } from '../../../src/policy/kit/macos.ts';
import { kitFiles } from '../../../src/policy/kit/write-kit.ts';
import { LANGUAGES, languageRow } from '../../../src/words/languages.ts';
import { BARE_KIT, CHROME_ID, EDGE_ID, HOSTILE_VALUES, KIT, parseXml, textAt } from './kit.ts';

describe('linux', () => {
  const files = linuxFiles(KIT);

  it.each([
    ['chrome', CHROME_ID, 'toolbar_pin', 'force_pinned', 'https://it.example.dk/zoom/updates.xml'],
    ['chromium', CHROME_ID, 'toolbar_pin', 'force_pinned', 'https://it.example.dk/zoom/updates.xml'],
    [
      'edge',
      EDGE_ID,
      'toolbar_state',
      'force_shown',
      'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    ],
  ])('tells %s to install it, and its values', (browser, id, button, shown, updateUrl) => {
    const policies = JSON.parse(textAt(files, `linux/${browser}.json`));
    expect(policies.ExtensionInstallForcelist).toEqual([`${id};${updateUrl}`]);
    expect(policies.ExtensionSettings[id]).toMatchObject({
      installation_mode: 'force_installed',
      update_url: updateUrl,
      [button]: shown,
    });
    expect(policies['3rdparty']).toEqual({ extensions: { [id]: HOSTILE_VALUES } });
  });

  it('asks for updates at the policy’s address where the package is hosted, and leaves a store to itself', () => {
    const settings = (browser: string, id: string) =>
      JSON.parse(textAt(files, `linux/${browser}.json`)).ExtensionSettings[id].override_update_url;
    expect(settings('chrome', CHROME_ID)).toBe(true);
    expect(settings('edge', EDGE_ID)).toBeUndefined();
  });
});

describe('firefox and thunderbird', () => {
  const files = firefoxFiles(KIT);

  it.each(['firefox', 'thunderbird'])('hands %s the values', (program) => {
    const { policies } = JSON.parse(textAt(files, `${program}/policies.json`));
    expect(policies['3rdparty']).toEqual({ Extensions: { [GECKO_ID]: HOSTILE_VALUES } });
  });

  it('installs each from its own address, with what each understands', () => {
    const settings = (program: string) =>
      JSON.parse(textAt(files, `${program}/policies.json`)).policies.ExtensionSettings[GECKO_ID];
    expect(settings('firefox')).toEqual({
      installation_mode: 'force_installed',
      install_url: KIT.firefox?.url,
      update_url: KIT.firefox?.updateUrl,
      default_area: 'navbar',
    });
    expect(settings('thunderbird')).toEqual({
      installation_mode: 'force_installed',
      install_url: 'file:///srv/link-guard-thunderbird.xpi',
    });
  });

  it('leaves the installation alone where no address is known', () => {
    const { policies } = JSON.parse(textAt(firefoxFiles(BARE_KIT), 'firefox/policies.json'));
    expect(Object.keys(policies)).toEqual(['3rdparty']);
  });
});

describe('macos', () => {
  interface Profile {
    readonly PayloadType: string;
    readonly PayloadUUID: string;
    readonly PayloadContent: readonly (Readonly<Record<string, unknown>> & {
      readonly PayloadType: string;
    })[];
  }
  const files = macosFiles(KIT);
  const profile = (browser: string) =>
    parse(textAt(files, `macos/link-guard-${browser}.mobileconfig`)) as unknown as Profile;
  const settingsOf = (browser: string, type: string) => {
    const payload = profile(browser).PayloadContent.find(({ PayloadType }) => PayloadType === type) ?? {};
    return Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith('Payload')));
  };

  it.each([
    ['chrome', 'com.google.Chrome', CHROME_ID, KIT.chrome?.updateUrl],
    ['edge', 'com.microsoft.Edge', EDGE_ID, KIT.edge?.updateUrl],
  ])(
    'hands %s the values in a domain of its own, and the installation in the browser’s',
    (browser, domain, id, url) => {
      expect(settingsOf(browser, `${domain}.extensions.${id}`)).toEqual(HOSTILE_VALUES);
      expect(settingsOf(browser, domain)).toMatchObject({
        ExtensionInstallForcelist: [`${id};${url}`],
        ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: url } },
      });
    },
  );

  it('hands Firefox the values among its policies, and turns those on', () => {
    expect(settingsOf('firefox', 'org.mozilla.firefox')).toMatchObject({
      EnterprisePoliciesEnabled: true,
      ExtensionSettings: { [GECKO_ID]: { install_url: KIT.firefox?.url } },
      '3rdparty': { Extensions: { [GECKO_ID]: HOSTILE_VALUES } },
    });
  });

  it('has a profile that a device takes: type, version, and UUIDs that are its own', () => {
    const profiles = ['chrome', 'edge', 'firefox'].map(profile);
    for (const { PayloadType } of profiles) expect(PayloadType).toBe('Configuration');
    const parts = profiles.flatMap((whole) => [whole, ...whole.PayloadContent]) as Record<string, unknown>[];
    for (const part of parts) {
      expect(part.PayloadVersion).toBe(1);
      expect(part.PayloadUUID).toMatch(
        /^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
      );
      expect(part.PayloadIdentifier).toMatch(/^link-guard-for-zoom\./);
    }
    expect(new Set(parts.map(({ PayloadUUID }) => PayloadUUID)).size).toBe(parts.length);
  });

  it('has other UUIDs for other content only', () => {
    expect(uuidOf('a')).toBe(uuidOf('a'));
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
  });
});

describe('update manifests', () => {
  const files = hostingFiles(KIT);

  it('names the CRX by its ID, version and address', () => {
    const { documentElement } = parseXml(textAt(files, 'hosting/updates.xml'));
    expect(documentElement.namespaceURI).toBe('http://www.google.com/update2/response');
    expect(documentElement.localName).toBe('gupdate');
    expect(documentElement.getAttribute('protocol')).toBe('2.0');
    expect(documentElement.querySelector('app')?.getAttribute('appid')).toBe(CHROME_ID);
    const check = documentElement.querySelector('app > updatecheck');
    expect(check?.getAttribute('codebase')).toBe(KIT.crx?.url);
    expect(check?.getAttribute('version')).toBe('1.2.3');
    expect(check?.getAttribute('prodversionmin')).toBe('120');
  });

  it('names the XPI by its version, address, hash and oldest browser', () => {
    expect(JSON.parse(textAt(files, 'hosting/updates.json'))).toEqual({
      addons: {
        [GECKO_ID]: {
          updates: [
            {
              version: '1.2.3',
              update_link: KIT.firefox?.url,
              update_hash: `sha256:${'cd'.repeat(32)}`,
              applications: { gecko: { strict_min_version: '142.0' } },
            },
          ],
        },
      },
    });
  });

  it('has none for what is installed from a file', () => {
    expect(files.map(({ path }) => path)).toEqual(['hosting/updates.xml', 'hosting/updates.json']);
  });
});

describe('the whole kit', () => {
  it('has each path once, and the same bytes for the same input', () => {
    const paths = kitFiles(KIT).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(kitFiles(KIT)).toEqual(kitFiles(structuredClone(KIT)));
  });

  it('leaves out what needs an ID that nobody knows, and has the rest', () => {
    const paths = kitFiles(BARE_KIT).map(({ path }) => path);
    expect(paths.filter((path) => /chrom|edge|updates/.test(path))).toEqual([]);
    expect(paths).toEqual([
      'firefox/policies.json',
      'thunderbird/policies.json',
      'windows/PolicyDefinitions/link-guard-firefox.admx',
      ...LANGUAGES.map(
        (language) =>
          `windows/PolicyDefinitions/${languageRow(language).policyFolder}/link-guard-firefox.adml`,
      ),
      'windows/link-guard-firefox.reg',
      'windows/intune.csv',
      'windows/intune.txt',
      'macos/link-guard-firefox.mobileconfig',
    ]);
  });
});
