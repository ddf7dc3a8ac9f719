/** The command line's part of the soak, in a thread of its own: the browser's kills must not wait for it. */
import { parentPort } from 'node:worker_threads';
import { expectedOf } from './expected.ts';

parentPort?.on('message', async ({ id, html }: { readonly id: number; readonly html: string }) => {
  parentPort?.postMessage({ id, expected: await expectedOf(html) });
});
