import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageName } from '../../../src/messages/protocol.ts';
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

/** Where the copy keeps its fault: it outlives the worker, and no page of the extension draws itself anew for it. */
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
  storage: {
    local: {
      get(key: string): Promise<Record<string, (Fault & { stopped: number }) | undefined>>;
      set(items: object): Promise<void>;
    };
  };
}

/** Runs in the worker, before its own code. */
function stopsOnTheWay(key: string): void {
  const { chrome, browser } = globalThis as unknown as { chrome: Api; browser?: Api };
  const { local } = chrome.storage;
  for (const api of new Set([chrome, browser ?? chrome])) {
    const { onMessage } = api.runtime;
    const add = onMessage.addListener.bind(onMessage);
    onMessage.addListener = (listener) =>
      add((message, sender, respond) => {
        const handle = async () => {
          const fault = (await local.get(key))[key];
          if (!fault || fault.name !== message.name || fault.stopped >= fault.times)
            return listener(message, sender, respond);
          const stop = () => local.set({ [key]: { ...fault, stopped: fault.stopped + 1 } });
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
      const { chrome } = globalThis as unknown as { chrome: Api };
      await chrome.storage.local.set({ [key]: value });
    },
    { key: KEY, value: fault && { ...fault, stopped: 0 } },
  );
}

/** How many messages were stopped since the fault was set. */
export function stopped(ownPage: Readable): Promise<number> {
  return ownPage.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    return (await chrome.storage.local.get(key))[key]?.stopped ?? 0;
  }, KEY);
}
