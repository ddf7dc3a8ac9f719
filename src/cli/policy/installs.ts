import { readFileSync } from 'node:fs';
import { STORE_UPDATE_URLS } from '../../policy/kit/chromium-install.ts';
import {
  type ChromiumInstall,
  GECKO_ID,
  type GeckoInstall,
  type KitInput,
} from '../../policy/kit/kit-input.ts';
import { readCrx, readXpi } from '../../policy/kit/package-file.ts';
import { messageOf } from '../message-of.ts';
import type { GeckoOptions, PolicyOptions } from './options.ts';

/** How each browser installs the extension. */
export type Installs = Pick<KitInput, 'chrome' | 'edge' | 'crx' | 'firefox' | 'thunderbird'>;

/**
 * Reads the packages that were named.
 *
 * In: the options, and the version that a package has which is not at hand. Out: how each browser installs the extension.
 * Throws, with a line for an administrator, where a file cannot be read or is no package of ours.
 */
export function readInstalls(options: PolicyOptions, version: string): Installs {
  const crx = options.crx === null ? null : { url: options.crx.url, ...read(options.crx.file, readCrx) };
  const hosted = crx === null ? null : { id: crx.id, updateUrl: `${new URL('updates.xml', crx.url)}` };
  const chrome = fromStore('chrome', options.chromeId) ?? hosted;
  return {
    // Edge takes extensions of Chrome's store too.
    edge: fromStore('edge', options.edgeId) ?? hosted ?? chrome,
    chrome,
    crx,
    firefox: gecko(options.firefox, 'updates.json', version),
    thunderbird: gecko(options.thunderbird, 'updates-thunderbird.json', version),
  };
}

function fromStore(store: keyof typeof STORE_UPDATE_URLS, id: string | null): ChromiumInstall | null {
  return id === null ? null : { id, updateUrl: STORE_UPDATE_URLS[store] };
}

/** They look for new versions themselves. */
const CATALOGUES = ['addons.mozilla.org', 'addons.thunderbird.net'];

function gecko(options: GeckoOptions | null, updates: string, version: string): GeckoInstall | null {
  if (options === null) return null;
  const { url, file } = options;
  const { protocol, hostname } = new URL(url);
  const isHosted = protocol !== 'file:' && !CATALOGUES.includes(hostname);
  const facts =
    file === null
      ? { version, sha256: null, oldestBrowser: null }
      : read(file, (bytes) => readXpi(bytes, GECKO_ID));
  return { url, updateUrl: isHosted ? `${new URL(updates, url)}` : null, ...facts };
}

function read<Facts>(file: string, facts: (bytes: Uint8Array) => Facts): Facts {
  try {
    return facts(readFileSync(file));
  } catch (error) {
    throw new Error(`${file}: cannot be used (${messageOf(error)})`);
  }
}
