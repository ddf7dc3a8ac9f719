import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on 127.0.0.1, as an administrator has one for packages. */
export interface UpdateServer {
  /** With a slash at the end. */
  readonly url: string;
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[];
  /** Serves `body` at this address of its own from now on. */
  put(url: string, type: string, body: string | Uint8Array): void;
  close(): Promise<void>;
}

export async function startUpdateServer(): Promise<UpdateServer> {
  const files = new Map<string, { readonly type: string; readonly body: string | Uint8Array }>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    asked.push(pathname);
    const file = files.get(pathname);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    put: (url, type, body) => void files.set(new URL(url).pathname, { type, body }),
    close: async () => {
      server.close();
      // A browser keeps its connections open for later.
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
