import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { freePort } from './free-port.ts';

/** Debian's place for what SOGo's pages load, and the address they load it from. */
const RESOURCES = {
  path: '/SOGo.woa/WebServerResources/',
  folder: '/usr/lib/GNUstep/SOGo/WebServerResources',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.html': 'text/html',
  '.json': 'application/json',
};

/** What Apache does before SOGo: gives files from disk, and passes the rest on to sogod. */
export async function serveSogo(sogodPort: number): Promise<{ url: string; close(): Promise<void> }> {
  const port = await freePort();
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://127.0.0.1');
    if (pathname.startsWith(RESOURCES.path)) giveFile(pathname.slice(RESOURCES.path.length), answer);
    else passOn(asked, answer, sogodPort, port);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}/SOGo/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function giveFile(path: string, answer: ServerResponse): void {
  const file = join(RESOURCES.folder, normalize(`/${path}`));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    answer.writeHead(404).end();
    return;
  }
  answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(answer);
}

function passOn(asked: IncomingMessage, answer: ServerResponse, sogodPort: number, port: number): void {
  const passed = request(
    {
      agent: false,
      host: '127.0.0.1',
      port: sogodPort,
      path: asked.url,
      method: asked.method,
      headers: {
        ...asked.headers,
        connection: 'close',
        // SOGo writes addresses of its own after these.
        'x-webobjects-server-port': String(port),
        'x-webobjects-server-name': '127.0.0.1',
        'x-webobjects-server-url': `http://127.0.0.1:${port}`,
        'x-webobjects-server-protocol': 'HTTP/1.0',
        'x-webobjects-remote-host': '127.0.0.1',
      },
    },
    (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    },
  );
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
}
