import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';

export interface InboxServer {
  /** The inbox's address; a mail opens at `#` and its id after it. */
  readonly url: string;
  close(): Promise<void>;
}

/** The sample inbox is these files and nothing else; every other address is answered 404. */
const FILES: ReadonlyMap<string, readonly [file: string, type: string]> = new Map([
  ['/', ['index.html', 'text/html']],
  ['/inbox.css', ['inbox.css', 'text/css']],
  ['/inbox.js', ['inbox.js', 'text/javascript']],
]);

/** Mail may hold pictures and fonts of other sites; the demo asks the network for nothing, as the extension does. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'",
  'Cache-Control': 'no-store',
};

/**
 * Serves the sample inbox on this machine alone (127.0.0.1), at a free port.
 * @param folder holds index.html, inbox.css and inbox.js
 * @param mails what the inbox fetches as mail.json
 */
export async function serveInbox(folder: string, mails: readonly unknown[]): Promise<InboxServer> {
  const mailJson = JSON.stringify(mails);
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const file = FILES.get(path);
    if (path === '/mail.json') {
      send(response, 200, 'application/json', mailJson);
    } else if (file === undefined) {
      send(response, 404, 'text/plain', 'not found');
    } else {
      readFile(join(folder, file[0])).then(
        (content) => send(response, 200, file[1], content),
        () => send(response, 500, 'text/plain', `${file[0]} cannot be read`),
      );
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the inbox got no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...HEADERS }).end(content);
}
