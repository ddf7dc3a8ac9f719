import { readInvitation } from '../core/message/invitation.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { decode } from './decode.ts';
import { type FileMessage, type Found, NO_HEADERS, notRead, numbered, type Place } from './found.ts';
import { FILE_LIMITS } from './limits.ts';
import { linksInLongText } from './long-text.ts';
import { rowsOf, tableIn } from './text-shape.ts';

/** Prose: whatever stands in it as an address. */
export async function* readText(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const { text, isCut } = textOf(bytes);
  const armoured = text.includes('-----BEGIN PGP MESSAGE');
  yield { ...messageOf(place, 'text', linksInLongText(text), text), isList: false };
  if (armoured) yield notRead(place, 'encrypted');
  if (isCut) yield notRead(place, 'too-large');
}

/** A list: an address a line, with the text that people see after a tab. */
export async function* readList(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const { text, isCut } = textOf(bytes);
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  yield messageOf(place, 'list', lines.filter((line) => line.trim() !== '').map(linkOfLine));
  if (isCut) yield notRead(place, 'too-large');
}

/** One line of a list. */
export function linkOfLine(line: string): Omit<FoundLink, 'id'> {
  const tab = line.indexOf('\t');
  return tab < 0 ? { href: line, text: '' } : { href: line.slice(0, tab), text: line.slice(tab + 1) };
}

/** A table: what its columns of addresses hold, and the addresses in the text of all others, row by row. */
export async function* readTable(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const { text, isCut } = textOf(bytes);
  const table = tableIn(text.slice(0, 65_536));
  const rows = table ? rowsOf(text, table.delimiter) : [];
  const links = rows.flatMap((row) =>
    row.flatMap((field, i) => {
      const written = field.trim();
      if (written === '') return [];
      const isWhole = table?.columns.includes(i) === true && !/\s/.test(written) && written.includes('.');
      return isWhole ? [{ href: written, text: '' }] : linksInLongText(written);
    }),
  );
  yield messageOf(place, 'table', links);
  if (isCut) yield notRead(place, 'too-large');
}

function textOf(bytes: Uint8Array): { readonly text: string; readonly isCut: boolean } {
  const text = decode(bytes);
  return { text: text.slice(0, FILE_LIMITS.text), isCut: text.length > FILE_LIMITS.text };
}

/** With a text for prose, which its links stand in; the rows of lists say nothing of each other. */
function messageOf(
  { path }: Place,
  format: 'text' | 'list' | 'table',
  links: readonly Omit<FoundLink, 'id'>[],
  text = '',
): FileMessage {
  return {
    kind: 'message',
    path,
    format,
    links: numbered(links),
    facts: readInvitation(text),
    message: { sender: null, subject: '', text, pictures: [] },
    headers: NO_HEADERS,
    pictures: 0,
    isList: true,
  };
}
