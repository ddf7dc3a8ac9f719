import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/package/source-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8');

/** The page's commands in their order, but for those with a word that each administrator has to fill in. */
const COMMANDS = [...PAGE.matchAll(/^```\n([\s\S]*?)^```$/gm)]
  .map(([, block]) => block ?? '')
  .filter((block) => !/ ID\b/.test(block));

/** Where the page puts a policy file on Linux, and which file of the kit it is. */
const INSTALLED = [
  ['etc/chromium/policies/managed/link-guard-for-zoom.json', 'linux/chromium.json'],
  ['etc/opt/chrome/policies/managed/link-guard-for-zoom.json', 'linux/chrome.json'],
  ['etc/opt/edge/policies/managed/link-guard-for-zoom.json', 'linux/edge.json'],
  ['etc/firefox/policies/policies.json', 'firefox/policies.json'],
] as const;

const files = sourceFiles(ROOT);
const missing = files === null ? ' (skipped: this is no checkout)' : '';

/** The commands run as they stand; but what `sudo install -D -m 644` puts onto the machine goes into `$MACHINE`. */
const SUDO = 'sudo() { "$1" "$2" "$3" "$4" "$5" "$MACHINE/$6"; }';

/** That browsers take what comes of it is in the tests that install by policy. */
describe.skipIf(files === null)(`the commands of docs/deploy.md, copied word by word${missing}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-page-'));
  const clone = join(folder, 'clone');
  const machine = join(folder, 'machine');
  const json = (path: string) => JSON.parse(readFileSync(join(clone, path), 'utf8'));

  beforeAll(() => {
    for (const { path, bytes } of files ?? []) {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      writeFileSync(join(clone, path), bytes);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
    const script = ['set -e', SUDO, ...COMMANDS].join('\n');
    const env = { ...process.env, MACHINE: machine };
    execFileSync('bash', ['-c', script], { cwd: clone, stdio: 'pipe', env });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are all of them, from the values to the last file', () => {
    expect(COMMANDS.length).toBeGreaterThan(6);
    for (const part of ['values.json', 'openssl', 'npm run package', 'npm run policy', 'sudo install']) {
      expect(COMMANDS.join('')).toContain(part);
    }
  });

  it.each(INSTALLED)('leave /%s, as the kit has it', (path, kitFile) => {
    expect(readFileSync(join(machine, path), 'utf8')).toBe(readFileSync(join(clone, 'kit', kitFile), 'utf8'));
  });

  it('install by the ID that follows from the key, from the server of the page', () => {
    const { ExtensionInstallForcelist: rows } = json('kit/linux/chromium.json');
    expect(rows).toEqual([
      expect.stringMatching(/^[a-p]{32};https:\/\/it\.example\.dk\/link-guard\/updates\.xml$/),
    ]);
    const [id] = rows[0].split(';');
    expect(readFileSync(join(clone, 'hosting/updates.xml'), 'utf8')).toContain(id);
  });

  it('set every value of the example, in Chromium and in Firefox', () => {
    const values = json('docs/policy-example.json');
    const { '3rdparty': chromium } = json('kit/linux/chromium.json');
    const { '3rdparty': firefox } = json('kit/firefox/policies.json').policies;
    expect(Object.values(chromium.extensions)).toEqual([values]);
    expect(Object.values(firefox.Extensions)).toEqual([values]);
  });

  it('leave in the folder for the server every file that the kit names there', () => {
    const hosted = readdirSync(join(clone, 'hosting'));
    for (const name of ['updates.xml', 'updates.json', 'updates-thunderbird.json']) {
      const text = readFileSync(join(clone, 'hosting', name), 'utf8');
      const named = [...text.matchAll(/https:\/\/it\.example\.dk\/link-guard\/([\w.-]+)/g)].map(
        ([, file]) => file,
      );
      expect(named.length, name).toBeGreaterThan(0);
      for (const file of named) expect(hosted).toContain(file);
    }
    expect(existsSync(join(clone, 'kit/windows/PolicyDefinitions'))).toBe(true);
  });
});
