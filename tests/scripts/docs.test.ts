import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import project from '../../package.json' with { type: 'json' };
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/webmail.md',
  'docs/deploy.md',
  'docs/help-desk.md',
].map((page) => ({
  page,
  folder: join(ROOT, page, '..'),
  text: readFileSync(join(ROOT, page), 'utf8'),
}));

describe.each(PAGES)('$page', ({ page, folder, text }) => {
  it('names only commands that there are', () => {
    const commands = [...text.matchAll(/npm (?:run (?:--silent )?)?([\w:-]+)/g)].map(
      ([, name]) => name ?? '',
    );
    const missing = commands.filter((name) => !(name in project.scripts));
    expect(missing).toEqual([]);
  });

  it('links only to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it('names only files and folders that there are', () => {
    const names = [...text.matchAll(/`((?:src|assets|tests|docs|scripts|entrypoints)\/[\w./-]+)`/g)];
    expect(names.length, `${page} names no file at all: is the pattern still right?`).toBeGreaterThan(0);
    expect(names.map(([, path]) => path ?? '').filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = PAGES[0]?.text ?? '';

  it.each(CATEGORIES.filter((category) => category !== 'unrelated'))(
    'gives the verdict %s in the words of the product',
    (category) => {
      const row = new RegExp(
        `^\\| ${messages[`verdict_${category}_title`].message} +\\|.*\\| \`${category}\` +\\|$`,
        'm',
      );
      expect(readme).toMatch(row);
    },
  );

  it('says that it is made by neither Zoom nor DeiC', () => {
    expect(readme).toContain('not made by, not endorsed by and not connected with Zoom or DeiC');
  });

  it('calls no link safe', () => {
    expect(readme).not.toMatch(/\bsafe\b(?!\s+Links)/i);
  });
});
