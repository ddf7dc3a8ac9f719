import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageName } from '../../../src/messages/messages.ts';
import type { Readable } from './driver.ts';

/** Where a worker of the copy stops in its work, for ever, so that it can be ended just there. */
export interface Fault {
  readonly name: MessageName;
  /** The message has arrived, and nothing is done; or the work is done, and the answer not sent. */
  readonly at: 'arrived' | 'judged';
  /** How many messages this happens to; those after them are answered. */
  readonly times: number;
}

export interface FaultyBuild {
  readonly folder: string;
  remove(): void;
}

/**
 * Where the copy keeps its fault: it outlives the worker, and no code of ours hears of it. A change of the browser's own
 * storage would have the popup drawn anew, as if it had asked again by itself.
 */
const KEY = 'test-fault';

/** A copy of the build in `folder` whose worker can be told to stop in its work. */
export function buildWithFaults(build: string): FaultyBuild {
  const folder = mkdtempSync(join(tmpdir(), 'faulty-build-'));
  cpSync(build, folder, { recursive: true });
  const worker = join(folder, 'background.js');
  writeFileSync(worker, `(${stopsOnTheWay})(${JSON.stringify(KEY)});${readFileSync(worker, 'utf8')}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

type Listener = (message: { name?: string }, sender: object, respond: (answer: unknown) => void) => unknown;

interface Api {
  runtime: { onMessage: { addListener(listener: Listener): void } };
}

type Kept = Fault & { readonly stopped: number };

/** Runs in the worker, before its own code. */
function stopsOnTheWay(key: string): void {
  const { chrome, browser } = globalThis as unknown as { chrome: Api; browser?: Api };
  const read = async () => {
    const kept = await (await caches.open(key)).match('https://fault.test/');
    return (await kept?.json()) as Kept | null | undefined;
  };
  const write = async (fault: Kept) =>
    (await caches.open(key)).put('https://fault.test/', new Response(JSON.stringify(fault)));
  for (const api of new Set([chrome, browser ?? chrome])) {
    const { onMessage } = api.runtime;
    const add = onMessage.addListener.bind(onMessage);
    onMessage.addListener = (listener) =>
      add((message, sender, respond) => {
        const handle = async () => {
          const fault = await read();
          if (!fault || fault.name !== message.name || fault.stopped >= fault.times)
            return listener(message, sender, respond);
          const stop = () => write({ ...fault, stopped: fault.stopped + 1 });
          return fault.at === 'arrived' ? stop() : listener(message, sender, () => void stop());
        };
        void handle();
        return true;
      });
  }
}

/** Has the workers of the copy stop so from now on. In: a page of the extension. */
export async function setFault(ownPage: Readable, fault: Fault | null): Promise<void> {
  await ownPage.evaluate(
    async ({ key, value }) => {
      const cache = await caches.open(key);
      await cache.put('https://fault.test/', new Response(JSON.stringify(value)));
    },
    { key: KEY, value: fault && { ...fault, stopped: 0 } },
  );
}

/** How many messages were stopped since the fault was set. */
export function stopped(ownPage: Readable): Promise<number> {
  return ownPage.evaluate(async (key) => {
    const kept = await (await caches.open(key)).match('https://fault.test/');
    return ((await kept?.json()) as { stopped: number } | null | undefined)?.stopped ?? 0;
  }, KEY);
}
