import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
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
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { PEOPLES_BUILDS } from './support/build.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = [
  ['chrome.zip', PEOPLES_BUILDS.chromium],
  ['edge.zip', PEOPLES_BUILDS.chromium],
  ['firefox.xpi', PEOPLES_BUILDS.firefox],
  ['thunderbird.xpi', PEOPLES_BUILDS.thunderbird],
] as const;

/** What `npm run package` makes of the builds that stand in `.output`, and what the same sources give elsewhere. */
const folder = mkdtempSync(join(tmpdir(), 'packages-'));
const here = join(folder, 'here');
const there = join(folder, 'there');
const elsewhere = join(folder, 'a much/longer/path');

const fileOf = (out: string, kind: string) => join(out, `link-guard-${project.version}-${kind}`);
const unpack = (out: string, kind: string) => unzipSync(readFileSync(fileOf(out, kind)));

beforeAll(async () => {
  await pack(ROOT, ['--out', here, '--built', dirname(PEOPLES_BUILDS.chromium)]);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(PACKAGES)('the package %s', (kind, build) => {
  it('holds what was built, byte for byte', () => {
    const packed = unpack(here, kind);
    const built = readdirSync(build, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(Object.keys(packed)).toHaveLength(built.length);
    for (const file of built) {
      const path = file.slice(build.length + 1).replaceAll('\\', '/');
      expect(readFileSync(file).equals(packed[path] ?? new Uint8Array()), path).toBe(true);
    }
  });

  it('is of the version of package.json, and names no address for updates: the stores see to them', () => {
    const manifest = JSON.parse(strFromU8(unpack(here, kind)['manifest.json'] ?? new Uint8Array()));
    expect(manifest.version).toBe(project.version);
    expect(manifest.update_url).toBeUndefined();
    expect(manifest.browser_specific_settings?.gecko.update_url).toBeUndefined();
  });

  it('names everything that runs in it of others, with its licence', () => {
    const licenses = strFromU8(unpack(here, kind)['licenses.txt'] ?? new Uint8Array());
    for (const name of [...Object.keys(project.dependencies), 'wxt'])
      expect(licenses).toContain(`\n${name} `);
    expect(licenses).toContain('Mozilla Public License Version 2.0');
  });
});

describe('from the source archive', () => {
  beforeAll(async () => {
    for (const [path, bytes] of Object.entries(unpack(here, 'source.zip'))) {
      mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
      writeFileSync(join(elsewhere, path), bytes, { mode: 0o600 });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
    await pack(elsewhere, ['--out', there], { TZ: 'Pacific/Auckland', LC_ALL: 'C' });
  }, 180_000);

  it.each(PACKAGES)('%s is built anew with the same bytes, in another folder and time zone', (kind) => {
    const [first, second] = [here, there].map((out) => unpack(out, kind));
    expect(differences(first ?? {}, second ?? {})).toEqual([]);
    expect(readFileSync(fileOf(there, kind)).equals(readFileSync(fileOf(here, kind)))).toBe(true);
  });
});

describe('for an own server', () => {
  const own = join(folder, 'own');
  const manifestOf = (target: string) =>
    JSON.parse(
      strFromU8(
        unzipSync(readFileSync(join(own, `link-guard-7.8.9-own-${target}`)))['manifest.json'] ??
          new Uint8Array(),
      ),
    );

  beforeAll(async () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    writeFileSync(join(folder, 'key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
    const options = [
      '--version',
      '7.8.9',
      '--webmail',
      'https://webmail.example.dk/',
      '--key',
      join(folder, 'key.pem'),
    ];
    await pack(ROOT, ['--out', own, ...options, '--update-url', 'https://it.example.dk/link-guard']);
  }, 180_000);

  it('says in each name that it is not for the stores, and brings no source archive', () => {
    expect(readdirSync(own).sort()).toEqual([
      'SHA256SUMS',
      'link-guard-7.8.9-own-chrome.zip',
      'link-guard-7.8.9-own-edge.zip',
      'link-guard-7.8.9-own-firefox.xpi',
      'link-guard-7.8.9-own-thunderbird.xpi',
      'link-guard-7.8.9-own.crx',
    ]);
  });

  it.each([
    ['chrome.zip', PEOPLES_BUILDS.chromium],
    ['firefox.xpi', PEOPLES_BUILDS.firefox],
  ])('%s runs on the own webmail as well, and on no other page more', (kind, build) => {
    const [script] = manifestOf(kind).content_scripts;
    const [released] = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')).content_scripts;
    expect(script.matches.toSorted()).toEqual(
      [...released.matches, 'https://webmail.example.dk/*'].toSorted(),
    );
    expect(manifestOf(kind).host_permissions).toEqual(script.matches);
    expect({ ...script, matches: [] }).toEqual({ ...released, matches: [] });
  });

  it('asks for new versions where the administrator keeps them', () => {
    const geckoUpdates = (kind: string) => manifestOf(kind).browser_specific_settings.gecko.update_url;
    expect(manifestOf('chrome.zip').update_url).toBe('https://it.example.dk/link-guard/updates.xml');
    expect(geckoUpdates('firefox.xpi')).toBe('https://it.example.dk/link-guard/updates.json');
    expect(geckoUpdates('thunderbird.xpi')).toBe('https://it.example.dk/link-guard/updates-thunderbird.json');
  });

  it.each(['chrome.zip', 'firefox.xpi', 'thunderbird.xpi'])(
    '%s changes nothing else in the manifest',
    (kind) => {
      const { version, update_url: _, ...manifest } = manifestOf(kind);
      const build = PACKAGES.find(([released]) => released === kind)?.[1] ?? '';
      const { version: _released, ...released } = JSON.parse(
        readFileSync(join(build, 'manifest.json'), 'utf8'),
      );
      expect(version).toBe('7.8.9');
      delete manifest.browser_specific_settings?.gecko.update_url;
      // Their hosts are compared above.
      for (const key of ['content_scripts', 'host_permissions']) {
        delete manifest[key];
        delete released[key];
      }
      expect(manifest).toEqual(released);
    },
  );
});

/** Runs `npm run package`. It ends with another code than 0 where addons-linter finds something that is not explained. */
function pack(root: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return promisify(execFile)(process.execPath, [join(root, 'scripts/package.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

function differences(a: Record<string, Uint8Array>, b: Record<string, Uint8Array>): string[] {
  const paths = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return paths.filter((path) => !Buffer.from(a[path] ?? []).equals(Buffer.from(b[path] ?? [])));
}
