import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { withOurs } from '../../tests/browser/support/pages/ours.ts';
import type { Contender } from './contenders.ts';
import { whenQuiet } from './quiet.ts';

const GIVE_UP_AFTER = 60_000;

/** Runs in the page: how many links are marked. */
export const countMarks = withOurs<null, number>((ours) => ours.all('link-guard-mark').length);

/**
 * Waits until all work on the page is done: its main thread is at rest, and ours has marked as many links as it must. A page
 * can be at rest while the worker is still starting. Throws where the marks never come: a figure of work that was not done
 * says nothing.
 */
export async function whenDone(contender: Contender, page: Page, marks: number): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER;
  for (;;) {
    await whenQuiet(page);
    if (contender !== 'ours') return;
    const there = await page.evaluate(countMarks, null);
    if (there === marks) return;
    if (Date.now() > giveUpAt) throw new Error(`${there} links are marked, not ${marks}.`);
    await sleep(100);
  }
}
