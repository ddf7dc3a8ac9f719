import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, writeCrx } from '../../../scripts/package/crx.ts';
import { GECKO_ID } from '../../../src/policy/kit/kit-input.ts';
import { readCrx, readXpi } from '../../../src/policy/kit/package-file.ts';

const zipOf = (manifest: unknown) => zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)) });
const XPI = zipOf({
  version: '2.0.1',
  browser_specific_settings: { gecko: { id: GECKO_ID, strict_min_version: '142.0' } },
});

let folder: string;
let crx: Uint8Array;
let id: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-file-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  id = extensionId(createPublicKey(privateKey));
  const zip = zipOf({ version: '2.0.1', minimum_chrome_version: '120' });
  await writeCrx(join(folder, 'a.crx'), zip, join(folder, 'key.pem'));
  crx = readFileSync(join(folder, 'a.crx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('readCrx', () => {
  it('reads the ID that the key gives, the version, the hash and the oldest browser', () => {
    expect(readCrx(crx)).toEqual({ id, version: '2.0.1', sha256: sha256(crx), oldestBrowser: '120' });
  });

  it.each([
    ['nothing', () => new Uint8Array(), /not a CRX of version 3/],
    ['a ZIP', () => XPI, /not a CRX of version 3/],
    [
      'a CRX of version 2',
      () => Uint8Array.from(crx, (byte, i) => (i === 4 ? 2 : byte)),
      /not a CRX of version 3/,
    ],
    ['half a header', () => crx.slice(0, 100), /./],
    [
      'a header without its archive',
      () => crx.slice(0, 12 + Buffer.from(crx).readUInt32LE(8)),
      /not a CRX of an ext/,
    ],
    // The first bytes of the header are the proof's tag and length; then comes the key.
    [
      'a key that is another',
      () => Uint8Array.from(crx, (byte, i) => (i === 60 ? byte ^ 1 : byte)),
      /ID no key/,
    ],
  ])('refuses %s', (_what, bytes, why) => {
    expect(() => readCrx(bytes())).toThrow(why);
  });
});

describe('readXpi', () => {
  it('reads the version, the hash and the oldest browser', () => {
    expect(readXpi(XPI, GECKO_ID)).toEqual({ version: '2.0.1', sha256: sha256(XPI), oldestBrowser: '142.0' });
  });

  it.each([
    [
      'another add-on',
      zipOf({ version: '1', browser_specific_settings: { gecko: { id: 'a@b' } } }),
      /ID a@b, not/,
    ],
    ['an extension for Chrome', zipOf({ version: '1' }), /of no add-on/],
    ['a ZIP of something else', zipSync({ 'a.txt': strToU8('a') }), /not an XPI/],
    ['no ZIP', strToU8('text'), /not an XPI/],
  ])('refuses %s', (_what, bytes, why) => {
    expect(() => readXpi(bytes, GECKO_ID)).toThrow(why);
  });
});
