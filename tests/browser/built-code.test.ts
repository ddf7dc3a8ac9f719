import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import { BUILDS, PEOPLES_BUILDS } from './support/build.ts';
import { loadsIn } from './support/loads.ts';

const ROOT = join(import.meta.dirname, '../..');

/** All that runs in a package and is not ours. One more has to be thought about. */
const OTHERS = [
  '@floating-ui/core',
  '@floating-ui/utils',
  '@kenjiuno/decompressrtf',
  '@wxt-dev/browser',
  'fflate',
  'ical.js',
  'p-timeout',
  'postal-mime',
  'preact',
  'punycode',
  'tldts',
  'tldts-core',
  'valibot',
  'webextension-polyfill',
  'wxt',
];
/** Licences that let their files go along with ours, under the EUPL, unchanged and named. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0'];
/** Hosts in names that look like addresses and that nothing ever asks: XML's namespaces, in Preact. */
const NAMESPACES = ['www.w3.org'];

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const hostsIn = (text: string) =>
  [...text.matchAll(/(?:https?|wss?|ftp):(?:\\?\/){2}([a-z0-9-][a-z0-9.-]*)/gi)].map(([, host = '']) =>
    host.toLowerCase().replace(/\.$/, ''),
  );

const BROWSERS = ['chromium', 'firefox', 'thunderbird'] as const;

describe.each(BROWSERS)('the package for %s', (browser) => {
  const build = PEOPLES_BUILDS[browser];

  it('runs no text as code, and loads nothing that is not in it', () => {
    const scripts = filesIn(build, /\.js$/);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.flatMap(({ path, text }) => loadsIn(text).map((found) => `${path}: ${found}`))).toEqual(
      [],
    );
  });

  it('shuts every shadow root of ours, and one that tests look into has no other code', () => {
    const looked = BUILDS[browser];
    const roots = (folder: string) =>
      filesIn(folder, /\.js$/).flatMap(({ text }) =>
        [...text.matchAll(/attachShadow\(([^)]*)\)/g)].map(([, how = '']) => how.replaceAll(/[\s"'`]/g, '')),
      );
    expect(roots(build).length).toBeGreaterThan(3);
    expect(new Set(roots(build))).toEqual(new Set(['{mode:closed}']));
    expect(new Set(roots(looked))).toEqual(new Set(['{mode:open}']));
    const shut = filesIn(looked, /\.js$/).map(({ path, text }) => ({
      path,
      text: text.replaceAll(/(attachShadow\(\{\s*mode:\s*["'`])open/g, '$1closed'),
    }));
    expect(shut).toEqual(filesIn(build, /\.js$/));
  });

  it('has its scripts in files, and no page that leads elsewhere by itself', () => {
    for (const { path, text } of filesIn(build, /\.html$/)) {
      expect(text, path).not.toMatch(/<script(?![^>]*\ssrc=)|<base\b|http-equiv|\son\w+=|<iframe/i);
    }
  });

  it('has no address in it that no file of ours brings: none comes with a library', () => {
    const ours = new Set(
      ['src', 'entrypoints', 'assets'].flatMap((room) =>
        filesIn(join(ROOT, room), /\.(?:tsx?|json|html|css)$/).flatMap(({ text }) => hostsIn(text)),
      ),
    );
    // The manifest's hosts are compared in built-package.test.ts.
    const files = filesIn(build, /\.(?:js|css|html|json)$/).filter(({ path }) => path !== 'manifest.json');
    const found = files.flatMap(({ text }) => hostsIn(text));
    expect(found.length).toBeGreaterThan(100);
    expect([...new Set(found)].filter((host) => !ours.has(host) && !NAMESPACES.includes(host))).toEqual([]);
  });

  describe('names in its list', () => {
    let listed: (readonly [name: string, version: string, licence: string])[] = [];

    beforeAll(() => {
      const text = readFileSync(join(build, 'licenses.txt'), 'utf8');
      listed = [...text.matchAll(/^(@?[a-z][\w./-]*) (\d[\w.-]*) \(([^)]+)\)$/gm)].map(
        ([, name = '', version = '', licence = '']) => [name, version, licence] as const,
      );
    });

    it('these libraries and no other', () => {
      expect(listed.map(([name]) => name).sort()).toEqual(OTHERS);
    });

    it('each in the version of the lock file, whose contents have a hash', () => {
      const packages: Record<string, { version?: string }> = lock.packages;
      for (const [name, version] of listed) {
        expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
      }
    });

    it('each under a licence that may go along', () => {
      expect(listed.filter(([, , licence]) => !LICENCES.includes(licence))).toEqual([]);
    });
  });
});

describe('a script would be found that', () => {
  it.each([
    ['runs text', 'eval("1")'],
    ['runs text under another name', 'const run = eval; run("1")'],
    ['runs text in the outer scope', '(0, eval)("1")'],
    ['runs text as a property', 'globalThis["eval"]("1")'],
    ['makes a function of text', 'new Function("return 1")()'],
    ['makes a function of text without new', 'Function("return 1")()'],
    ['makes a function by the way round', '[].at.constructor("return 1")()'],
    ['has a timer with text', 'setTimeout("go()", 1)'],
    ['has a timer with text put together', 'window.setInterval("go(" + x + ")", 1)'],
    ['has a timer with a template', 'setTimeout(`go()`, 1)'],
    ['imports from elsewhere', 'import x from "https://example.com/x.js"'],
    ['exports from elsewhere', 'export * from "//example.com/x.js"'],
    ['imports later from elsewhere', 'import("https://example.com/x.js")'],
    ['imports what it is told', 'import(name)'],
    ['starts a worker', 'new Worker("/x.js")'],
    ['loads into a worker', 'self.importScripts("/x.js")'],
    ['draws a script', 'document.createElement("script")'],
    ['draws a frame', 'jsx("iframe", {})'],
    ['turns relative addresses', 'document.createElement("base")'],
    ['shows a remote picture', 'jsx("img", { src: "https://example.com/x.png" })'],
    ['shows a picture of which nobody knows', 'picture.src = address'],
    ['sets an attribute to a remote file', 'x.setAttribute("src", "//example.com/x.png")'],
    ['sends a form', 'jsx("form", { action: "https://example.com/" })'],
    ['styles from elsewhere', 'sheet = "@import \'https://example.com/x.css\'"'],
    ['styles with a remote picture', 'sheet = `a { background: url(https://example.com/x.png) }`'],
  ])('%s', (_, code) => {
    expect(loadsIn(code)).not.toEqual([]);
  });

  it.each([
    ['only tells the time', 'setTimeout(() => go(), 1)'],
    ['imports a file of the package', 'import x from "./x.js"; import("../y.js"); import("/z.js")'],
    ['shows a picture of the package', 'jsx("img", { src: "/icon/48.png" })'],
    ['has a link for a person', 'jsx("a", { href: "https://support.zoom.com/" })'],
    ['speaks of such code', '// eval("1")\nconst text = "eval(1), https://example.com/x.js"'],
    ['has a table of names', 'const table = { eval: { most: 1 } }'],
    ['finds a link', 'x.closest("link")'],
  ])('not one that %s', (_, code) => {
    expect(loadsIn(code)).toEqual([]);
  });
});
