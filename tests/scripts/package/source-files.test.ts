import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgottenFiles, sourceFiles } from '../../../scripts/package/source-files.ts';

describe('sourceFiles', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'source-'));
    mkdirSync(join(folder, 'below/node_modules'), { recursive: true });
    const write = (path: string) => writeFileSync(join(folder, path), path);
    for (const path of ['blåbær.txt', 'run', 'secret.pem', 'untracked', 'gone', 'below/node_modules/x'])
      write(path);
    writeFileSync(join(folder, '.gitignore'), '*.pem\nnode_modules/\n');
    chmodSync(join(folder, 'run'), 0o755);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    git('add', '.gitignore', 'blåbær.txt', 'run', 'gone');
    rmSync(join(folder, 'gone'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes what git tracks and is there, with its executable bits', () => {
    const files = sourceFiles(folder)?.map(({ path, isExecutable }) => [path, isExecutable]);
    expect(files).toEqual([
      ['.gitignore', false],
      ['blåbær.txt', false],
      ['run', true],
    ]);
  });

  it('names what it left out, but not what is to be left out', () => {
    expect(forgottenFiles(folder)).toEqual(['untracked']);
  });

  it('takes nothing where the folder is no checkout, though one stands above', () => {
    expect(sourceFiles(join(folder, 'below'))).toBeNull();
  });
});
