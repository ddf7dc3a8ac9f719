import { Worker } from 'node:worker_threads';
import type { Expected } from './expected.ts';

/** Asks for what the command line says of mails, beside other work. */
export interface CommandLine {
  readonly expectedOf: (html: string) => Promise<Expected>;
  readonly close: () => Promise<unknown>;
}

/** Starts the thread that reads mails; a throw in it fails all that is asked. */
export function startCommandLine(): CommandLine {
  const thread = new Worker(new URL('command-line-thread.ts', import.meta.url));
  const open = new Map<number, PromiseWithResolvers<Expected>>();
  let asked = 0;
  thread.on('message', ({ id, expected }: { readonly id: number; readonly expected: Expected }) => {
    open.get(id)?.resolve(expected);
    open.delete(id);
  });
  thread.on('error', (error) => {
    for (const { reject } of open.values()) reject(error);
  });
  return {
    expectedOf: (html) => {
      asked += 1;
      const answer = Promise.withResolvers<Expected>();
      open.set(asked, answer);
      thread.postMessage({ id: asked, html });
      return answer.promise;
    },
    close: () => thread.terminate(),
  };
}
