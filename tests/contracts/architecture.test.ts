import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS as ROWS } from '../../scripts/rooms.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const ROOMS = readdirSync(join(ROOT, 'src'));

/** Every file or folder that the text names by its room, such as `core/verdict/decide` or `policy/settings.ts`. */
const namedIn = (text: string): string[] => [
  ...new Set(
    text.match(
      new RegExp(
        `(?<![\\w/])(?:(?:src|tests)/)?(?:${ROOMS.join('|')}|entrypoints)(?:/[a-z][a-z-]*)+(?:\\.tsx?)?`,
        'g',
      ),
    ),
  ),
];

const isThere = (path: string) =>
  ['src', '.'].some((top) =>
    ['', '.ts', '.tsx'].some((ending) => existsSync(join(ROOT, top, path + ending))),
  );

const [, drawing = ''] = PAGE.split('```');

describe('the page on how the code is laid out', () => {
  it.each(namedIn(PAGE))('names %s, which is there', (path) => {
    expect(isThere(path), `docs/architecture.md names ${path}: correct it there`).toBe(true);
  });

  it('has the way of a message in one drawing, through every room that tells the order', () => {
    const named = namedIn(drawing);
    const folders = ['core', 'webmail'].flatMap((room) =>
      readdirSync(join(ROOT, 'src', room), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'dom')
        .map(({ name }) => `${room}/${name}/`),
    );
    const missing = folders.filter((folder) => !named.some((path) => path.startsWith(folder)));
    expect(missing, 'add a step of this room to the drawing in docs/architecture.md').toEqual([]);
  });

  it('has a row for every room, in scripts/rooms.ts', () => {
    const rows = ROWS.map(({ folder }) => folder);
    expect(ROOMS.filter((room) => !rows.includes(`src/${room}`))).toEqual([]);
  });
});
