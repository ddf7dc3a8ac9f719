import { readInvitation } from '../core/message/invitation.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { decodeAs } from './decode.ts';
import { type Found, NO_HEADERS, notRead, numbered, type Place } from './found.ts';
import { readHtml } from './html.ts';
import { FILE_LIMITS } from './limits.ts';
import { linksInLongText } from './long-text.ts';

/** What a rich text holds. */
export interface RichText {
  /** The HTML that it was made of, where it says so (MS-OXRTFEX). */
  readonly html: string | null;
  readonly text: string;
  /** The text outside of its links, where an address is one of its own. */
  readonly outside: string;
  /** Its fields HYPERLINK, with what is shown of them. */
  readonly links: readonly FoundLink[];
}

/** Groups whose text nobody sees. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable rsidtbl generator filetbl xmlnstbl mhtmltag'.split(
    ' ',
  ),
);
/** Words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  tab: '\t',
  cell: '\t',
  row: '\n',
  sect: '\n',
  page: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

interface Group {
  isSilent: boolean;
  /** Within `\*\htmltag`: HTML as it was. */
  isTag: boolean;
  /** Within `\htmlrtf`: only for those who read the rich text. */
  isRtfOnly: boolean;
  /** Within the instruction of a field, or its result. */
  field: 'instruction' | 'result' | null;
  /** Characters that follow `\u` for programs that know no Unicode. */
  fallback: number;
}

const TOKEN = /\\'([\da-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gi;

/**
 * Reads rich text (RTF 1.9.1), for its text, its links and the HTML that it may hold.
 * In: its bytes. Out: groups left open end with the file; groups deeper than a thousand are passed over. Never throws.
 */
export function readRtf(bytes: Uint8Array): RichText {
  const source = decodeAs('latin1', bytes);
  const page = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 1000))?.[1] ?? '1252';
  const isHtml = /\\fromhtml1/.test(source.slice(0, 1000));
  const groups: Group[] = [];
  let group: Group = { isSilent: false, isTag: false, isRtfOnly: false, field: null, fallback: 1 };
  const html: string[] = [];
  const text: string[] = [];
  const outside: string[] = [];
  const links: FoundLink[] = [];
  let instruction = '';
  let shown = '';
  let skip = 0;
  let tooDeep = 0;
  let isStarred = false;

  const write = (written: string, ofTag = false) => {
    const said = skip > 0 ? written.slice(skip) : written;
    skip = Math.max(0, skip - written.length);
    if (said === '') return;
    if (group.field === 'instruction') {
      instruction += said;
      return;
    }
    if (isHtml && !group.isRtfOnly && (!group.isSilent || group.isTag)) html.push(said);
    if (group.isSilent || ofTag) return;
    if (group.field === 'result') shown += said;
    if (isHtml && group.isRtfOnly) return;
    text.push(said);
    outside.push(group.field === 'result' ? ' ' : said);
  };
  const endField = () => {
    const [, quoted, bare] = /\bHYPERLINK\s+(?:\\l\s+)?(?:"([^"]*)"|(\S+))/i.exec(instruction) ?? [];
    const href = (quoted ?? bare ?? '').trim();
    if (href !== '') links.push({ id: String(links.length + 1), href, text: shown.trim() });
    instruction = '';
    shown = '';
  };

  let raw: number[] = [];
  const flush = () => {
    if (raw.length === 0) return;
    const said = decodeAs(`windows-${page}`, Uint8Array.from(raw));
    raw = [];
    write(said);
  };

  for (const [token, hex, word, parameter, symbol, brace, plain] of source.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else raw.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === '{') {
      isStarred = false;
      if (groups.length >= 1000) tooDeep += 1;
      else {
        groups.push(group);
        group = { ...group };
      }
    } else if (brace === '}') {
      isStarred = false;
      skip = 0;
      if (tooDeep > 0) tooDeep -= 1;
      else {
        const ended = group;
        group = groups.pop() ?? group;
        if (ended.field === 'result' && group.field !== 'result') endField();
      }
    } else if (plain !== undefined) write(plain);
    else if (symbol === '*') isStarred = true;
    else if (symbol !== undefined) write(CHARACTERS[symbol] ?? '');
    else if (word !== undefined) {
      const name = word.toLowerCase();
      const number = parameter === undefined ? null : Number(parameter);
      if (name === 'htmltag') Object.assign(group, { isTag: true, isSilent: true });
      else if (name === 'fldinst') Object.assign(group, { field: 'instruction', isSilent: false });
      else if (name === 'fldrslt') Object.assign(group, { field: 'result', isSilent: false });
      else if (SILENT.has(name) || isStarred) Object.assign(group, { isSilent: true, isTag: false });
      else if (name === 'htmlrtf') group.isRtfOnly = number !== 0;
      else if (name === 'uc') group.fallback = Math.max(0, number ?? 1);
      else if (name === 'u' && number !== null) {
        write(String.fromCharCode(number & 0xffff));
        skip = group.fallback;
      } else if (name === 'bin') skip = number ?? 0;
      else {
        const character = CHARACTERS[name];
        if (character !== undefined) write(character === '\n' && isHtml ? '\r\n' : character);
      }
      isStarred = false;
    } else if (token === '\\') write('');
  }
  flush();
  if (instruction !== '') endField();
  return { html: isHtml ? html.join('') : null, text: text.join(''), outside: outside.join(''), links };
}

/** A document in rich text. */
export async function* readRichText(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const limit = FILE_LIMITS.rtf * 4;
  const { html, text, outside, links } = readRtf(bytes.subarray(0, limit));
  const read = html === null ? null : await readHtml(html, place.parseHtml);
  const known = new Set(links.map(({ href }) => href));
  const more = linksInLongText(outside).filter(({ href }) => !known.has(href));
  yield {
    kind: 'message',
    path: place.path,
    format: 'rtf',
    links: numbered(read?.links ?? [...links, ...more]),
    facts: readInvitation(read?.text ?? text),
    message: { sender: null, subject: '', text: read?.text ?? text, pictures: read?.pictures ?? [] },
    headers: NO_HEADERS,
    pictures: 0,
    isList: false,
  };
  if (read?.why) yield notRead(place, read.why);
  if (bytes.length > limit) yield notRead(place, 'too-large');
}
