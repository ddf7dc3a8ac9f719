import { describe, expect, it } from 'vitest';
import type { PolicyValues } from '../../../src/policy/kit/kit-input.ts';
import { admxFiles } from '../../../src/policy/kit/windows-admx.ts';
import { intuneFiles } from '../../../src/policy/kit/windows-intune.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { BARE_KIT, HOSTILE_VALUES, KIT, parseXml, textAt } from './kit.ts';
import { asChromium, asFirefox, keyAt, type RegistryKey } from './read-registry.ts';

const files = intuneFiles(KIT);

/** The cells of a CSV in which every cell stands in quotes. */
function readCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const rows = text.slice(1).match(/(?:"(?:[^"]|"")*"(?:,|\r\n))+?(?<=\r\n)/g) ?? [];
  if (rows.join('') !== text.slice(1)) throw new Error('not a CSV in quotes');
  return rows.map((row) =>
    [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  );
}

const [heading, ...rows] = readCsv(textAt(files, 'windows/intune.csv'));
const PREFIX = './Device/Vendor/MSFT/Policy';

/** What Windows writes into the registry for the rows of a browser: by the template that was installed before. */
function applied(browser: string, from = rows): RegistryKey {
  const root: RegistryKey = { values: new Map(), keys: new Map() };
  let template: Document | null = null;
  for (const [, uri = '', , value = ''] of from) {
    if (uri === `${PREFIX}/ConfigOperations/ADMXInstall/LinkGuardForZoom/Policy/${browser}`)
      template = parseXml(value);
    const [, category, name] = /\/Config\/LinkGuardForZoom~Policy~(\w+)\/(\w+)$/.exec(uri) ?? [];
    if (category !== `LinkGuard_${browser}`) continue;
    if (template?.querySelector(`category[name="${category}"]`) == null)
      throw new Error(`no template for ${uri}`);
    const policy = template.querySelector(`policy[name="${name}"]`);
    if (policy === null) throw new Error(`no policy for ${uri}`);
    set(root, policy, parseXml(`<row>${value}</row>`).documentElement);
  }
  return root;
}

function set(root: RegistryKey, policy: Element, payload: Element): void {
  const key = policy.getAttribute('key') ?? '';
  const isEnabled = payload.querySelector('enabled') !== null;
  if (!isEnabled && payload.querySelector('disabled') === null) throw new Error(payload.outerHTML);
  const name = policy.getAttribute('valueName');
  if (name !== null) {
    const number = policy
      .querySelector(`${isEnabled ? 'enabled' : 'disabled'}Value > decimal`)
      ?.getAttribute('value');
    keyAt(root, key).values.set(name, Number(number));
    return;
  }
  for (const element of policy.querySelectorAll('elements > *')) {
    const data =
      payload.querySelector(`data[id="${element.getAttribute('id')}"]`)?.getAttribute('value') ?? '';
    if (element.localName !== 'list') {
      keyAt(root, key).values.set(element.getAttribute('valueName') ?? '', data);
      continue;
    }
    const strings = data.split('\uF000');
    const list = keyAt(root, element.getAttribute('key') ?? '');
    for (let i = 0; i < strings.length; i += 2) list.values.set(strings[i] ?? '', strings[i + 1] ?? '');
  }
}

const keyOf = (browser: string) =>
  parseXml(textAt(admxFiles(KIT), `windows/PolicyDefinitions/link-guard-${browser}.admx`))
    .querySelector('policy')
    ?.getAttribute('key') ?? '';

describe('the rows for Intune', () => {
  it('say what the portal asks for', () => {
    expect(heading).toEqual(['Name', 'OMA-URI', 'Data type', 'Value']);
    expect(new Set(rows.map(([, , type]) => type))).toEqual(new Set(['String']));
    const names = rows.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('hand Chrome the values', () => {
    expect(asChromium(keyAt(applied('chrome'), keyOf('chrome')))).toEqual(HOSTILE_VALUES);
  });

  it('hand Firefox the values', () => {
    const { policy, problems } = parsePolicy(asFirefox(keyAt(applied('firefox'), keyOf('firefox'))));
    expect(problems).toEqual([]);
    expect(policy).toEqual(parsePolicy(HOSTILE_VALUES).policy);
  });

  it('bring the whole template first', () => {
    for (const browser of ['chrome', 'firefox']) {
      const row = rows.find(([, uri]) => uri?.endsWith(`/ADMXInstall/LinkGuardForZoom/Policy/${browser}`));
      expect(row?.[3]).toBe(textAt(admxFiles(KIT), `windows/PolicyDefinitions/link-guard-${browser}.admx`));
    }
  });

  it('leave Edge out, whose place in the registry Windows takes from no template', () => {
    expect(rows.flat().join('\n')).not.toContain('Microsoft\\Edge');
  });

  it('have no row for what is not set, nor for an empty list, which no template can write', () => {
    const values: PolicyValues = { spoofedHosts: [], language: 'en' };
    const [, ...few] = readCsv(textAt(intuneFiles({ ...BARE_KIT, values }), 'windows/intune.csv'));
    expect(few.map(([name]) => name)).toEqual(['Template for Firefox', 'language for Firefox']);
  });

  it('are the same as text to copy from, the templates by their files', () => {
    const text = textAt(files, 'windows/intune.txt');
    for (const [name, uri, type, value = ''] of rows) {
      const shown = value.startsWith('<?xml') ? /the whole of windows\/\S+\.admx/.source : '';
      const block = text.split('\n\n').find((part) => part.startsWith(`Name:      ${name}\n`)) ?? '';
      expect(block).toContain(`OMA-URI:   ${uri}\nData type: ${type}\n`);
      if (shown === '') expect(block.trimEnd().endsWith(`Value:     ${value}`)).toBe(true);
      else expect(block).toMatch(new RegExp(shown));
    }
  });
});
