import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Milliseconds between two looks, and how many looks in a row must find the page at rest. */
const LOOK_EVERY = 150;
const LOOKS = 4;
/** Seconds of work between two looks that are nobody's: the looks themselves and a blinking caret. */
const NOTHING = 0.006;
const GIVE_UP_AFTER = 60_000;

/**
 * Waits until the page's main thread has nothing to do any more, whoever gave it work. Extensions do not say when they are
 * done, and ours is measured by the same rule as all.
 */
export async function whenQuiet(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const secondsOfWork = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const giveUpAt = Date.now() + GIVE_UP_AFTER;
  let before = await secondsOfWork();
  for (let looks = 0; looks < LOOKS; ) {
    if (Date.now() > giveUpAt) throw new Error('The page never comes to rest.');
    await sleep(LOOK_EVERY);
    const now = await secondsOfWork();
    looks = now - before < NOTHING ? looks + 1 : 0;
    before = now;
  }
  await devtools.detach();
}
