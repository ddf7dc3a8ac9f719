import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, readSigningKey, writeCrx } from '../../../scripts/package/crx.ts';
import { zipFiles } from '../../../scripts/package/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'crx-'));
const file = (name: string) => join(folder, name);
const PKCS8 = { type: 'pkcs8', format: 'pem' } as const;
const ZIP = zipFiles([{ path: 'manifest.json', bytes: new TextEncoder().encode('{}'.repeat(50_000)) }]);
let publicKey: KeyObject;

beforeAll(() => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  ({ publicKey } = rsa);
  writeFileSync(file('key.pem'), rsa.privateKey.export(PKCS8));
  // As older versions of openssl write it.
  writeFileSync(file('pkcs1.pem'), rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }));
  writeFileSync(
    file('locked.pem'),
    rsa.privateKey.export({ ...PKCS8, cipher: 'aes-256-cbc', passphrase: 'secret' }),
  );
  writeFileSync(file('public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(file('ec.pem'), generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(PKCS8));
  writeFileSync(file('broken.pem'), readFileSync(file('key.pem'), 'utf8').slice(0, 400));
  writeFileSync(file('empty.pem'), '');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('readSigningKey', () => {
  it.each(['key.pem', 'pkcs1.pem'])('reads %s', (name) => {
    const read = readSigningKey(file(name));
    expect('publicKey' in read && read.publicKey.equals(publicKey)).toBe(true);
  });

  it('says how to make a key that is not there, and makes none', () => {
    const read = readSigningKey(file('none.pem'));
    expect(read).toEqual({
      problem: expect.stringContaining(`openssl genrsa -out ${file('none.pem')} 2048`),
    });
    expect(existsSync(file('none.pem'))).toBe(false);
  });

  it.each(['locked.pem', 'public.pem', 'broken.pem', 'empty.pem'])(
    'says in one line that %s cannot be read',
    (name) => {
      expect(readSigningKey(file(name))).toEqual({
        problem: `${file(name)} holds no private key that can be read: PEM without a passphrase was expected.`,
      });
    },
  );

  it('refuses another kind of key', () => {
    expect(readSigningKey(file('ec.pem'))).toEqual({
      problem: `${file('ec.pem')} is a key of type ec; packages for Chromium need an RSA key.`,
    });
  });
});

describe('writeCrx', () => {
  it('signs the package so that Chromium can check it', async () => {
    await writeCrx(file('a.crx'), ZIP, file('key.pem'));
    const { signatures, signedData, zip } = readCrx(readFileSync(file('a.crx')));
    expect(zip.equals(ZIP)).toBe(true);
    expect(signatures).toHaveLength(1);
    for (const { key, signature } of signatures) {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(signedData.length);
      const signed = Buffer.concat([Buffer.from('CRX3 SignedData\x00'), length, signedData, zip]);
      const by = createPublicKey({ key, format: 'der', type: 'spki' });
      expect(by.equals(publicKey)).toBe(true);
      expect(verify('sha256', signed, by, signature)).toBe(true);
    }
  });

  it('signs for the ID that we print', async () => {
    await writeCrx(file('a.crx'), ZIP, file('key.pem'));
    const { signedData } = readCrx(readFileSync(file('a.crx')));
    const [id] = fields(signedData).map(({ bytes }) => bytes.toString('hex'));
    const letters = [...(id ?? '')].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
    expect(extensionId(publicKey)).toBe(letters);
    expect(letters).toMatch(/^[a-p]{32}$/);
    const hash = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
    expect(hash.startsWith(id ?? 'x')).toBe(true);
  });

  it('gives the same bytes twice', async () => {
    await writeCrx(file('a.crx'), ZIP, file('key.pem'));
    await writeCrx(file('b.crx'), ZIP, file('key.pem'));
    expect(readFileSync(file('a.crx')).equals(readFileSync(file('b.crx')))).toBe(true);
  });
});

/** The header of a CRX3: components/crx_file/crx3.proto in Chromium's source. */
function readCrx(crx: Buffer) {
  expect(crx.subarray(0, 4).toString()).toBe('Cr24');
  expect(crx.readUInt32LE(4)).toBe(3);
  const end = 12 + crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, end));
  const signatures = header
    .filter(({ field }) => field === 2)
    .map(({ bytes }) => {
      const [key, signature] = fields(bytes).map((part) => part.bytes);
      return { key: key ?? Buffer.of(), signature: signature ?? Buffer.of() };
    });
  const signedData = header.find(({ field }) => field === 10_000)?.bytes ?? Buffer.of();
  return { signatures, signedData, zip: crx.subarray(end) };
}

/** The fields of a protocol buffer in which each is of bytes. */
function fields(data: Buffer): { field: number; bytes: Buffer }[] {
  const found: { field: number; bytes: Buffer }[] = [];
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = data.readUInt8(at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < data.length) {
    const tag = number();
    const length = number();
    found.push({ field: Math.floor(tag / 8), bytes: data.subarray(at, at + length) });
    at += length;
  }
  return found;
}
