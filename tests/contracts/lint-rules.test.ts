import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** A folder with our lint rules and none of our code, so that a case can stand in any room. */
const folder = mkdtempSync(join(tmpdir(), 'link-guard-lint-'));
const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
cpSync(join(ROOT, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of `code` if it stood in `file`. */
function lint(file: string, code: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  // Messages are folded at the terminal's width.
  return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
}

const use = (name: string, from: string) => `import { ${name} } from '${from}';\nconsole.log(${name});\n`;

describe('the linter refuses', () => {
  it.each([
    [
      'tldts outside core/address/host.ts',
      'src/core/x.ts',
      use('parse', 'tldts'),
      'ask it for registrable domains',
    ],
    [
      'the polyfill outside browser/api.ts',
      'src/browser/x.ts',
      use('x', 'webextension-polyfill'),
      'imports the polyfill',
    ],
    ['core that imports another room', 'src/core/x.ts', use('isFaqId', '../faq/ids.ts'), 'core is pure'],
    ['words that import ui', 'src/words/x.ts', use('x', '../ui/translate.ts'), 'words is pure'],
    ['faq that imports ui', 'src/faq/x.ts', use('x', '../ui/translate.ts'), 'faq is pure'],
    [
      'policy that reads storage',
      'src/policy/x.ts',
      use('readPolicy', '../browser/managed-policy.ts'),
      'policy is pure',
    ],
    [
      'messages that import the worker',
      'src/messages/x.ts',
      use('dispatch', '../background/router.ts'),
      'messages holds',
    ],
    [
      'background that imports an edge',
      'src/background/x.ts',
      use('send', '../browser/send.ts'),
      'come in as parameters',
    ],
    [
      'webmail that pulls in the suffix list',
      'src/webmail/x.ts',
      use('verdictOfLink', '../core/verdict/verdict-of-link.ts'),
      'suffix list',
    ],
    ['ui that calls the browser', 'src/ui/popup/x.tsx', use('send', '../../browser/send.ts'), 'as props'],
    [
      'an edge that decides',
      'src/browser/x.ts',
      use('verdictOfLink', '../core/verdict/verdict-of-link.ts'),
      'edges without logic',
    ],
    ['a command line with the browser in it', 'src/cli/x.ts', use('t', '../browser/i18n.ts'), 'runs in Node'],
    [
      'a second `new URL` in core',
      'src/core/x.ts',
      "console.log(new URL('https://zoom.us'));\n",
      'call parseLink',
    ],
    ['a page in pure code', 'src/core/x.ts', 'console.log(document.title);\n', 'Pure code knows no page'],
    ['the browser global', 'src/webmail/x.ts', 'console.log(chrome.runtime);\n', 'src/browser/api.ts'],
    ['a request', 'src/background/x.ts', "await fetch('https://zoom.us');\n", 'no network request'],
    [
      "a frame's nodes asked for their class",
      'src/webmail/x.ts',
      'export const isIt = (node: unknown) => node instanceof Element;\n',
      'ask isElement or isNode',
    ],
    [
      'markup from text in a mail page',
      'src/webmail/x.ts',
      "document.body.innerHTML = 'x';\n",
      'must never become',
    ],
    ['markup from text', 'src/ui/x.ts', "document.body.innerHTML = 'x';\n", 'must never become markup'],
  ])(
    '%s',
    (_, file, code, message) => {
      expect(lint(file, code)).toContain(message);
    },
    20_000,
  );
});

describe('the linter allows', () => {
  it.each([
    ['tldts in core/address/host.ts', 'src/core/address/host.ts', use('parse', 'tldts')],
    ['core in faq', 'src/faq/x.ts', use('worstOf', '../core/verdict/verdict.ts')],
    ['the verdict in webmail', 'src/webmail/x.ts', use('worstOf', '../core/verdict/verdict.ts')],
    [
      'what looks like an address in webmail',
      'src/webmail/x.ts',
      use('addressLike', '../core/address/address-like.ts'),
    ],
    [
      'errors asked for their class elsewhere',
      'src/cli/x.ts',
      'export const isIt = (error: unknown) => error instanceof Error;\n',
    ],
    [
      'everything in an entrypoint',
      'entrypoints/x.ts',
      use('verdictOfLink', '../src/core/verdict/verdict-of-link.ts'),
    ],
    [
      '`new URL` in core/address/link.ts',
      'src/core/address/link.ts',
      "console.log(new URL('https://zoom.us'));\n",
    ],
  ])(
    '%s',
    (_, file, code) => {
      expect(lint(file, code)).not.toMatch(/noRestrictedImports|noRestrictedGlobals|plugin/);
    },
    20_000,
  );
});
