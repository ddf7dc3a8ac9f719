import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { idBytesOf, idOf } from './extension-id.ts';

/** What the kit reads out of a package of ours. */
export interface PackageFacts {
  readonly version: string;
  readonly sha256: string;
  /** The oldest browser that takes it, where it says so. */
  readonly oldestBrowser: string | null;
}

const ManifestSchema = v.object({
  version: v.string(),
  minimum_chrome_version: v.optional(v.string()),
  browser_specific_settings: v.optional(
    v.object({ gecko: v.object({ id: v.string(), strict_min_version: v.optional(v.string()) }) }),
  ),
});

/** Reads an XPI. Throws, with a sentence for an administrator, where it is none of ours. */
export function readXpi(bytes: Uint8Array, id: string): PackageFacts {
  const manifest = manifestOf(bytes, 'an XPI');
  const gecko = manifest.browser_specific_settings?.gecko;
  if (gecko?.id !== id) throw new Error(`it has the ID ${gecko?.id ?? 'of no add-on'}, not ${id}`);
  return {
    version: manifest.version,
    sha256: sha256(bytes).toString('hex'),
    oldestBrowser: gecko.strict_min_version ?? null,
  };
}

/** Reads a CRX, with the ID that its key gives it. Throws, with a sentence for an administrator, where it is none. */
export function readCrx(bytes: Uint8Array): PackageFacts & { readonly id: string } {
  const { id, archive } = splitCrx(Buffer.from(bytes));
  const manifest = manifestOf(archive, 'a CRX');
  return {
    id,
    version: manifest.version,
    sha256: sha256(bytes).toString('hex'),
    oldestBrowser: manifest.minimum_chrome_version ?? null,
  };
}

function manifestOf(archive: Uint8Array, kind: string): v.InferOutput<typeof ManifestSchema> {
  try {
    const file = unzipSync(archive, { filter: ({ name }) => name === 'manifest.json' })['manifest.json'];
    return v.parse(ManifestSchema, JSON.parse(strFromU8(file ?? new Uint8Array())));
  } catch {
    throw new Error(`it is not ${kind} of an extension`);
  }
}

/**
 * The parts of a CRX of version 3: "Cr24", the version, the length of the header, the header, the archive. The header is a
 * protocol buffer with the public keys that signed it (2 and 3, each with the key in 1) and the signed data (10000, with
 * the ID in 1), which must be the start of one key's SHA-256.
 *
 * Source: https://chromium.googlesource.com/chromium/src/+/main/components/crx_file/crx3.proto
 */
function splitCrx(bytes: Buffer): { readonly id: string; readonly archive: Uint8Array } {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'Cr24' || bytes.readUInt32LE(4) !== 3) {
    throw new Error('it is not a CRX of version 3');
  }
  const end = 12 + bytes.readUInt32LE(8);
  const header = fieldsOf(bytes.subarray(12, end));
  const [signed] = header.filter(({ number }) => number === 10000);
  const crxId = fieldsOf(signed?.content ?? Buffer.alloc(0)).find(({ number }) => number === 1)?.content;
  const isSigned = header
    .filter(({ number }) => number === 2 || number === 3)
    .flatMap(({ content }) => fieldsOf(content).filter(({ number }) => number === 1))
    .some(({ content }) => crxId !== undefined && idBytesOf(content).equals(crxId));
  if (crxId === undefined || !isSigned) throw new Error('it is a CRX whose ID no key of it gives');
  return { id: idOf(crxId), archive: bytes.subarray(end) };
}

interface Field {
  readonly number: number;
  readonly content: Buffer;
}

/** The fields of a protocol buffer that hold bytes; this header has no others. */
function fieldsOf(bytes: Buffer): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const tag = varint();
    const length = varint();
    if (tag % 8 !== 2) throw new Error('it is a CRX with a header that cannot be read');
    fields.push({ number: Math.floor(tag / 8), content: bytes.subarray(at, at + length) });
    at += length;
  }
  return fields;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
