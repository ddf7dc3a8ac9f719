import type { Page } from 'puppeteer-core';
import { readInvitation } from '../../core/invitation.ts';
import { judgeMessage } from '../../core/judge-message.ts';
import { NO_RULES } from '../../core/rules.ts';
import type { Category, Verdict } from '../../core/verdict.ts';

/** A link of an opened mail: how the core judges it, and how the extension marked it in the page. */
export interface ReadLink {
  /** Its place among the links of the mail that have an address. */
  readonly index: number;
  readonly text: string;
  readonly verdict: Verdict;
  /** What the mark must say; `null` where there must be none. */
  readonly expected: Category | null;
  /** What the mark says; `null` where there is none. */
  readonly mark: string | null;
}

/** The links of the mail that is open, and the element that the extension adds to them. */
export const LINKS = '.message-body a[href]';
const MARK = 'link-guard-mark';

/** How long the extension may take for one mail, its worker's start included. */
const PATIENCE_MS = 10_000;

/**
 * Opens one mail of the sample inbox, which `page` shows, and waits until the extension has marked each
 * link that the core, asked the same, would show. What is still missing after that stays `null`.
 * Addresses without a host (`mailto:`, `tel:`) are no links here, as in the extension.
 */
export async function readThrough(page: Page, mailId: string): Promise<ReadLink[]> {
  await openMail(page, mailId);
  const { links, text } = await page.evaluate(
    (selector) => ({
      links: [...document.querySelectorAll<HTMLAnchorElement>(selector)].map((link, index) => ({
        id: String(index),
        href: link.href,
        text: link.textContent.trim() || (link.querySelector('img')?.alt ?? ''),
      })),
      text: document.querySelector('.message-body')?.textContent ?? '',
    }),
    LINKS,
  );
  const judged = judgeMessage(links, readInvitation(text), NO_RULES);
  const expected = judged.map(({ shown, verdict }) => (shown ? verdict.category : null));
  await waitForMarks(page, expected);
  const marks = await readMarks(page);
  return judged
    .map(({ verdict, ...link }, index) => ({
      index,
      text: link.text,
      verdict,
      expected: expected[index] ?? null,
      mark: marks[index] ?? null,
    }))
    .filter(({ verdict, index }) => verdict.host !== null || expected[index] !== null);
}

/** Opens the mail as a click in the list does; the inbox shows it in the same turn as it marks its row. */
export async function openMail(page: Page, mailId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, mailId);
  await page.waitForSelector(`.message[data-id="${mailId}"][aria-current="true"]`);
}

/** Waits until every link that must have a mark has the right one, or patience ends. */
export async function waitForMarks(page: Page, expected: readonly (Category | null)[]): Promise<void> {
  await page
    .waitForFunction(
      (selector, mark, wanted) =>
        [...document.querySelectorAll(selector)].every((link, index) => {
          const category = wanted[index] ?? null;
          return category === null || link.querySelector(mark)?.getAttribute('data-category') === category;
        }),
      { timeout: PATIENCE_MS },
      LINKS,
      MARK,
      expected,
    )
    .catch((error: unknown) => {
      // The table shows which mark is missing, which tells more than a time that ran out.
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    });
}

function readMarks(page: Page): Promise<(string | null)[]> {
  return page.$$eval(
    LINKS,
    (links, mark) => links.map((link) => link.querySelector(mark)?.getAttribute('data-category') ?? null),
    MARK,
  );
}
