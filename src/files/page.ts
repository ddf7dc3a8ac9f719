import { readInvitation } from '../core/invitation.ts';
import type { Candidate } from '../core/verdict.ts';
import { decode, decodeAs } from './decode.ts';
import { type Found, NO_HEADERS, notRead, type Place } from './found.ts';
import { type HtmlLinks, readHtml } from './html.ts';
import { linksInLongText } from './long-text.ts';

/** A saved page, or one that came as an attachment: such a page opens in a browser, so what would be loaded counts too. */
export async function* readPage(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const source = withCharset(bytes);
  const read = await readHtml(source, place.parseHtml);
  yield {
    kind: 'message',
    path: place.path,
    format: 'page',
    links: withLoaded(read, source),
    facts: readInvitation(read.text),
    message: { sender: null, subject: read.title, text: read.text, pictures: read.pictures },
    headers: NO_HEADERS,
    pictures: 0,
    isList: false,
  };
  if (read.why) yield notRead(place, read.why);
}

/** The charset that a page names of itself counts where its bytes have no mark. */
function withCharset(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (!text.includes('\ufffd') && isUtf8(bytes)) return text;
  const [, label] = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(text.slice(0, 2048)) ?? [];
  return label === undefined || /^utf-?16/i.test(label) ? text : decodeAs(label, bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return bytes[0] === 0xff || bytes[0] === 0xfe;
  }
}

/**
 * With the addresses that a page sends its reader on to, shows in a frame, has in its scripts, or was saved from
 * ("saved from url=(0021)https://…", which browsers write). Each once.
 */
function withLoaded({ links }: HtmlLinks, source: string): Candidate[] {
  const known = new Set(links.map(({ href }) => href));
  const loaded = [...source.matchAll(LOADED)].flatMap(([found]) =>
    linksInLongText(
      found
        .replaceAll('&amp;', '&')
        .replaceAll('\\/', '/')
        .replace(/\(\d{4}\)/, ' '),
    ),
  );
  const more = loaded.filter(({ href }) => !known.has(href) && known.add(href));
  return [...links, ...more.map(({ href }) => ({ href, text: '' }))].map((link, i) => ({
    ...link,
    id: String(i + 1),
  }));
}

const LOADED =
  /<meta\b[^>]{0,4000}http-equiv[^>]{0,4000}>|<(?:iframe|frame|embed|object)\b[^>]{0,4000}>|<!--\s*saved from url=.{0,4000}?-->|<script\b[^>]{0,1000}>[\s\S]{0,100000}?<\/script>/gi;
