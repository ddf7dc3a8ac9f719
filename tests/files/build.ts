import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { type Zippable, zipSync } from 'fflate';

/** Bytes of made-up files: what programs write, as small as it can be. */

const utf8 = new TextEncoder();

/** A text with the line ends of mail. */
export const lines = (...all: readonly string[]): Uint8Array => utf8.encode(`${all.join('\r\n')}\r\n`);

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One byte a letter. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function utf16(text: string, isBig = false, hasMark = true): Uint8Array {
  const written = hasMark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(written.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < written.length; i += 1) view.setUint16(2 * i, written.charCodeAt(i), !isBig);
  return bytes;
}

const base64 = (bytes: Uint8Array) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

export interface Part {
  readonly type: string;
  readonly content: Uint8Array;
  readonly name?: string;
  /** More lines of its header. */
  readonly headers?: readonly string[];
}

/** A mail with parts. */
export function mail(headers: readonly string[], parts: readonly Part[], kind = 'mixed'): Uint8Array {
  const written = parts.flatMap(({ type, content, name, headers: more = [] }) => [
    '--part',
    `Content-Type: ${type}${name === undefined ? '' : `; name="${name}"`}`,
    ...(name === undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
    ...more,
    ...(type === 'message/rfc822'
      ? ['', Buffer.from(content).toString('latin1')]
      : ['Content-Transfer-Encoding: base64', '', base64(content)]),
  ]);
  return latin1(
    [
      ...headers,
      'MIME-Version: 1.0',
      `Content-Type: multipart/${kind}; boundary="part"`,
      '',
      ...written,
      '--part--',
      '',
    ].join('\r\n'),
  );
}

/** A message within a message needs another boundary than the one around it. */
export const withBoundary = (bytes: Uint8Array, boundary: string): Uint8Array =>
  latin1(
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('--part', `--${boundary}`)
      .replace('"part"', `"${boundary}"`),
  );

/** A zip file; its dates are always the same. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(files))
    entries[name] = [bytes, { mtime: new Date(2026, 10, 30) }];
  return zipSync(entries);
}

/** With the mark of encryption on every file: what is in them does not matter then. */
export function encryptedZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const bytes = zip(files);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 10 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint16(at + 6, 1, true);
    if (mark === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return bytes;
}

/** A property of Outlook's: its number, then a text, bytes, or a number. */
export type Prop = readonly [tag: number, value: string | Uint8Array | number];

export interface OutlookMessage {
  readonly props: readonly Prop[];
  readonly attachments?: readonly (readonly [
    name: string,
    content: Uint8Array | OutlookMessage,
    ...more: Prop[],
  ])[];
  /** Texts in one byte a letter, as before 2003. */
  readonly isAnsi?: true;
}

const FIXED_ENTRY = 16;

/** A message saved from Outlook; the container is msgreader's work. */
export function outlook(message: OutlookMessage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, children: [], length: 0 }];
  addMessage(entries, 0, message, 32);
  return burn(entries);
}

function addMessage(
  entries: Entry[],
  at: number,
  { props, attachments = [], isAnsi }: OutlookMessage,
  header: number,
): void {
  addProps(entries, at, props, header, isAnsi === true);
  for (const [i, [name, content, ...more]] of attachments.entries()) {
    const folder = add(entries, at, `__attach_version1.0_#${i.toString(16).padStart(8, '0').toUpperCase()}`);
    if (content instanceof Uint8Array) {
      addProps(entries, folder, [[0x3701, content], [0x3707, name], ...more], 8, false);
    } else {
      addProps(entries, folder, [[0x3001, name], ...more], 8, false);
      addMessage(entries, add(entries, folder, '__substg1.0_3701000D'), content, 24);
    }
  }
}

function addProps(
  entries: Entry[],
  at: number,
  props: readonly Prop[],
  header: number,
  isAnsi: boolean,
): void {
  const fixed = new Uint8Array(header + FIXED_ENTRY * props.length);
  const view = new DataView(fixed.buffer);
  for (const [i, [tag, value]] of props.entries()) {
    const start = header + FIXED_ENTRY * i;
    const type = typeOf(value, isAnsi);
    view.setUint16(start, type, true);
    view.setUint16(start + 2, tag, true);
    view.setUint32(start + 4, 6, true);
    if (typeof value === 'number') {
      view.setUint32(start + 8, value, true);
      continue;
    }
    const bytes = typeof value === 'string' ? (isAnsi ? latin1(value) : utf16(value, false, false)) : value;
    view.setUint32(start + 8, bytes.length, true);
    const name = `__substg1.0_${hex4(tag)}${hex4(type)}`;
    add(entries, at, name, bytes);
  }
  add(entries, at, '__properties_version1.0', fixed);
}

const hex4 = (number: number) => number.toString(16).padStart(4, '0').toUpperCase();

function typeOf(value: Prop[1], isAnsi: boolean): number {
  if (typeof value === 'number') return 0x0003;
  if (typeof value === 'string') return isAnsi ? 0x001e : 0x001f;
  return 0x0102;
}

/** A folder, or a stream where there are bytes. */
function add(entries: Entry[], parent: number, name: string, bytes?: Uint8Array): number {
  const at = entries.length;
  entries[parent]?.children?.push(at);
  entries.push(
    bytes === undefined
      ? { name, type: 1, children: [], length: 0 }
      : { name, type: 2, binaryProvider: () => bytes, length: bytes.length },
  );
  return at;
}

/** Rich text as Outlook packs it (MS-OXRTFCP), all letters written out. */
export function packedRtf(rtf: string): Uint8Array {
  const raw = latin1(rtf);
  const out: number[] = [];
  for (let at = 0; at < raw.length; at += 8) out.push(0, ...raw.subarray(at, at + 8));
  // A reference to where the writing stands ends it: the window has 207 letters before the first.
  const end = (207 + raw.length) % 4096;
  const run = raw.length % 8;
  if (run === 0) out.push(1);
  else out[out.length - run - 1] = 1 << run;
  out.push((end >> 4) & 0xff, (end & 0xf) << 4);
  const packed = new Uint8Array(16 + out.length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, packed.length - 4, true);
  view.setUint32(4, raw.length, true);
  view.setUint32(8, 0x75465a4c, true);
  packed.set(out, 16);
  return packed;
}

/** `winmail.dat`. */
export function tnef({ props, attachments = [] }: OutlookMessage): Uint8Array {
  const head = new Uint8Array([0x78, 0x9f, 0x3e, 0x22, 1, 0]);
  return joined(
    head,
    attribute(1, 0x00069003, tnefProps(props)),
    ...attachments.flatMap(([name, content, ...more]) => [
      attribute(2, 0x00069002, new Uint8Array(14)),
      attribute(2, 0x00018010, latin1(`${name}\0`)),
      ...(content instanceof Uint8Array
        ? [attribute(2, 0x0006800f, content), attribute(2, 0x00069005, tnefProps(more))]
        : [
            attribute(
              2,
              0x00069005,
              tnefProps([[0x3701, joined(new Uint8Array(16), tnef(content))], ...more], 0x000d),
            ),
          ]),
    ]),
  );
}

function attribute(level: number, id: number, value: Uint8Array): Uint8Array {
  const whole = new Uint8Array(9 + value.length + 2);
  const view = new DataView(whole.buffer);
  view.setUint8(0, level);
  view.setUint32(1, id, true);
  view.setUint32(5, value.length, true);
  whole.set(value, 9);
  view.setUint16(
    9 + value.length,
    value.reduce((sum, byte) => (sum + byte) & 0xffff, 0),
    true,
  );
  return whole;
}

function tnefProps(props: readonly Prop[], bytesAre = 0x0102): Uint8Array {
  const parts = [u32(props.length)];
  for (const [tag, value] of props) {
    const type = value instanceof Uint8Array ? bytesAre : typeOf(value, false);
    parts.push(u32(type | (tag << 16)));
    if (tag >= 0x8000) parts.push(new Uint8Array(16), u32(0), u32(0x8208));
    if (typeof value === 'number') {
      parts.push(u32(value));
      continue;
    }
    const bytes = typeof value === 'string' ? utf16(`${value}\0`, false, false) : value;
    parts.push(u32(1), u32(bytes.length), bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
  }
  return joined(...parts);
}

function u32(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}
