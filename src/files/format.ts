import { decode } from './decode.ts';
import type { Format, WhyNotRead } from './found.ts';
import { shapeOfText } from './text-shape.ts';

/** What bytes are: something to read, or why they are not read. */
export type FormatOrNot = { readonly format: Format } | { readonly why: WhyNotRead };

/** Bytes at the start that are looked at. */
export const HEAD = 65_536;

/** How files begin that are told by their first bytes. Sources: the formats' own descriptions; PRONOM for the pictures. */
const MAGIC: readonly (readonly [bytes: string, is: FormatOrNot])[] = [
  ['d0cf11e0a1b11ae1', { format: 'outlook' }],
  ['789f3e22', { format: 'tnef' }],
  ['504b0304', { format: 'zip' }],
  ['504b0506', { format: 'zip' }],
  ['504b0708', { format: 'zip' }],
  ['25504446', { why: 'pdf' }],
  ['89504e47', { why: 'image' }],
  ['ffd8ff', { why: 'image' }],
  ['47494638', { why: 'image' }],
  ['424d', { why: 'image' }],
  ['49492a00', { why: 'image' }],
  ['4d4d002a', { why: 'image' }],
  ['526172211a07', { why: 'archive' }],
  ['377abcaf271c', { why: 'archive' }],
  ['1f8b', { why: 'archive' }],
  ['425a68', { why: 'archive' }],
  ['fd377a585a', { why: 'archive' }],
];

/**
 * Tells what a file is by its content alone.
 * In: its bytes, or at least their beginning. Out: total; nothing at all is a text.
 */
export function formatOf(bytes: Uint8Array): FormatOrNot {
  const start = hex(bytes.subarray(0, 8));
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known && !isText(bytes, known[1])) return known[1];
  if (isPicture(bytes)) return { why: 'image' };
  const envelope = envelopeOf(bytes);
  if (envelope) return { why: envelope };
  const head = decode(bytes.subarray(0, HEAD));
  if (head.startsWith('{\\rtf')) return { format: 'rtf' };
  if (isNoText(head)) return { why: 'unknown-format' };
  if (/^-----BEGIN PGP MESSAGE/.test(head.trimStart())) return { why: 'encrypted' };
  return { format: formatOfText(head) };
}

/** What a text is by its first lines. In: the text, or its beginning. */
export function formatOfText(text: string): Format {
  const start = text.replace(/^[\uFEFF\s]+/, '');
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'calendar';
  if (/^From \S.*\r?\n[!-9;-~]+:/.test(start)) return 'mailbox';
  const [, rest] = /^\d{1,10}[ \t]*\r?\n([\s\S]*)/.exec(start) ?? [];
  if (rest !== undefined && isMail(rest)) return 'apple-mail';
  if (isMail(start)) return 'mail';
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|style)\b/i.test(start)) return 'page';
  if (start.startsWith('<') && /<(?:html|body|a|p|div|table|span|br|img|form|h\d)\b/i.test(start))
    return 'page';
  return shapeOfText(text);
}

/** Header fields that a mail program writes and nobody by hand. */
const MACHINE =
  /^(?:received|return-path|message-id|mime-version|content-[\w-]+|delivered-to|authentication-results|dkim-signature|arc-[\w-]+|x-[\w-]+|list-[\w-]+|snapshot-content-location)$/;
/** Fields that people copy out of a mail. */
const BY_HAND = /^(?:from|to|cc|bcc|subject|date|sender|reply-to|in-reply-to|references)$/;

/**
 * Whether a text begins with a mail's header (RFC 5322, 2.2). A note that begins "Subject: Zoom" and goes on "Link: …" is none:
 * what stands in a field that nobody knows would be lost.
 */
function isMail(text: string): boolean {
  const [header = ''] = text.split(/\r?\n\r?\n/, 1);
  const names: string[] = [];
  for (const line of header.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const [, name] = /^([!-9;-~]+)[ \t]*:(?!\/\/)/.exec(line) ?? [];
    if (name === undefined) break;
    names.push(name.toLowerCase());
  }
  const isWhole = names.length >= unfolded(header);
  const known = names.filter((name) => MACHINE.test(name) || BY_HAND.test(name));
  if (names.some((name) => MACHINE.test(name))) return isWhole || known.length >= 3;
  return isWhole && names.length > 0 && known.length === names.length;
}

function unfolded(header: string): number {
  return header.split(/\r?\n/).filter((line) => line !== '' && !/^[ \t]/.test(line)).length;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** "BM" begins a picture, and a text as well. */
function isText(bytes: Uint8Array, is: FormatOrNot): boolean {
  return 'why' in is && is.why === 'image' && !isNoText(decode(bytes.subarray(0, 512)));
}

/** WebP, HEIC and AVIF have their names further in. */
function isPicture(bytes: Uint8Array): boolean {
  const ascii = String.fromCharCode(...bytes.subarray(0, 12));
  return /^RIFF[\s\S]{4}WEBP|^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/.test(ascii);
}

/** S/MIME: the object identifiers of CMS (RFC 5652) for what is encrypted, and for what is packed into its signature. */
function envelopeOf(bytes: Uint8Array): WhyNotRead | null {
  if (bytes[0] !== 0x30) return null;
  const start = hex(bytes.subarray(0, 40));
  if (/06092a864886f70d01070[36]|060b2a864886f70d010910011[7]/.test(start)) return 'encrypted';
  return start.includes('06092a864886f70d010702') ? 'signed-envelope' : null;
}

/** Text has no noughts and hardly any control characters. */
function isNoText(head: string): boolean {
  if (head.includes('\0')) return true;
  const strange = head.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return strange > 2 && strange > head.length / 20;
}
