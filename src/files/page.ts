import { readInvitation } from '../core/message/invitation.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { decode, decodeAs } from './decode.ts';
import { type Found, NO_HEADERS, notRead, numbered, type Place } from './found.ts';
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
function withLoaded({ links }: HtmlLinks, source: string): FoundLink[] {
  const known = new Set(links.map(({ href }) => href));
  const loaded = [...loadedBy(source)].flatMap((found) =>
    linksInLongText(
      found
        .replaceAll('&amp;', '&')
        .replaceAll('\\/', '/')
        .replace(/\(\d{4}\)/, ' '),
    ),
  );
  const more = loaded.filter(({ href }) => !known.has(href) && known.add(href));
  return numbered([...links, ...more.map((link) => ({ ...link, text: '' }))]);
}

/** The tags, scripts and comments of a page that name what it loads. */
function* loadedBy(source: string): Generator<string> {
  let end = 0;
  for (const { index, 1: name } of source.matchAll(OPENERS)) {
    if (index < end) continue;
    const close = name === undefined ? '-->' : '>';
    const tagEnd = source.indexOf(close, index);
    end = tagEnd < 0 ? source.length : tagEnd;
    if (name?.toLowerCase() === 'script') {
      SCRIPT_END.lastIndex = end;
      end = SCRIPT_END.exec(source)?.index ?? source.length;
    }
    const found = source.slice(index, Math.min(end, index + MOST));
    if (name?.toLowerCase() !== 'meta' || /http-equiv/i.test(found)) yield found;
  }
}

const OPENERS = /<(meta|iframe|frame|embed|object|script)\b|<!--\s{0,9}saved from url=/gi;
const SCRIPT_END = /<\/script/gi;
/** UTF-16 units of one script that are searched. */
const MOST = 1_000_000;
