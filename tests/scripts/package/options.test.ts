import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExtensionVersion, type PackageOptions, readOptions } from '../../../scripts/package/options.ts';

const read = (...args: string[]) => readOptions(args, { release: '1.2.3', root: '/project', cwd: '/here' });
const options = (...args: string[]) => read(...args) as PackageOptions;
const problems = (...args: string[]) => (read(...args) as { problems: string[] }).problems;

describe('isExtensionVersion', () => {
  it.each(['1', '0.1', '1.2.3', '1.2.3.4', '0.0.0.1', '65535.0.0', '10.20'])('takes %s', (version) => {
    expect(isExtensionVersion(version)).toBe(true);
  });

  it.each([
    '',
    '0',
    '0.0',
    '0.0.0.0',
    '01.2',
    '1.02',
    '1.2.3.4.5',
    '65536',
    '1.',
    '.1',
    '1..2',
    'v1',
    '1.2b1',
    '-1',
    '1.2 ',
    '1.2\n',
  ])('does not take %j', (version) => {
    expect(isExtensionVersion(version)).toBe(false);
  });
});

describe('readOptions', () => {
  it('packs the release where nothing is asked', () => {
    expect(read()).toEqual({
      version: '1.2.3',
      webmail: [],
      updates: null,
      key: null,
      out: join('/project', '.output', 'packages'),
      built: null,
      own: false,
      asReleased: true,
    });
  });

  it('reads paths from where the command was given', () => {
    const { key, out, built } = options('--key', 'a.pem', '--out', '../b', '--built', '/c');
    expect({ key, out, built }).toEqual({ key: '/here/a.pem', out: '/b', built: '/c' });
  });

  it('knows a rebuild under another version from the release', () => {
    expect(options('--version', '1.2.4')).toMatchObject({ version: '1.2.4', own: false, asReleased: false });
    expect(options('--version', '1.2.3')).toMatchObject({ asReleased: true });
    expect(problems('--version', '1.2.x')).toEqual([
      expect.stringMatching(/^--version 1\.2\.x: one to four/),
    ]);
  });

  it('makes patterns of exact hosts out of webmail sites, each once', () => {
    const read = options(
      '--webmail',
      'https://b.example.dk:8443/mail?x',
      '--webmail',
      'http://A.example.dk',
      '--webmail',
      'https://b.example.dk',
    );
    expect(read.webmail).toEqual(['http://a.example.dk/*', 'https://b.example.dk/*']);
    expect(read).toMatchObject({ own: true, asReleased: false });
  });

  it.each([
    'https://*.example.dk/',
    'https://dk/',
    'https://co.uk/',
    '*://webmail.example.dk/*',
    'webmail',
    '<all_urls>',
    'file:///etc/',
    'https://github.io/',
    '',
  ])('refuses %j as a webmail site', (site) => {
    expect(problems('--webmail', 'https://webmail.example.dk/', `--webmail=${site}`)).toEqual([
      expect.stringContaining(`--webmail ${site}: one whole host was expected`),
    ]);
  });

  it.each([
    ['https://it.example.dk/link-guard', 'https://it.example.dk/link-guard/'],
    ['https://it.example.dk', 'https://it.example.dk/'],
    ['http://127.0.0.1:8000/a/', 'http://127.0.0.1:8000/a/'],
  ])('takes the folder %s for updates', (folder, updates) => {
    expect(options('--update-url', folder)).toMatchObject({ updates, own: true, asReleased: false });
  });

  it.each([
    'http://it.example.dk/',
    'https://it.example.dk/updates.xml',
    'https://it.example.dk/?a',
    'ftp://it.example.dk/',
    'https://me@it.example.dk/',
    'updates',
  ])('refuses %s as a folder for updates', (folder) => {
    expect(problems('--update-url', folder)).toEqual([
      expect.stringContaining('the folder with updates.xml'),
    ]);
  });

  it('tells all that is wrong at once', () => {
    expect(problems('--version', 'x', '--webmail', 'y', '--update-url', 'z')).toHaveLength(3);
  });

  it.each([
    ['--version', '2'],
    ['--webmail', 'https://a.example.dk'],
    ['--update-url', 'https://a.example.dk'],
  ])('changes nothing in builds that stand ready: %s', (...change) => {
    expect(problems('--built', 'x', ...change)).toEqual([expect.stringContaining('--built')]);
  });

  it.each([['--keys', 'x'], ['x'], ['--key']])('shows how it is used after %s', (...args) => {
    expect(problems(...args).at(-1)).toMatch(/^Usage: npm run package/);
  });
});
