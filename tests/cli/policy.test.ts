import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { extensionId, writeCrx } from '../../scripts/package/crx.ts';
import { GECKO_ID } from '../../src/policy/kit/kit-input.ts';
import { policyKeys } from '../../src/policy/kit/policy-keys.ts';
import { runPolicy } from './run-policy.ts';

const EXAMPLE = join(import.meta.dirname, '../../docs/policy-example.json');
const EXAMPLE_VALUES = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
const STORE_ID = 'abcdefghijklmnopabcdefghijklmnop';

let folder: string;
let crx: string;
let xpi: string;
let id: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-kit-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  id = extensionId(createPublicKey(privateKey));
  crx = join(folder, 'link-guard.crx');
  xpi = join(folder, 'link-guard.xpi');
  await writeCrx(crx, zipOf({ version: '3.2.1', minimum_chrome_version: '120' }), join(folder, 'key.pem'));
  writeFileSync(xpi, zipOf({ version: '3.2.0', browser_specific_settings: { gecko: { id: GECKO_ID } } }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function zipOf(manifest: unknown): Uint8Array {
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)) });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

let outs = 0;
function newOut(): string {
  outs += 1;
  return join(folder, `out-${outs}`);
}

const read = (out: string, path: string) => JSON.parse(readFileSync(join(out, path), 'utf8'));
const pathsIn = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1))
    .toSorted();

describe('policy', { timeout: 60_000 }, () => {
  it('writes a whole kit for packages that are hosted, and says each file', async () => {
    const out = newOut();
    const ran = await runPolicy(
      ...[
        '--values',
        EXAMPLE,
        '--out',
        out,
        '--crx',
        crx,
        '--crx-url',
        'https://it.example.dk/z/link-guard.crx',
      ],
      ...['--xpi', xpi, '--xpi-url', 'https://it.example.dk/z/link-guard.xpi'],
      ...['--thunderbird-url', 'https://it.example.dk/z/link-guard-thunderbird.xpi'],
    );
    expect(ran.complaints).toEqual([]);
    expect(ran.code).toBe(0);
    const said = ran.out.filter((line) => line.startsWith('  ')).map((line) => line.trim().split(/\s/)[0]);
    expect(said.toSorted()).toEqual(pathsIn(out));
    expect(ran.out.at(-1)).toContain('docs/deploy.md');

    const chromium = read(out, 'linux/chromium.json');
    expect(chromium.ExtensionInstallForcelist).toEqual([`${id};https://it.example.dk/z/updates.xml`]);
    expect(chromium['3rdparty'].extensions[id]).toEqual(EXAMPLE_VALUES);
    expect(readFileSync(join(out, 'hosting/updates.xml'), 'utf8')).toContain('version="3.2.1"');
    const update = (path: string) => read(out, path).addons[GECKO_ID].updates[0];
    expect(update('hosting/updates.json')).toMatchObject({
      version: '3.2.0',
      update_hash: expect.any(String),
    });
    // Without the file, it is taken to be the package of this version.
    expect(update('hosting/updates-thunderbird.json')).toMatchObject({ version: project.version });
  });

  it('writes the same bytes again', async () => {
    const outs = [newOut(), newOut()] as const;
    for (const out of outs) await runPolicy('--values', EXAMPLE, '--out', out, '--chrome-id', STORE_ID);
    const [first, second] = outs.map((out) => pathsIn(out).map((path) => readFileSync(join(out, path))));
    expect(first?.length).toBeGreaterThan(15);
    expect(second).toEqual(first);
  });

  it('takes each from its store, and leaves updates to the stores', async () => {
    const out = newOut();
    const ran = await runPolicy(
      ...['--values', EXAMPLE, '--out', out, '--chrome-id', STORE_ID, '--edge-id', 'p'.repeat(32)],
      ...['--xpi-url', 'https://addons.mozilla.org/firefox/downloads/latest/link-guard/latest.xpi'],
    );
    expect(ran.code).toBe(0);
    expect(read(out, 'linux/chrome.json').ExtensionInstallForcelist).toEqual([
      `${STORE_ID};https://clients2.google.com/service/update2/crx`,
    ]);
    expect(read(out, 'linux/edge.json').ExtensionInstallForcelist).toEqual([
      `${'p'.repeat(32)};https://edge.microsoft.com/extensionwebstorebase/v1/crx`,
    ]);
    expect(
      read(out, 'firefox/policies.json').policies.ExtensionSettings[GECKO_ID].update_url,
    ).toBeUndefined();
    expect(existsSync(join(out, 'hosting'))).toBe(false);
  });

  it('says what to give where an ID or an address is missing, and writes the rest', async () => {
    const out = newOut();
    const ran = await runPolicy('--values', EXAMPLE, '--out', out);
    expect(ran.code).toBe(0);
    expect(pathsIn(out)).toContain('firefox/policies.json');
    expect(pathsIn(out).filter((path) => /chrom|edge/.test(path))).toEqual([]);
    expect(ran.out).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Nothing for Chrome, Edge and Chromium: give --crx .*--chrome-id/),
        expect.stringMatching(/^Firefox: settings only. Give --xpi-url/),
        expect.stringMatching(/^Thunderbird: settings only. Give --thunderbird-url/),
      ]),
    );
  });

  it('says in a line each what is wrong in the values, writes nothing and ends with 1', async () => {
    const out = newOut();
    const values = file(
      'wrong.json',
      JSON.stringify({
        institutionHosts: [{ host: 'zoom.us' }, { host: 'example-dk.zoom.us' }],
        helpDesk: { name: 'IT', page: 'it.example.dk' },
        spoofedclick: 'warn',
      }),
    );
    const ran = await runPolicy('--values', values, '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.out).toEqual([]);
    expect(ran.complaints).toEqual([
      expect.stringContaining(`${values}: spoofedclick: no such key; did you mean "spoofedClick"?`),
      expect.stringContaining(`${values}: institutionHosts[0]: expected an exact host`),
      expect.stringContaining(`${values}: helpDesk.page: expected an address that begins with https:`),
      'Nothing was written.',
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['no JSON', '{"language": "da",}', /: is not JSON \(/],
    ['no object', '["da"]', /: expected an object of policy keys$/],
  ])('ends with 1 where the values are %s', async (what, text, why) => {
    const out = newOut();
    const ran = await runPolicy('--values', file(`${what}.json`, text), '--out', out);
    expect(ran.complaints[0]).toMatch(why);
    expect(ran.code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it('reads values that a Windows editor has saved', async () => {
    const out = newOut();
    const values = file('bom.json', '\uFEFF{\r\n  "language": "da"\r\n}\r\n');
    expect((await runPolicy('--values', values, '--out', out)).code).toBe(0);
  });

  it.each([
    ['an unknown option', ['--value', EXAMPLE], /--value/],
    ['values that are not there', ['--values', 'nowhere.json'], /^nowhere\.json: cannot be read/],
    [
      'a CRX that is not there',
      ['--values', EXAMPLE, '--crx', 'nowhere.crx', '--crx-url', 'https://it.example.dk/a.crx'],
      /^nowhere\.crx: cannot be used/,
    ],
    [
      'a CRX that is none',
      ['--values', EXAMPLE, '--crx', EXAMPLE, '--crx-url', 'https://it.example.dk/a.crx'],
      /not a CRX/,
    ],
  ])('ends with 2 and a plain line at %s', async (_what, args, why) => {
    const out = newOut();
    const ran = await runPolicy(...args, '--out', out);
    expect(ran.complaints[0]).toMatch(why);
    expect(ran.complaints.join('\n')).not.toMatch(/^\s+at /m);
    expect(ran.code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('ends with 2 where the folder cannot be written', async () => {
    const ran = await runPolicy('--values', EXAMPLE, '--out', file('a-file', ''));
    expect(ran.complaints).toEqual([expect.stringMatching(/a-file: cannot be written \(/)]);
    expect(ran.code).toBe(2);
  });
});

describe('docs/policy-example.json', () => {
  it('has the example of every key', () => {
    expect(EXAMPLE_VALUES).toEqual(
      Object.fromEntries(policyKeys().map(({ key, example }) => [key, example])),
    );
  });
});
