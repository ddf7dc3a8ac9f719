import { setTimeout as sleep } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { NO_FACTS, readInvitation } from '../../core/message/invitation.ts';
import { judgeMessage } from '../../core/verdict/judge-message.ts';
import { NO_RULES } from '../../core/verdict/rules.ts';
import type { Category, Verdict } from '../../core/verdict/verdict.ts';
import { clientOf } from '../../webmail/clients/clients.ts';
import { collectLinks, toCandidate } from '../../webmail/find/candidates.ts';
import { messagesOf } from '../../webmail/read/message-of.ts';

/** A link of an opened mail: how the core judges it, and how the extension marked it in the page. */
export interface ReadLink {
  /** Its place among the page's elements that `LINKS` selects. */
  readonly index: number;
  readonly text: string;
  readonly verdict: Verdict;
  /** What the mark must say; `null` where there must be none. */
  readonly expected: Category | null;
  /** What the mark says; `null` where there is none. */
  readonly mark: string | null;
}

export const LINKS = 'a[href], area[href]';

/** How long the extension may take for one mail, its worker's start included. */
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 50;

/**
 * Opens one mail of the sample inbox, which `page` shows, and waits until the extension has marked each
 * link that it should. What should be marked is worked out here from the page's HTML, by the extension's
 * own code but without a browser. A mark that is still missing when patience ends stays `null`.
 */
export async function readThrough(page: Page, mailId: string): Promise<ReadLink[]> {
  await openMail(page, mailId);
  const links = judgePage(await page.content(), page.url());
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const read = await readMarks(page, links);
    // Where time runs out the table shows which mark is missing, which tells more than that.
    if (read.every(({ mark, expected }) => mark === expected) || Date.now() > giveUpAt) return read;
    await sleep(LOOK_AGAIN_MS);
  }
}

/** Opens the mail as a click in the list does; the inbox shows it in the same turn as it marks its row. */
async function openMail(page: Page, mailId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, mailId);
  await page.waitForSelector(`.message[data-id="${mailId}"][aria-current="true"]`);
}

type ExpectedLink = Omit<ReadLink, 'mark'>;

/** How the core judges the links of a webmail's page, given as HTML, in its order: those of each message by what it says. */
export function judgePage(html: string, url: string): ExpectedLink[] {
  const { window } = new JSDOM(html, { url });
  const { document } = window;
  const client = clientOf(url, document);
  const messages = messagesOf(client);
  const places = [...document.querySelectorAll(LINKS)];
  const found = collectLinks(document, client);
  const told = new Map(
    messages.read(found.map(({ at }) => at)).map((message) => [message.number, message] as const),
  );
  const byMessage = Map.groupBy(found, ({ at }) => messages.numberOf(at));
  const judged = [...byMessage].flatMap(([number, links]) => {
    const message = told.get(number);
    const candidates = links.map((link) => toCandidate(link, String(places.indexOf(link.at))));
    return judgeMessage(candidates, message ? readInvitation(message.text) : NO_FACTS, NO_RULES, message);
  });
  window.close();
  return judged
    .map(({ id, text, verdict, shown }) => ({
      index: Number(id),
      text,
      verdict,
      expected: shown ? verdict.category : null,
    }))
    .sort((one, other) => one.index - other.index);
}

/**
 * What each link's mark says. Marks stand in a shadow root of ours at the end of the page, which must be open, and name
 * the link that they speak of: its address, and its text before the verdict.
 */
async function readMarks(page: Page, links: readonly ExpectedLink[]): Promise<ReadLink[]> {
  const marks = await page.evaluate(
    (selector, wanted) => {
      const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) =>
        shadowRoot?.querySelector('style.link-guard') ? [shadowRoot] : [],
      );
      const free = new Set(
        roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-category]')]),
      );
      const elements = document.querySelectorAll<HTMLAnchorElement>(selector);
      return wanted.map(({ index, text }) => {
        const href = elements[index]?.href;
        const mark = [...free].find(
          ({ dataset, ariaLabel }) => dataset.href === href && ariaLabel?.startsWith(`${text} (`.trimStart()),
        );
        if (mark) free.delete(mark);
        return mark?.dataset.category ?? null;
      });
    },
    LINKS,
    links.map(({ index, text }) => ({ index, text })),
  );
  return links.map((link, i) => ({ ...link, mark: marks[i] ?? null }));
}
