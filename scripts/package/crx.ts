import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import createCrxStream from 'crx3/lib/crx3stream.js';
import { idBytesOf, idOf } from '../../src/policy/kit/extension-id.ts';

/**
 * Reads the key that signs packages.
 *
 * In: the path of a PEM file. Out: the public half, or what is wrong in one line. A key is never made here: whoever
 * loses it can update nobody, and whoever finds it can update everybody, so its owner should have made it knowingly.
 */
export function readSigningKey(
  file: string,
): { readonly publicKey: KeyObject } | { readonly problem: string } {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch {
    return {
      problem: `No key at ${file}. Make one, and keep it secret and backed up: openssl genrsa -out ${file} 2048`,
    };
  }
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa') return { publicKey: createPublicKey(key) };
    return {
      problem: `${file} is a key of type ${key.asymmetricKeyType}; packages for Chromium need an RSA key.`,
    };
  } catch {
    return {
      problem: `${file} holds no private key that can be read: PEM without a passphrase was expected.`,
    };
  }
}

/** The ID that Chromium gives to an extension signed with this key. */
export function extensionId(publicKey: KeyObject): string {
  return idOf(idBytesOf(publicKey.export({ type: 'spki', format: 'der' })));
}

/**
 * Writes a ZIP as a signed CRX3. The same ZIP and key give the same bytes: RSA with PKCS #1 v1.5 uses no chance.
 * In: a key file that `readSigningKey` has read.
 */
export async function writeCrx(file: string, zip: Uint8Array, keyPath: string): Promise<void> {
  const stream = createCrxStream(file, { keyPath });
  stream.end(zip);
  await finished(stream);
}
