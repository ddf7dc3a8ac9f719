import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedFile } from './zip.ts';

/**
 * The files of the source archive: those that git tracks, as they are in the folder now.
 * Out: `null` where the folder is no git checkout of its own, as in an unpacked source archive.
 */
export function sourceFiles(root: string): PackedFile[] | null {
  // A `.git` further up is somebody else's.
  if (!existsSync(join(root, '.git'))) return null;
  return lsFiles(root, '--stage')
    .flatMap((line) => {
      // `100644 <object> <stage>\t<path>`
      const [, mode, path] = /^(\d+) \w+ \d\t(.*)$/s.exec(line) ?? [];
      return path === undefined || !existsSync(join(root, path)) ? [] : [{ mode, path }];
    })
    .map(({ mode, path }) => ({
      path,
      bytes: readFileSync(join(root, path)),
      isExecutable: mode === '100755',
    }));
}

/** Files that git neither tracks nor ignores, and which are therefore missing in the source archive. */
export function forgottenFiles(root: string): string[] {
  return lsFiles(root, '--others', '--exclude-standard');
}

function lsFiles(root: string, ...options: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', ...options], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((line) => line !== '');
}
