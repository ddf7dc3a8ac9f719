import { CLIENT_NOTES, type ClientNote } from '../../src/webmail/clients/client-notes.ts';
import { CLIENTS, type Client, UNKNOWN_CLIENT } from '../../src/webmail/clients/clients.ts';
import { HEADERS } from '../../src/webmail/clients/message-headers.ts';
import { IMITATED_PAGES } from '../../tests/fixtures/webmail/pages.ts';

/** Every client with what is noted of it. */
const ALL = [...CLIENTS, UNKNOWN_CLIENT].map(
  (client) => ({ ...client, ...CLIENT_NOTES[client.id] }) as Client & ClientNote,
);

/** Those that the tests start for real. */
const RUN_FOR_REAL = ['roundcube', 'sogo', 'horde', 'thunderbird'];

const code = (text: string) => `\`${text}\``;
const row = (...cells: readonly (string | undefined)[]) => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]) => [row(...cells), row(...cells.map(() => '---'))];

/** Where each client is, and how it was tried. */
export function clientsTable(): readonly string[] {
  return [
    ...head('client', 'where', 'tried'),
    ...ALL.map((client) => row(client.name, hostsOf(client), triedOf(client))),
  ];
}

/** What is read of each, how it changes links, and who says so. */
export function readingTable(): readonly string[] {
  return [
    ...head('client', 'message', 'how it changes links', 'source', 'seen'),
    ...ALL.map(({ name, body, frame, links, source, seen }) =>
      row(
        name,
        frame === undefined ? code(body) : `${code(body)}, or all of ${code(frame)}`,
        links,
        source,
        seen,
      ),
    ),
  ];
}

/** Where the header is, of those whose header is read. */
export function headersTable(): readonly string[] {
  return [
    ...head('header of', 'sender', 'subject'),
    ...Object.entries(HEADERS).map(([id, { message, from, subject }]) =>
      row(
        ALL.find((client) => client.id === id)?.name,
        message === undefined ? code(from) : `${code(from)} in ${code(message)}`,
        code(subject),
      ),
    ),
  ];
}

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
