import { decompressRTF } from '@kenjiuno/decompressrtf';
import PostalMime from 'postal-mime';
import { readInvitation } from '../core/message/invitation.ts';
import type { Sender } from '../core/message/message.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { decode, decodeAs } from './decode.ts';
import { type Found, isWithoutLink, notRead, numbered, type Place, type WhyNotRead } from './found.ts';
import { type HtmlLinks, readHtml } from './html.ts';
import { FILE_LIMITS } from './limits.ts';
import { linksInLongText } from './long-text.ts';
import { type HeaderFacts, readHeaders } from './mail-headers.ts';
import { readRtf } from './rtf.ts';

/** A property of Outlook's (MS-OXCDATA, 2.11): its type and its value as bytes. */
export interface Property {
  readonly type: number;
  readonly value: Uint8Array;
}

/** Properties by their numbers (MS-OXPROPS). */
export type Properties = ReadonlyMap<number, Property>;

/** An attachment: a file, or a message within. */
export type MapiAttachment =
  | { readonly name: string; readonly content: Uint8Array; readonly isDrawn: boolean }
  | { readonly name: string; readonly message: MapiMessage };

export interface MapiMessage {
  readonly properties: Properties;
  readonly attachments: readonly MapiAttachment[];
}

const SUBJECT = 0x0037;
const TRANSPORT_HEADERS = 0x007d;
const SENDER_NAMES = [0x0042, 0x0c1a];
const SENDER_ADDRESSES = [0x5d02, 0x5d01, 0x0065, 0x0c1f];
const BODY = 0x1000;
const RTF_COMPRESSED = 0x1009;
const HTML = 0x1013;
const CODE_PAGES = { body: 0x3fde, strings: 0x3ffd };
/** From here on a program's own: a meeting's place and address are among them. */
const NAMED = 0x8000;

const STRING_8 = 0x001e;
const STRING_16 = 0x001f;

/** A message of Outlook's, and what it carries. */
export async function* readMapi(
  { properties, attachments }: MapiMessage,
  place: Place,
): AsyncGenerator<Found> {
  const body = await bodyOf(properties, place);
  const known = new Set(body.links.map(({ href }) => href));
  const named = [...properties].flatMap(([number, property]) =>
    number >= NAMED && isString(property) ? [textOf(property, properties)] : [],
  );
  const more = linksInLongText(named.join('\n')).filter(({ href }) => !known.has(href));
  const headers = await headersOf(properties);
  yield {
    kind: 'message',
    path: place.path,
    format: 'outlook',
    links: numbered([...body.links, ...more]),
    facts: readInvitation(body.text),
    message: {
      sender: headers.sender,
      subject: stringAt(properties, SUBJECT),
      text: body.text,
      pictures: body.pictures,
    },
    headers,
    pictures: body.drawn,
    isList: false,
  };
  if (body.why) yield notRead(place, body.why);
  const isPictureAlone = body.drawn > 0 && isWithoutLink(body.links);
  for (const one of attachments) {
    if ('message' in one) yield* inMessage(one.message, one.name, place);
    else if (!one.isDrawn || isPictureAlone) yield* place.inner(one.name, one.content);
  }
}

/** One level down; how deep, the container's reader has counted. */
async function* inMessage(message: MapiMessage, name: string, place: Place): AsyncGenerator<Found> {
  yield* readMapi(message, { ...place, path: [...place.path, name] });
}

type Body = Pick<HtmlLinks, 'text' | 'links' | 'pictures' | 'drawn' | 'why'>;

/** As HTML, else as rich text, which mostly holds HTML as well, else as text. */
async function bodyOf(properties: Properties, { parseHtml }: Place): Promise<Body> {
  const html = properties.get(HTML);
  if (html !== undefined && html.value.length > 0) return readHtml(htmlText(html, properties), parseHtml);
  const packed = properties.get(RTF_COMPRESSED);
  if (packed !== undefined && packed.value.length > 0) {
    const rich = richBody(packed.value);
    if (typeof rich !== 'string') {
      if (rich.html !== null) return readHtml(rich.html, parseHtml);
      return plainBody(rich.text, rich.links, null, rich.outside);
    }
    return plainBody(stringAt(properties, BODY), [], rich);
  }
  return plainBody(stringAt(properties, BODY), [], null);
}

function richBody(packed: Uint8Array): ReturnType<typeof readRtf> | WhyNotRead {
  if (packed.length > FILE_LIMITS.rtf) return 'too-large';
  try {
    // The length that it claims decides how long the library goes on.
    const clamped = packed.slice();
    const view = new DataView(clamped.buffer);
    view.setUint32(0, Math.min(view.getUint32(0, true), packed.length - 4), true);
    return readRtf(Uint8Array.from(decompressRTF(Array.from(clamped))));
  } catch {
    return 'broken';
  }
}

function plainBody(
  text: string,
  links: readonly FoundLink[],
  why: WhyNotRead | null,
  outside: string = text,
): Body {
  const known = new Set(links.map(({ href }) => href));
  const more = linksInLongText(outside).filter(({ href }) => !known.has(href));
  return { text, links: [...links, ...more], pictures: [], drawn: 0, why };
}

function htmlText(html: Property, properties: Properties): string {
  if (isString(html)) return textOf(html, properties);
  const page = numberAt(properties, CODE_PAGES.body);
  return page === null || page === 65_001 ? decode(html.value) : decodeAs(charset(page), html.value);
}

/** The header that the mail came with counts, where Outlook has kept it; else what Outlook says of its sender. */
async function headersOf(properties: Properties): Promise<HeaderFacts> {
  const header = stringAt(properties, TRANSPORT_HEADERS).replace(
    /^Microsoft Mail Internet Headers.*\r?\n/,
    '',
  );
  const read =
    header === ''
      ? null
      : readHeaders(await PostalMime.parse(`${header.trim()}\r\n\r\n`).catch(() => NO_MAIL));
  if (read?.sender) return read;
  return { remarks: [], replyTo: null, ...read, sender: senderOf(properties) };
}

const NO_MAIL = { headers: [], headerLines: [], attachments: [] };

function senderOf(properties: Properties): Sender | null {
  const name = SENDER_NAMES.map((tag) => stringAt(properties, tag)).find((text) => text !== '') ?? '';
  const addresses = SENDER_ADDRESSES.map((tag) => stringAt(properties, tag));
  const address = addresses.find((text) => text.includes('@')) ?? '';
  return name === '' && address === '' ? null : { name, address };
}

/** A property's text; empty where there is none. */
export function stringAt(properties: Properties, tag: number): string {
  const property = properties.get(tag);
  return property !== undefined && isString(property) ? textOf(property, properties) : '';
}

const isString = ({ type }: Property) => type === STRING_8 || type === STRING_16;

function textOf({ type, value }: Property, properties: Properties): string {
  const page = numberAt(properties, CODE_PAGES.strings);
  const text =
    type === STRING_16
      ? new TextDecoder('utf-16le').decode(value)
      : page === null
        ? decode(value)
        : decodeAs(charset(page), value);
  return text.replace(/\0[\s\S]*$/, '');
}

/** A Windows code page by the name that decoders know it by. */
function charset(page: number): string {
  if (page === 65_001) return 'utf-8';
  if (page === 20_127) return 'windows-1252';
  if (page >= 28_591 && page <= 28_606) return `iso-8859-${page - 28_590}`;
  return `windows-${page}`;
}

function numberAt(properties: Properties, tag: number): number | null {
  const value = properties.get(tag)?.value;
  if (value === undefined || value.length < 4) return null;
  return new DataView(value.buffer, value.byteOffset, value.byteLength).getUint32(0, true);
}
