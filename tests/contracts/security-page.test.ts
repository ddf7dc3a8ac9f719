import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import wxtConfig from '../../wxt.config.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const PAGES = [
  'docs/security.md',
  'docs/PRIVACY.md',
  'docs/PRIVACY.da.md',
  'docs/PRIVACY.nb.md',
  'docs/PRIVACY.sv.md',
];

/** What stands between backticks and has the shape of one of our paths. */
function pathsIn(text: string): string[] {
  const rooms = readdirSync(ROOT, { withFileTypes: true }).filter((it) => it.isDirectory());
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
  return [...new Set(quoted)].filter(
    (path) => rooms.some(({ name }) => path.startsWith(`${name}/`)) || /\.(?:ts|json|md)$/.test(path),
  );
}

/** The part of the page under this heading. */
function section(text: string, heading: string): string {
  const [, after = ''] = text.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  // The manifest stands in a package, not in the source.
  it.each(pathsIn(text).filter((path) => path !== 'manifest.json'))('names %s, which is there', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it('links only to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    for (const link of links) expect(existsSync(join(ROOT, 'docs', link)), link).toBe(true);
  });

  it('names our permissions, all of them', async () => {
    const manifest = wxtConfig.manifest;
    if (typeof manifest !== 'function') throw new Error('The manifest is made by a function.');
    const { permissions = [] } = await manifest({ browser: 'chrome' } as never);
    for (const permission of [...permissions, 'messagesModify']) expect(text).toContain(`\`${permission}\``);
  });
});

describe('docs/security.md', () => {
  const text = read('docs/security.md');

  it('names tests at all', () => {
    expect(pathsIn(text).filter((path) => path.startsWith('tests/')).length).toBeGreaterThan(20);
  });

  it.each(['Threats, and what stands against them', 'Faults'])(
    'names a test for every row: %s',
    (heading) => {
      const [threats = ''] = section(text, heading).split('\n### ');
      const rows = threats.split('\n').filter((line) => line.startsWith('| '));
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows.slice(1).filter((line) => !line.startsWith('| ---'))) {
        expect(row).toMatch(/`tests\/[^`]+`[^|]*\|$/);
      }
    },
  );
});
