import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { BenchBrowser } from '../browser.ts';
import { whenDone } from '../marks.ts';
import type { Measure, Row } from '../measure.ts';
import { MESSAGE_MARKS, mailPage } from '../pages.ts';

const TABS = 30;

/** 30 tabs are open, each with a message: the memory of all pages and workers, per tab. Linux alone tells it. */
export const tabs: Measure = {
  name: 'tabs',
  run: async ({ browser, say }) => {
    if (process.platform !== 'linux') return [row(null, 'only Linux tells the memory of processes')];
    const megabytes: Record<string, number> = {};
    for (const contender of ['none', 'ours'] as const) {
      say(`${TABS} tabs, ${contender}`);
      const opened = await browser(contender);
      const before = await memoryOf(opened);
      const pages: Page[] = [];
      for (let tab = 0; tab < TABS; tab += 1) pages.push(await opened.open(mailPage()));
      for (const page of pages) await whenDone(contender, page, MESSAGE_MARKS);
      megabytes[contender] = ((await memoryOf(opened)) - before) / TABS;
      for (const page of pages) await page.close();
    }
    const { none = Number.NaN, ours = Number.NaN } = megabytes;
    return [row(ours - none, `${ours.toFixed(1)} MB a tab with ours, ${none.toFixed(1)} MB without`)];
  },
};

function row(value: number | null, note: string): Row {
  return { what: '30 tabs: memory of each that is ours', target: null, unit: 'MB', value, note };
}

/** Megabytes of all renderer processes, what they share divided among them. */
async function memoryOf({ devtools }: BenchBrowser): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { id }) => {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
    return sum + Number(kilobytes ?? 0) / 1000;
  }, 0);
}
