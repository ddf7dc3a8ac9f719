import type { Page } from 'playwright-core';
import { MARKS, type MainThread, mainThreadOf, type TraceEvent } from './attribution.ts';
import type { BenchBrowser } from './browser.ts';

/** What the attribution reads, and no more: every event costs time. */
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'mojom',
  'blink.user_timing',
];

/** Traces the loading of a page until `done`. Out: the page too, still open. */
export async function traceLoad(
  browser: BenchBrowser,
  html: string,
  done: (page: Page) => Promise<void>,
): Promise<{ readonly page: Page; readonly thread: MainThread }> {
  const stop = await startTrace(browser);
  // The page itself sets the first mark.
  const page = await browser.open(html);
  await done(page);
  return { page, thread: await stop(page) };
}

/** Traces what `act` does to an open page, from `done` to `done`. */
export async function traceAct(
  browser: BenchBrowser,
  page: Page,
  act: () => Promise<unknown>,
  done: (page: Page) => Promise<void>,
): Promise<MainThread> {
  await page.bringToFront();
  await done(page);
  const stop = await startTrace(browser);
  await page.evaluate((name) => void performance.mark(name), MARKS.from);
  await act();
  await done(page);
  return stop(page);
}

async function startTrace({ devtools }: BenchBrowser): Promise<(page: Page) => Promise<MainThread>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: unknown[] }) => events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return async (page) => {
    await page.evaluate((name) => void performance.mark(name), MARKS.to);
    const complete = new Promise<boolean>((resolve) =>
      devtools.once('Tracing.tracingComplete', ({ dataLossOccurred }) => resolve(dataLossOccurred)),
    );
    await devtools.send('Tracing.end');
    const isIncomplete = await complete;
    devtools.off('Tracing.dataCollected', collect);
    if (isIncomplete) throw new Error('The trace has lost events.');
    return mainThreadOf(events);
  };
}
