import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { WxtHooks } from 'wxt';

/** A package that went into the bundle, as Vite's `build.license` lists it. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX, such as `MIT`. */
  readonly identifier?: string;
  /** The package's own licence file, where it has one. */
  readonly text?: string;
}

const RULE = `\n${'-'.repeat(79)}\n\n`;

/** Where Vite writes its list within a bundle, from which we take it out again. */
const LIST = 'licenses.json';

/** The licence of packages that come without its text: https://github.com/wxt-dev/wxt/blob/main/LICENSE */
const TEXTS: Readonly<Record<string, string>> = { wxt: textOf('wxt'), '@wxt-dev/browser': textOf('wxt') };

/** Data in our own files and in tldts, which no list of packages knows. */
const DATA = `\
The Public Suffix List (https://publicsuffix.org/list/), as tldts carries it, under the Mozilla Public License 2.0,
whose text stands below with webextension-polyfill.
${RULE}The table of characters that look alike, from confusables.txt of Unicode (https://www.unicode.org/reports/tr39/), as
unhomoglyph carries it.

${textOf('unicode')}
`;

/**
 * Hooks for WXT that put `licenses.txt` into the build: the licences of what the bundles truly hold. WXT makes several
 * bundles; their lists are added up.
 */
export function collectLicenses(): Pick<WxtHooks, 'vite:build:extendConfig' | 'build:publicAssets'> {
  const packages = new Map<string, BundledPackage>();
  const takeList: Plugin = {
    name: 'take-license-list',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const list = bundle[LIST];
        if (list?.type !== 'asset') throw new Error('Vite made no list of licences');
        for (const one of JSON.parse(String(list.source)) as BundledPackage[]) {
          packages.set(`${one.name}@${one.version}`, one);
        }
        delete bundle[LIST];
      },
    },
  };
  return {
    'vite:build:extendConfig': (_entrypoints, config) => {
      config.build = { ...config.build, license: { fileName: LIST } };
      config.plugins = [...(config.plugins ?? []), takeList];
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licenses.txt', contents: licensesText([...packages.values()]) });
      packages.clear();
    },
  };
}

/**
 * Writes the list for people. Packages with the same text share it.
 * Throws for a package without a licence text: someone has to find it first.
 */
export function licensesText(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, identifier, text = TEXTS[name] } of packages.toSorted(byName)) {
    if (text === undefined)
      throw new Error(`${name} has no licence text: add it to scripts/package/licenses/`);
    const heading = `${name} ${version} (${identifier ?? 'see below'})`;
    byText.set(text, [...(byText.get(text) ?? []), heading]);
  }
  const parts = [...byText].map(([text, headings]) => `${headings.join('\n')}\n\n${text}\n`);
  return `Link Guard for Zoom contains the work of others, under these licences.\n\n${[DATA, ...parts].join(RULE)}`;
}

function textOf(name: string): string {
  return readFileSync(join(import.meta.dirname, 'licenses', `${name}.txt`), 'utf8').trim();
}

function byName(a: BundledPackage, b: BundledPackage): number {
  return a.name < b.name ? -1 : 1;
}
