import type { Page } from 'playwright-core';
import { whenDone } from '../marks.ts';
import type { Bench, Row } from '../measure.ts';
import { MESSAGE_MARKS, mailPage } from '../pages.ts';
import { interleave } from '../rounds.ts';
import { rowOf } from '../row-of.ts';
import { ratiosOf } from '../statistics.ts';
import { traceAct } from '../trace.ts';

/** No task may hold the page up for longer (https://www.w3.org/TR/longtasks-1/). */
const LONG_TASK = 50;

/**
 * What the page's whole main thread does beside a marked message while `act` changes the page, with ours against without;
 * and the longest that ours takes of one task.
 */
export async function besideNothing(
  bench: Bench,
  title: string,
  act: (page: Page) => Promise<unknown>,
): Promise<Row[]> {
  const html = mailPage();
  const readings = await interleave(bench, ['none', 'ours'], async (contender) => {
    const browser = await bench.browser(contender);
    const page = await browser.open(html);
    const done = () => whenDone(contender, page, MESSAGE_MARKS);
    const thread = await traceAct(browser, page, () => act(page), done);
    await page.close();
    return thread;
  });
  const ours = readings.ours ?? [];
  const none = readings.none ?? [];
  const total = ratiosOf(
    ours.map((thread) => thread.total),
    none.map((thread) => thread.total),
  );
  const longest = ours.map((thread) => thread.longest);
  return [
    rowOf(
      { what: `${title}: main thread against no extension`, target: { atMost: 1.03 }, unit: 'ratio' },
      total,
    ),
    {
      ...rowOf(
        { what: `${title}: longest task of ours`, target: { atMost: LONG_TASK }, unit: 'ms' },
        longest,
      ),
      value: Math.max(...longest),
    },
    rowOf(
      { what: `${title}: content script, ours`, unit: 'ms' },
      ours.map((thread) => thread.script),
    ),
    rowOf(
      { what: `${title}: main thread, no extension`, unit: 'ms' },
      none.map((thread) => thread.total),
    ),
  ];
}
