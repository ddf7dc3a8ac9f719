import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { extensionId, writeCrx } from '../../../scripts/package/crx.ts';
import { readFolder, zipFiles } from '../../../scripts/package/zip.ts';
import { firefoxFiles } from '../../../src/policy/kit/firefox.ts';
import { hostingFiles } from '../../../src/policy/kit/hosting.ts';
import {
  GECKO_ID,
  type KitFile,
  type KitInput,
  type PolicyValues,
} from '../../../src/policy/kit/kit-input.ts';
import { linuxFiles } from '../../../src/policy/kit/linux.ts';
import { readCrx, readXpi } from '../../../src/policy/kit/package-file.ts';
import { policyKeys } from '../../../src/policy/kit/policy-keys.ts';
import { TEXTS } from '../../../src/words/texts.ts';
import { BUILDS } from './build.ts';
import { startUpdateServer } from './update-server.ts';

/** The built package on an administrator's own web server, and the files of the kit for it. */
export interface HostedPackage {
  readonly id: string;
  /** The version of the build, which is served from the start. */
  readonly version: string;
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[];
  /**
   * Serves the same package as another version, with the update manifest of the kit. `webmail`: match patterns of pages
   * that it runs on besides, as `npm run package` builds it with `--webmail`.
   */
  publish(version: string, webmail?: readonly string[]): Promise<void>;
  /** The policy file that the kit writes for these values. */
  policy(values: PolicyValues): string;
  close(): Promise<void>;
}

/** For Chromium on Linux: a CRX, signed with a key that is made for it and thrown away. */
export async function hostCrx(): Promise<HostedPackage> {
  const server = await startUpdateServer();
  const url = `${server.url}link-guard-for-zoom.crx`;
  const updateUrl = `${server.url}updates.xml`;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const id = extensionId(publicKey);
  const pack = async (version: string, webmail: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'crx-'));
    try {
      const [keyPath, file] = [join(folder, 'key.pem'), join(folder, 'package.crx')];
      writeFileSync(keyPath, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      await writeCrx(file, packed(BUILDS.chromium, { version, update_url: updateUrl }, webmail), keyPath);
      return readFileSync(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const version = versionOf(BUILDS.chromium);
  const publish = async (raised: string, webmail: readonly string[] = []) => {
    const crx = await pack(raised, webmail);
    server.put(url, 'application/x-chrome-extension', crx);
    const kit = { ...NOTHING, version: raised, crx: { ...readCrx(crx), url } };
    server.put(updateUrl, 'text/xml', contentOf(hostingFiles(kit), 'hosting/updates.xml'));
  };
  await publish(version);
  return {
    id,
    version,
    asked: server.asked,
    publish,
    policy: (values) =>
      contentOf(
        linuxFiles({ ...NOTHING, values, version, chrome: { id, updateUrl } }),
        'linux/chromium.json',
      ),
    close: server.close,
  };
}

/** For Firefox: an XPI, unsigned. */
export async function hostXpi(): Promise<HostedPackage> {
  const server = await startUpdateServer();
  const url = `${server.url}link-guard-for-zoom.xpi`;
  const updateUrl = `${server.url}updates.json`;
  const version = versionOf(BUILDS.firefox);
  let xpi = packed(BUILDS.firefox, { version }, []);
  const kit = (): KitInput => {
    const { version, ...facts } = readXpi(xpi, GECKO_ID);
    return { ...NOTHING, version, firefox: { ...facts, version, url, updateUrl } };
  };
  const publish = async (raised: string, webmail: readonly string[] = []) => {
    xpi = packed(BUILDS.firefox, { version: raised }, webmail);
    server.put(url, 'application/x-xpinstall', xpi);
    server.put(updateUrl, 'application/json', contentOf(hostingFiles(kit()), 'hosting/updates.json'));
  };
  await publish(version);
  return {
    id: GECKO_ID,
    version,
    asked: server.asked,
    publish,
    policy: (values) => contentOf(firefoxFiles({ ...kit(), values }), 'firefox/policies.json'),
    close: server.close,
  };
}

/** What the kit is asked for besides: nothing. */
const NOTHING: KitInput = {
  values: {},
  keys: policyKeys(),
  texts: TEXTS,
  version: '',
  chrome: null,
  edge: null,
  crx: null,
  firefox: null,
  thunderbird: null,
};

/** The part of a manifest that is read here. */
interface Manifest {
  readonly version: string;
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
}

/** The build as a ZIP, with its manifest changed as `npm run package` has it when it builds. */
function packed(build: string, changes: object, webmail: readonly string[]): Uint8Array<ArrayBuffer> {
  const manifest = manifestOf(build);
  const scripts = manifest.content_scripts.map((script) => ({
    ...script,
    matches: [...script.matches, ...webmail],
  }));
  // As wxt.config.ts has it: without it Chromium starts no second script there.
  const hosts = [...manifest.host_permissions, ...webmail];
  const bytes = strToU8(
    JSON.stringify({ ...manifest, ...changes, content_scripts: scripts, host_permissions: hosts }),
  );
  return zipFiles(
    readFolder(build).map((file) => (file.path === 'manifest.json' ? { ...file, bytes } : file)),
  );
}

function versionOf(build: string): string {
  return manifestOf(build).version;
}

function manifestOf(build: string): Manifest {
  return JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
}

function contentOf(files: readonly KitFile[], path: string): string {
  const content = files.find((file) => file.path === path)?.content;
  if (typeof content !== 'string') throw new Error(`The kit writes no ${path}.`);
  return content;
}
