import type { Measure } from '../measure.ts';
import { rowOf } from '../row-of.ts';
import { workerKiller } from '../worker.ts';

const TIMES = 20;

/** The worker is killed and then asked for a verdict: how long until the answer, with its start and all it has to read. */
export const coldWorker: Measure = {
  name: 'cold-worker',
  run: async ({ browser, say }) => {
    const { desk, kill, close } = await workerKiller(await browser('ours'));
    const ask = () =>
      desk.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            runtime: { sendMessage(message: object): Promise<{ answer?: { links: object[] } } | undefined> };
          };
        };
        const start = performance.now();
        const text = 'https://aaudk.zoom.us/j/69041275836';
        const reply = await chrome.runtime.sendMessage({ name: 'judge-text', body: { text } });
        return { took: performance.now() - start, links: reply?.answer?.links.length ?? 0 };
      });
    say(`${TIMES} times cold, ${TIMES} times warm`);
    const cold: number[] = [];
    const warm: number[] = [];
    for (let time = 0; time <= TIMES; time += 1) {
      await kill();
      const first = await ask();
      const second = await ask();
      if (first.links !== 1 || second.links !== 1) throw new Error('The worker gave no verdict.');
      if (time === 0) continue;
      cold.push(first.took);
      warm.push(second.took);
    }
    await close();
    return [
      rowOf({ what: 'the worker: first verdict from cold', target: { below: 150 }, unit: 'ms' }, cold),
      rowOf({ what: 'the worker: verdict when warm', unit: 'ms' }, warm),
    ];
  },
};
