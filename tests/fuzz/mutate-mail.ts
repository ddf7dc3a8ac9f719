import { LIMITS } from '../../src/messages/protocol.ts';

/**
 * Ways in which a mail is broken on its way, or is written to mislead. A mail is a text of one unit a byte (latin1), as
 * it lies on disk.
 */
export interface Step {
  readonly way: Way;
  /** Chooses the place. */
  readonly at: number;
  /** Chooses what is put there. */
  readonly what: number;
}

export type Way = keyof typeof WAYS;

/** An href as it stands in a part of plain bytes or of quoted-printable ones, its quotes included. */
const HREF = /(href=(?:3D)?)("[^"]*")/gi;
const LINE_END = '\r\n';

const CHARSETS = [
  'utf-8',
  'iso-8859-1',
  'us-ascii',
  'utf-16le',
  'utf-7',
  'windows-1252',
  'shift_jis',
  'x-none',
  '',
];
const ENCODINGS = ['base64', 'quoted-printable', '7bit', '8bit', 'binary', 'x-uuencode', 'BASE64 ', ''];
const TYPES = [
  'text/html',
  'text/plain',
  'text/calendar',
  'message/rfc822',
  'multipart/alternative; boundary=x',
  'application/octet-stream',
  'TEXT/HTML',
  'text',
];
const BYTES = [
  '\u0000',
  '\xff',
  '\xfe\xff',
  '\xc3\x28',
  '\xed\xa0\x80',
  '\xe2\x80',
  '\xef\xbb\xbf',
  '\x1b$B',
  '\x7f',
];
const ENTITIES = [
  '&amp',
  '&',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&#99999999999;',
  '&bogus;',
  '&amp;amp;',
  '&Tab;',
  '&colon;',
];
/** Addresses that a forger would like to be taken for genuine. */
export const FORGED = [
  'https://zooom.us/j/61234567890',
  'https://aaudk.zoom.us.example.com/j/1',
  'https://aaudk.zoom.us@example.com/j/1',
  'https://example.com/https://aaudk.zoom.us/j/1',
  'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzooom.us%2Fj%2F1&url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1',
  'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1&url=https%3A%2F%2Fzooom.us%2Fj%2F1',
  'https://eur03.safelinks.protection.outlook.com/?url=%2F%2Fzooom.us%2Fj%2F1&url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1',
  'javascript:location="https://aaudk.zoom.us/"',
  'zoommtg://zooom.us/join?confno=61234567890',
  // Deeper than any gateway wraps, and longer than is read.
  wrapped('https://aaudk.zoom.us/j/1', 12),
  `https://aaudk.zoom.us/j/1?a=${'a'.repeat(LIMITS.address)}`,
];

function wrapped(address: string, times: number): string {
  return times === 0
    ? address
    : wrapped(`https://www.google.com/url?q=${encodeURIComponent(address)}`, times - 1);
}

/** What each way does to a mail; a mail without such a place stays as it is. */
const WAYS = {
  'bytes changed': (mail, at, what) => {
    const place = at % (mail.length || 1);
    return `${mail.slice(0, place)}${String.fromCharCode(what % 256)}${mail.slice(place + 1)}`;
  },
  'cut off': (mail, at) => mail.slice(0, at % (mail.length + 1)),
  'line doubled': (mail, at, what) =>
    lines(mail, at, (line) => Array.from({ length: 1 + (what % 40) }, () => line)),
  'line dropped': (mail, at) => lines(mail, at, () => []),
  'lines swapped': (mail, at, what) => {
    const all = mail.split(LINE_END);
    const [one, other] = [at % all.length, what % all.length];
    [all[one], all[other]] = [all[other] ?? '', all[one] ?? ''];
    return all.join(LINE_END);
  },
  'other charset': (mail, at, what) =>
    replaceOne(mail, /charset="?[\w-]*"?/gi, at, () => `charset="${pick(CHARSETS, what)}"`),
  'other encoding': (mail, at, what) =>
    replaceOne(
      mail,
      /Content-Transfer-Encoding: [^\r]*/gi,
      at,
      () => `Content-Transfer-Encoding: ${pick(ENCODINGS, what)}`,
    ),
  'other type': (mail, at, what) =>
    replaceOne(mail, /(?<=Content-Type: )[\w/]+/gi, at, () => pick(TYPES, what)),
  'header broken': (mail, at, what) => {
    const [header = '', ...body] = mail.split(`${LINE_END}${LINE_END}`);
    const broken = lines(header, at, (line) =>
      pick(
        [
          [line.replace(':', '')],
          [`\t${line}`],
          [`${line}${'x'.repeat(50_000)}`],
          ['', line],
          [`${line}: =?x?Q?=ff?=`],
        ],
        what,
      ),
    );
    return [broken, ...body].join(`${LINE_END}${LINE_END}`);
  },
  'soft break in an address': (mail, at, what) =>
    inHref(mail, at, (address) =>
      insertAt(address, what, pick(['=\r\n', '= \t\r\n', '=\n', '=3', '=ZZ', '=0A'], what)),
    ),
  'boundary broken': (mail, at, what) =>
    replaceOne(mail, /boundary="?[^"\r;]+|\r\n--[^\r]+/g, at, (found) =>
      pick(
        [found.slice(0, -1), `${found}x`, `${found}--`, found.replace('--', ''), `${found}${found}`],
        what,
      ),
    ),
  'parts nested': (mail, at, what) => {
    const depth = 1 + (what % 120);
    const open = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary="n${i}"${LINE_END}${LINE_END}--n${i}${LINE_END}`,
    );
    const close = at % 2 === 0 ? open.map((_, i) => `${LINE_END}--n${depth - 1 - i}--`).join('') : '';
    return `${open.join('')}${mail}${close}`;
  },
  'bytes of no text': (mail, at, what) => insertAt(mail, at, pick(BYTES, what)),
  'tag left open': (mail, at, what) =>
    replaceOne(mail, pick([/>/g, /<\/a>/gi, /<\/(?:p|div|td)>/gi, /"/g], what), at, () => ''),
  'entity broken': (mail, at, what) => replaceOne(mail, /&[#\w]+;/g, at, () => pick(ENTITIES, what)),
  'attribute doubled': (mail, at, what) =>
    replaceOne(mail, HREF, at, (found) => {
      const other = `${found.includes('=3D"') ? 'href=3D' : 'href='}"${pick(FORGED, what)}"`;
      return what % 2 === 0 ? `${found} ${other}` : `${other} ${found}`;
    }),
  'href written otherwise': (mail, at, what) =>
    replaceOne(mail, HREF, at, (found) => {
      const address = found.slice(found.indexOf('"') + 1, -1);
      const written = [
        found.replace(/^href/i, 'HrEf'),
        found.replace('"', '" \t '),
        found.replace('"https', '"ht\ttps'),
        found.replace('://', ':/\r\n/'),
        found.replace('://', ':\\\\'),
        found.replace('://', '://&#x61;audk.zoom.us&#64;'),
        `href=${address}`,
        `href='${address}'`,
        `href = "${address}"`,
        `href="${address}`,
        found.replace('.', '&period;'),
        found.replace('.', '\u3002'),
        found.replace('"', '"\u00a0'),
      ];
      return pick(written, what);
    }),
  'address forged': (mail, at, what) => inHref(mail, at, () => pick(FORGED, what)),
  'link of another mail': (mail, at, what, other) => {
    const addresses = Array.from(other.matchAll(HREF), ([, , quoted = '']) => quoted.slice(1, -1));
    return addresses.length === 0 ? mail : inHref(mail, at, () => pick(addresses, what));
  },
  'lines of another mail': (mail, at, what, other) => {
    const all = other.split(LINE_END);
    const from = what % all.length;
    return lines(mail, at, (line) => [line, ...all.slice(from, from + 1 + (what % 30))]);
  },
} satisfies Record<string, (mail: string, at: number, what: number, other: string) => string>;

export const ALL_WAYS = Object.keys(WAYS) as readonly Way[];

/** A mail after these steps, one after the other; `other` is the mail that parts are taken from. Never throws. */
export function mutateMail(mail: string, steps: readonly Step[], other: string): string {
  return steps.reduce((now, { way, at, what }) => WAYS[way](now, at, what, other), mail);
}

function pick<T>(all: readonly T[], what: number): T {
  return all[what % all.length] as T;
}

function insertAt(text: string, at: number, more: string): string {
  const place = at % (text.length + 1);
  return `${text.slice(0, place)}${more}${text.slice(place)}`;
}

function lines(mail: string, at: number, change: (line: string) => readonly string[]): string {
  const all = mail.split(LINE_END);
  const place = at % all.length;
  return [...all.slice(0, place), ...change(all[place] ?? ''), ...all.slice(place + 1)].join(LINE_END);
}

function replaceOne(mail: string, pattern: RegExp, at: number, change: (found: string) => string): string {
  const all = [...mail.matchAll(pattern)];
  const match = all[at % (all.length || 1)];
  if (!match) return mail;
  const [found] = match;
  return `${mail.slice(0, match.index)}${change(found)}${mail.slice(match.index + found.length)}`;
}

function inHref(mail: string, at: number, change: (address: string) => string): string {
  return replaceOne(mail, HREF, at, (found) => {
    const start = found.indexOf('"') + 1;
    return `${found.slice(0, start)}${change(found.slice(start, -1))}"`;
  });
}
