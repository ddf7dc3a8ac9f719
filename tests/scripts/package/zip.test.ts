import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder, zipFiles } from '../../../scripts/package/zip.ts';

const FILES = [
  { path: 'manifest.json', bytes: strToU8('{}') },
  { path: 'icon/16.png', bytes: new Uint8Array([1, 2, 3]) },
  { path: 'Æble.txt', bytes: strToU8('æøå') },
];

/** The external attributes of each file, from the central directory: the high half is the Unix mode. */
function modes(zip: Uint8Array): number[] {
  const data = Buffer.from(zip);
  const found: number[] = [];
  for (let at = data.indexOf('PK\x01\x02'); at >= 0; at = data.indexOf('PK\x01\x02', at + 4)) {
    found.push(data.readUInt32LE(at + 38) >>> 16);
  }
  return found;
}

describe('zipFiles', () => {
  it('keeps every byte', () => {
    const unpacked = unzipSync(zipFiles(FILES));
    expect(Object.keys(unpacked)).toEqual(['icon/16.png', 'manifest.json', 'Æble.txt']);
    expect(strFromU8(unpacked['Æble.txt'] ?? new Uint8Array())).toBe('æøå');
  });

  it('gives the same bytes in any order', () => {
    expect(zipFiles(FILES.toReversed())).toEqual(zipFiles(FILES));
  });

  it('gives the same bytes in any time zone', () => {
    const zip = `
      import { zipFiles } from ${JSON.stringify(join(import.meta.dirname, '../../../scripts/package/zip.ts'))};
      process.stdout.write(Buffer.from(zipFiles([{ path: 'a', bytes: new Uint8Array([1]) }])).toString('hex'));`;
    const [west, east] = ['America/Los_Angeles', 'Pacific/Auckland'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', zip], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(west).toMatch(/^504b0304/);
    expect(west).toBe(east);
  });

  it('lets everyone read, and run only what is meant to run', () => {
    const script = { path: 'a-script', bytes: new Uint8Array([1]), isExecutable: true };
    expect(modes(zipFiles([...FILES, script]))).toEqual([0o100755, 0o100644, 0o100644, 0o100644]);
  });
});

describe('readFolder', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a/b/c.txt'), 'c');
    writeFileSync(join(folder, '.hidden'), 'h', { mode: 0o600 });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds all files by their paths below the folder', () => {
    const paths = readFolder(folder).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(['.hidden', 'a/b/c.txt']);
  });

  it("packs to the same bytes whatever the files' times are", () => {
    const before = zipFiles(readFolder(folder));
    utimesSync(join(folder, 'a/b/c.txt'), new Date(0), new Date('2020-02-02'));
    expect(zipFiles(readFolder(folder))).toEqual(before);
  });
});
