import type { Page } from 'playwright-core';
import type { Contender } from './contenders.ts';

/** Throws where our extension has not marked as many links as it must: a figure of work that was not done says nothing. */
export async function checkMarks(contender: Contender, page: Page, expected: number): Promise<void> {
  if (contender !== 'ours') return;
  const marks = await page.evaluate(() => document.querySelectorAll('link-guard-mark').length);
  if (marks !== expected) throw new Error(`${marks} links are marked, not ${expected}.`);
}
