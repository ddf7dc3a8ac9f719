import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldAfter } from '../../scripts/bench/heap.ts';
import { whenDone } from '../../scripts/bench/marks.ts';
import { openAndClose } from '../../scripts/bench/measures/memory.ts';
import { ADDRESS, MESSAGE_MARKS, mailPage } from '../../scripts/bench/pages.ts';
import { whenQuiet } from '../../scripts/bench/quiet.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';

/** A short form of `npm run bench -- --only memory`. A message of 50 links that is held on to takes more than 20 kB. */
const OPENED = { few: 10, all: 150 } as const;

describe.skipIf(skipWhenMissing(chromiumMissing()))('a webmail in which many messages are read', () => {
  let browser: TestChromium;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium });
    page = await browser.newTab();
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: mailPage() })
        : route.abort(),
    );
    await page.goto(ADDRESS);
    await whenDone('ours', page, MESSAGE_MARKS);
  });
  afterAll(() => browser?.close());

  it('lets go of each of them', async () => {
    const open = (from: number, to: number) => openAndClose(page, from, to, MESSAGE_MARKS);
    const { few, all } = await heldAfter(page, open, OPENED);
    expect(all.bytes / few.bytes).toBeLessThan(1.05);
    expect(all.nodes).toBeLessThan(few.nodes + 100);
    expect(all.listeners).toBeLessThan(few.listeners + 10);
  });

  it('draws nothing while nobody does anything in it', async () => {
    await openAndClose(page, 0, 1, MESSAGE_MARKS);
    await whenQuiet(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const styled = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'RecalcStyleCount')?.value ?? 0;
    };
    const before = await styled();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    // An animation of ours has it styled 60 times.
    expect((await styled()) - before).toBeLessThan(15);
  });
});
