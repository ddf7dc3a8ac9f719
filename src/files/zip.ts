import { Inflate } from 'fflate';
import { decode } from './decode.ts';
import { type Found, notRead, type Place } from './found.ts';

/** A row of a zip file's own list (APPNOTE.TXT of PKWARE, 4.3.12). */
interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

const STORED = 0;
const DEFLATED = 8;

/**
 * A zip file: each file in it by what it is. What is packed so tightly that it would fill the memory is stopped where the
 * limit is, whatever size the list claims.
 */
export async function* readZip(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const entries = entriesOf(bytes);
  if (entries === null) return yield notRead(place, 'broken');
  if (entries.some(({ name }) => /^(?:\[Content_Types\]\.xml|mimetype)$/.test(name))) {
    return yield notRead(place, 'office-document');
  }
  let left = place.limits.unpacked;
  for (const [i, entry] of entries.entries()) {
    if (entry.name.endsWith('/') || entry.name.startsWith('__MACOSX/')) continue;
    const at = { path: [...place.path, entry.name] };
    if (i >= place.limits.parts) return yield notRead(place, 'too-many');
    if (left === 0) return yield notRead(place, 'too-large');
    if (entry.isEncrypted) yield notRead(at, 'encrypted');
    else if (entry.method !== STORED && entry.method !== DEFLATED) yield notRead(at, 'archive');
    else {
      const content = contentOf(bytes, entry, Math.min(left, place.limits.file));
      if (content === 'too-large') left -= Math.min(left, place.limits.file);
      if (typeof content === 'string') yield notRead(at, content);
      else {
        left -= content.length;
        yield* place.inner(entry.name, content);
      }
    }
  }
}

/** `null` where there is no list. */
function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    entries.push({
      name: decode(bytes.subarray(at + 46, at + 46 + name)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries.length >= view.getUint16(end + 10, true) ? entries : null;
}

/** The record that ends the list stands at the very end, but for a comment of 65,535 bytes at most. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function contentOf(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array | 'broken' | 'too-large' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, packed, method } = entry;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) return 'broken';
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) return 'broken';
  const content = bytes.subarray(start, start + packed);
  if (method === STORED) return content.length > limit ? 'too-large' : content;
  return inflated(content, limit);
}

/** Bytes that are unpacked at once: a thousandfold of them must still fit into the memory. */
const STEP = 16_384;

function inflated(packed: Uint8Array, limit: number): Uint8Array | 'broken' | 'too-large' {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > limit) return 'too-large';
    }
  } catch {
    return 'broken';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
