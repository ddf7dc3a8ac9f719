import { createHash } from 'node:crypto';

/** The bytes of an extension's ID: the first half of the SHA-256 of the public key that signs it. */
export function idBytesOf(publicKey: Uint8Array): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, 16);
}

/**
 * An extension's ID as Chromium writes it: a to p for the sixteen hexadecimal digits (components/crx_file/id_util.cc in
 * Chromium's source).
 */
export function idOf(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .replaceAll(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
