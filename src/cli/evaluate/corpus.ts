import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of a tab-separated file, without comments and blank lines; `null` where there is no such file. */
export function readRows(folder: string, file: string): string[][] | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
