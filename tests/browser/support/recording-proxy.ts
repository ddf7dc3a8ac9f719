import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it reached the proxy. */
export interface ProxiedRequest {
  readonly method: string;
  /** The whole address; of a `CONNECT`, which hides all else, `https://` and the host. */
  readonly url: string;
  /** What browsers say of who asked; absent where they say nothing. */
  readonly origin: string | undefined;
  readonly referer: string | undefined;
  readonly fetchSite: string | undefined;
  readonly fetchMode: string | undefined;
}

export interface RecordingProxy {
  readonly port: number;
  /** Everything that was asked for, in its order. */
  readonly requests: readonly ProxiedRequest[];
  close(): Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Headers that concern one connection and are not passed on (RFC 9110, 7.6.1). */
const OF_ONE_HOP = ['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'te', 'upgrade'];

/**
 * Starts an HTTP proxy on this machine alone that writes down every request. Only requests to this machine are passed
 * on; all others, and every `CONNECT`, are refused: a browser behind it has no network.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: ProxiedRequest[] = [];
  const server = createServer((asked, answer) => {
    requests.push(recordOf(asked, asked.url ?? ''));
    passOn(asked, answer);
  });
  server.on('connect', (asked: IncomingMessage, socket) => {
    requests.push(recordOf(asked, `https://${asked.url?.replace(/:443$/, '')}/`));
    // A browser that has gone meanwhile is no error of ours.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A port that browsers themselves ask for nothing (https://fetch.spec.whatwg.org/#port-blocking). */
const NOWHERE = 'http://127.0.0.1:1';

/** The switches that lead all traffic of Chromium through `proxy`, to this machine too, and its own nowhere. */
export function chromiumProxy({ port }: RecordingProxy): string[] {
  return [
    `--proxy-server=http://127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
    // It asks who is signed in to Google, and for components that come after its release.
    `--gaia-url=${NOWHERE}`,
    `--component-updater=url-source=${NOWHERE}`,
  ];
}

/**
 * Part of the environment: without it, a release takes no other server for its remote settings than Mozilla's, and
 * Puppeteer's preference that there is none does not count
 * (https://firefox-source-docs.mozilla.org/services/settings/index.html).
 */
export const QUIET_GECKO = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } as const;

/** The preferences that lead all traffic of Firefox or Thunderbird through `proxy`, to this machine too. */
export function geckoProxy({ port }: RecordingProxy): Readonly<Record<string, unknown>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

function recordOf({ method = '', headers }: IncomingMessage, url: string): ProxiedRequest {
  const said = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return {
    method,
    url,
    origin: said('origin'),
    referer: said('referer'),
    fetchSite: said('sec-fetch-site'),
    fetchMode: said('sec-fetch-mode'),
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse): void {
  if (!URL.canParse(asked.url ?? '')) {
    refuse(answer);
    return;
  }
  const { protocol, hostname, port, pathname, search } = new URL(asked.url ?? '');
  if (protocol !== 'http:' || !LOOPBACK.has(hostname)) {
    refuse(answer);
    return;
  }
  const passed = request(
    {
      agent: false,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port || 80,
      path: `${pathname}${search}`,
      method: asked.method,
      headers: withoutHop(asked.headers),
    },
    (given) => {
      answer.writeHead(given.statusCode ?? 502, withoutHop(given.headers));
      given.pipe(answer);
    },
  );
  passed.on('error', () => answer.destroy());
  answer.on('close', () => passed.destroy());
  asked.pipe(passed);
}

function withoutHop<Headers extends IncomingMessage['headers']>(headers: Headers): Headers {
  const passed = { ...headers };
  for (const name of OF_ONE_HOP) delete passed[name];
  return passed;
}

function refuse(answer: ServerResponse): void {
  answer.writeHead(403).end();
}
