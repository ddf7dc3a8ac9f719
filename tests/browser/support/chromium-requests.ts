import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeenRequest } from './stray-requests.ts';

/** Chromium's account of what its pages ask for, while it runs. */
export interface RequestWatch {
  readonly seen: readonly SeenRequest[];
  close(): void;
}

/** Parts of the DevTools protocol that are read here (https://chromedevtools.github.io/devtools-protocol/). */
interface StackTrace {
  readonly callFrames: readonly { readonly url: string }[];
  readonly parent?: StackTrace;
}
interface Asked {
  readonly documentURL: string;
  readonly type?: string;
  readonly request: { readonly url: string };
  readonly initiator: { readonly url?: string; readonly stack?: StackTrace };
}
interface Told {
  readonly method?: string;
  readonly sessionId?: string;
  readonly params: Asked & { readonly sessionId: string };
}

/**
 * Attaches to every page and frame of the Chromium with this profile, and writes down what they ask for and whose code
 * asked. So a request of the content script is told from one of the page it is in, which looks the same to a server;
 * and requests that a test intercepts are seen, which never reach a server.
 *
 * The connection is one of its own: Playwright hands out none that covers the frames of other sites.
 */
export async function watchRequests(profile: string): Promise<RequestWatch> {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  const seen: SeenRequest[] = [];
  let sent = 0;
  const send = (method: string, params: object = {}, sessionId?: string) => {
    sent += 1;
    socket.send(JSON.stringify({ id: sent, method, params, ...(sessionId !== undefined && { sessionId }) }));
  };
  const attachTo = (types: readonly string[], sessionId?: string) =>
    send(
      'Target.setAutoAttach',
      {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: types.map((type) => ({ type })),
      },
      sessionId,
    );

  const ready = new Promise<void>((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('Chromium does not tell of its requests.')));
    socket.addEventListener('message', ({ data }) => {
      const { method, params } = JSON.parse(String(data)) as Told;
      if (method === 'Target.attachedToTarget') {
        send('Network.enable', {}, params.sessionId);
        attachTo(['iframe'], params.sessionId);
        send('Runtime.runIfWaitingForDebugger', {}, params.sessionId);
      } else if (method === 'Network.requestWillBeSent') {
        if (/^(?:https?|wss?):/.test(params.request.url)) seen.push(seenOf(params));
      } else if (method === undefined) resolve();
    });
    socket.addEventListener('open', () => attachTo(['page', 'iframe']));
  });
  await ready;
  return { seen, close: () => socket.close() };
}

function seenOf({ request, documentURL, initiator, type }: Asked): SeenRequest {
  const from = [documentURL, initiator.url ?? '', ...codeIn(initiator.stack)];
  return {
    url: request.url,
    by: from.some((url) => url.startsWith('chrome-extension://')) ? 'extension' : 'page',
    isNavigation: type === 'Document',
  };
}

/** The scripts that led to a request, also those that only set it going. */
function codeIn(stack: StackTrace | undefined): string[] {
  if (!stack) return [];
  return [...stack.callFrames.map(({ url }) => url), ...codeIn(stack.parent)];
}
