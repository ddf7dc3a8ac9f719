import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** What a person changes when they set their clock, and no verdict, card or warning may depend on. */
const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b|\bcurrentTime\b/;
/** Not in the extension. */
const ELSEWHERE = /^src\/cli\//;

const files = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path)),
);

it('reads the sources', () => expect(files.length).toBeGreaterThan(150));

it.each(files.filter((path) => !ELSEWHERE.test(path)))('%s does not look at the clock', (path) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).not.toMatch(CLOCK);
});

it('what has to wait or measure does so by clocks that nobody sets', () => {
  const measuring = files.filter((path) =>
    /\bperformance\.now\(/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect(measuring.filter((path) => !ELSEWHERE.test(path)).sort()).toEqual([
    'src/ui/warning/warning-element.ts',
    'src/webmail/act/hover-intent.ts',
    'src/webmail/mark/left-behind.ts',
    'src/webmail/mark/marks.ts',
    'src/webmail/mark/moves.ts',
    'src/webmail/read/read-messages.ts',
  ]);
});
