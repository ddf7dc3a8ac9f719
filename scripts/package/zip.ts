import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A file to be packed. */
export interface PackedFile {
  /** Below the archive's top, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable?: boolean;
}

/** Given in local time, as ZIP keeps it without a zone: the same bytes everywhere. No file's own time counts. */
const TIME = new Date(2000, 0, 1);
const UNIX = 3;

/**
 * Packs files into a ZIP that depends on nothing but their paths, contents and executable bits: not on their order, their
 * times, the time zone, the umask or the folder they lay in.
 */
export function zipFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = {};
  for (const { path, bytes, isExecutable = false } of sorted) {
    const mode = isExecutable ? 0o100755 : 0o100644;
    entries[path] = [bytes, { level: 9, mtime: TIME, os: UNIX, attrs: mode * 0x10000 }];
  }
  return zipSync(entries);
}

/** All files below a folder. */
export function readFolder(folder: string): PackedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: file.slice(join(folder, sep).length).replaceAll(sep, '/'), bytes: readFileSync(file) };
    });
}
