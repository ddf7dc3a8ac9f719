import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLIENT_NOTES, type ClientNote } from '../../src/webmail/client-notes.ts';
import { CLIENTS, type Client, UNKNOWN_CLIENT } from '../../src/webmail/clients.ts';
import { HEADERS } from '../../src/webmail/message-headers.ts';
import { IMITATED_PAGES } from '../fixtures/webmail/pages.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../docs/webmail.md'), 'utf8');

/** A client with what is noted of it. */
type Row = Client & ClientNote;
const ALL = [...CLIENTS, UNKNOWN_CLIENT].map((client) => ({ ...client, ...CLIENT_NOTES[client.id] }) as Row);

/** Those that the tests start for real. */
const RUN_FOR_REAL = ['roundcube', 'sogo', 'horde', 'thunderbird'];

/** The rows of the table whose first two columns have these headings, as cells; their padding is not told. */
function rowsOf(first: string, second: string): string[][] {
  const tables = TEXT.split('\n\n').map((block) => block.split('\n').map(cellsOf));
  const table = tables.find(([head]) => head?.[0] === first && head[1] === second);
  return table?.slice(2).filter((row) => row.length > 0) ?? [];
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const code = (text: string) => `\`${text}\``;

function hostsOf({ matches, marker, schemes }: Client): string {
  if (schemes !== undefined) return `messages at ${schemes.map(code).join(', ')}`;
  if (marker !== undefined) return `its own server, known by ${code(marker)}`;
  if (matches.length === 0) return 'any that you allow';
  return matches.map((match) => code(match.replace(/^https:\/\/|\/\*$/g, ''))).join(', ');
}

function triedOf({ id }: Client): string {
  const isImitated = IMITATED_PAGES.some(({ client }) => client === id);
  if (RUN_FOR_REAL.includes(id)) return 'run for real';
  return isImitated ? 'from a fixture' : 'by nobody';
}

it('notes something of every client, and of no other', () => {
  expect(Object.keys(CLIENT_NOTES)).toEqual(ALL.map(({ id }) => id));
});

describe('docs/webmail.md', () => {
  it('says of every client whose header is read where that is', () => {
    expect(rowsOf('header of', 'sender')).toEqual(
      Object.entries(HEADERS).map(([id, { message, from, subject }]) => [
        ALL.find((client) => client.id === id)?.name,
        message === undefined ? code(from) : `${code(from)} in ${code(message)}`,
        code(subject),
      ]),
    );
  });

  it('says of every client where it is, and how it was tried', () => {
    expect(rowsOf('client', 'where')).toEqual(
      ALL.map((client) => [client.name, hostsOf(client), triedOf(client)]),
    );
  });

  it('says of every client what is read, how links are changed, and who says so', () => {
    expect(rowsOf('client', 'message')).toEqual(
      ALL.map(({ name, body, frame, links, source, seen }) => [
        name,
        frame === undefined ? code(body) : `${code(body)}, or all of ${code(frame)}`,
        links,
        source,
        seen,
      ]),
    );
  });

  it('counts its fixtures', () => {
    expect(TEXT).toContain(`${IMITATED_PAGES.length} pages`);
  });
});
