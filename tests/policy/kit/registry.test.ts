import { describe, expect, it } from 'vitest';
import { GECKO_ID } from '../../../src/policy/kit/kit-input.ts';
import { edgeScriptFiles } from '../../../src/policy/kit/windows-edge-script.ts';
import { regFiles } from '../../../src/policy/kit/windows-reg.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { CHROME_ID, EDGE_ID, HOSTILE_VALUES, KIT, textAt } from './kit.ts';
import { asChromium, asFirefox, keyAt, type RegistryKey, readReg } from './read-registry.ts';

const CHROME = 'Software\\Policies\\Google\\Chrome';
const EDGE = 'Software\\Policies\\Microsoft\\Edge';
const FIREFOX = 'Software\\Policies\\Mozilla\\Firefox';

const files = regFiles(KIT);
const reg = (browser: string) => readReg(textAt(files, `windows/link-guard-${browser}.reg`));

describe('.reg files', () => {
  it('are UTF-16 with a byte order mark and CRLF, as the registry editor writes them', () => {
    for (const { content } of files) {
      expect([...(content as Uint8Array).slice(0, 2)]).toEqual([0xff, 0xfe]);
      expect(Buffer.from(content as Uint8Array).toString('utf16le')).not.toMatch(/[^\r]\n/);
    }
  });

  it.each([
    ['chrome', CHROME, CHROME_ID],
    ['edge', EDGE, EDGE_ID],
  ])('hand %s the values', (browser, root, id) => {
    const ours = `${root}\\3rdparty\\extensions\\${id}\\policy`;
    const { root: registry, deleted } = reg(browser);
    expect(asChromium(keyAt(registry, ours))).toEqual(HOSTILE_VALUES);
    // What was set before and is not any more goes away.
    expect(deleted).toEqual([ours]);
  });

  it.each([
    ['chrome', CHROME, CHROME_ID, KIT.chrome, [['override_update_url', 1]]],
    ['edge', EDGE, EDGE_ID, KIT.edge, []],
  ] as const)('have %s install it, beside other extensions', (browser, root, id, install, more) => {
    const settings = keyAt(reg(browser).root, `${root}\\ExtensionSettings\\${id}`);
    expect([...settings.values]).toEqual(
      expect.arrayContaining([
        ['installation_mode', 'force_installed'],
        ['update_url', install?.updateUrl],
        ...more,
      ]),
    );
  });

  it('hand Firefox the values, as our reading of a policy takes them', () => {
    const ours = `${FIREFOX}\\3rdparty\\Extensions\\${GECKO_ID}`;
    const { root, deleted } = reg('firefox');
    const { policy, problems } = parsePolicy(asFirefox(keyAt(root, ours)));
    expect(problems).toEqual([]);
    expect(policy).toEqual(parsePolicy(HOSTILE_VALUES).policy);
    expect(deleted).toEqual([ours]);
  });

  it('have Firefox install it', () => {
    const text = keyAt(reg('firefox').root, FIREFOX).values.get('ExtensionSettings');
    expect(JSON.parse(String(text))[GECKO_ID].install_url).toBe(KIT.firefox?.url);
  });

  it('keep a string that has a line end', () => {
    const kit = { ...KIT, values: { webmailSites: ['https://a.example/\r\n"=x\\'] } };
    const { root } = readReg(textAt(regFiles(kit), 'windows/link-guard-chrome.reg'));
    expect(asChromium(keyAt(root, `${CHROME}\\3rdparty\\extensions\\${CHROME_ID}\\policy`))).toEqual(
      kit.values,
    );
  });
});

describe('the script for Edge', () => {
  const script = textAt(edgeScriptFiles(KIT), 'windows/intune-edge.ps1');
  const LINE = /^Set-PolicyValue '((?:[^']|'')*)' '((?:[^']|'')*)' (?:'((?:[^']|'')*)' String|(\d+) DWord)$/;

  /** Reads what the script sets, with PowerShell's rule that '' stands for ' between single quotes. */
  function registryOf(text: string): RegistryKey {
    const root: RegistryKey = { values: new Map(), keys: new Map() };
    for (const line of text.split('\r\n').filter((line) => line.startsWith('Set-PolicyValue'))) {
      const [, path = '', name = '', string, number] = LINE.exec(line) ?? [];
      const value = string === undefined ? Number(number) : string.replaceAll("''", "'");
      keyAt(root, path.replace(/^HKLM:\\/, '')).values.set(name, value);
    }
    return root;
  }

  it('sets the values and the installation', () => {
    const root = registryOf(script);
    expect(asChromium(keyAt(root, `${EDGE}\\3rdparty\\extensions\\${EDGE_ID}\\policy`))).toEqual(
      HOSTILE_VALUES,
    );
    expect(keyAt(root, `${EDGE}\\ExtensionSettings\\${EDGE_ID}`).values.get('update_url')).toBe(
      KIT.edge?.updateUrl,
    );
  });

  it('is ASCII, which every PowerShell reads alike', () => {
    expect(script).toMatch(/^[\t\r\n\x20-\x7e]+$/);
  });
});
