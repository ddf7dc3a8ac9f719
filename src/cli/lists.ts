import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { decoderFor } from '../files/decode.ts';
import { formatOf, HEAD } from '../files/format.ts';
import { FILE_LIMITS } from '../files/limits.ts';

/** An input as it is read: a list line by line, whatever its size, everything else as a whole. */
export type Input =
  | { readonly kind: 'list'; readonly chunks: AsyncIterable<string> }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' };

/** Opens a file. Rejects where it cannot be read. */
export async function openFile(path: string): Promise<Input> {
  const file = await open(path);
  const head = new Uint8Array(HEAD);
  const { bytesRead } = await file.read(head, 0, HEAD, 0).finally(() => file.close());
  const start = head.subarray(0, bytesRead);
  const what = formatOf(start);
  if ('format' in what && what.format === 'list') {
    return { kind: 'list', chunks: decoded(createReadStream(path), decoderFor(start)) };
  }
  if ((await stat(path)).size > FILE_LIMITS.file) return { kind: 'too-large' };
  return { kind: 'file', bytes: await readFile(path) };
}

/**
 * Opens a stream. What its first bytes do not show to be a mail, a page or another file is a list: each line is answered, prose
 * and rows of tables too.
 */
export async function openStream(stream: AsyncIterable<Uint8Array>): Promise<Input> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head: Uint8Array = first.done ? new Uint8Array(0) : first.value;
  const what = formatOf(head);
  if ('format' in what && LINES.has(what.format)) {
    return { kind: 'list', chunks: decoded(rejoined(head, chunks), decoderFor(head)) };
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of rejoined(head, chunks)) {
    size += chunk.length;
    if (size > FILE_LIMITS.file) return { kind: 'too-large' };
    parts.push(chunk);
  }
  return { kind: 'file', bytes: Buffer.concat(parts) };
}

const LINES: ReadonlySet<string> = new Set(['list', 'text', 'table']);

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
