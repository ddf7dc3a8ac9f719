import type { Page } from 'playwright-core';
import { stopWorker } from '../../tests/browser/support/chromium.ts';
import type { BenchBrowser } from './browser.ts';

/** Ends the extension's worker as the browser does after half a minute without work. */
export interface WorkerKiller {
  readonly kill: () => Promise<void>;
  /** A document of the extension that runs no code of its own. */
  readonly desk: Page;
  readonly close: () => Promise<void>;
}

export async function workerKiller({ context }: BenchBrowser): Promise<WorkerKiller> {
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker'));
  const desk = await context.newPage();
  await desk.goto(new URL('manifest.json', worker.url()).href);
  return { desk, kill: () => stopWorker(context, desk), close: () => desk.close() };
}
