import type { Category } from '../../src/core/verdict/verdict.ts';
import type { Readable } from '../../tests/browser/support/driver.ts';
import { askOurs } from '../../tests/browser/support/pages/ours.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person is shown at one moment. */
export interface Shown {
  /** The marks that are drawn; `href` is the address that a mark speaks of. */
  readonly marks: readonly { readonly category: Category; readonly href: string; readonly box: Box }[];
  /** What the open card says; `null` while none is open. */
  readonly card: { readonly category: Category; readonly host: string } | null;
  readonly isWarned: boolean;
}

/** The address of the link by which a page is known to be judged. */
const LAST = 'https://deic.zoom.us/j/61234567890';

/**
 * Waits in the page until everything in the mail at `body` has been judged and drawn, as `whenJudged` does from outside,
 * which asks too seldom for thousands of pages.
 */
export async function whenShown(surface: Readable, body: string): Promise<void> {
  const isJudged = await askOurs(
    surface,
    async (ours, { selector, href }) => {
      const link = document.createElement('a');
      Object.assign(link, { href, textContent: '.' });
      document.querySelector(selector)?.append(link);
      const end = performance.now() + 10_000;
      const isMarked = () => ours.all('link-guard-mark').some((mark) => mark.ariaLabel?.startsWith('. ('));
      while (!isMarked() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
      const wasMarked = isMarked();
      link.remove();
      while (isMarked() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
      // A tab that is not in front draws nothing.
      const drawn = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, 100))]);
      return wasMarked;
    },
    { selector: body, href: LAST },
  );
  if (!isJudged) throw new Error('Waited 10 seconds in vain for a page to be judged.');
}

export function readShown(surface: Readable): Promise<Shown> {
  return askOurs(
    surface,
    (ours) => {
      const marks = ours.all('link-guard-mark.placed').map((mark) => {
        const { category, href = '' } = mark.dataset as { category: Category; href?: string };
        const { x, y, width, height } = mark.getBoundingClientRect();
        return { href, category, box: { x, y, width, height } };
      });
      const card = ours.all('link-guard-card:popover-open')[0]?.shadowRoot?.querySelector('[role="dialog"]');
      const category = / lg-(\w+)/.exec(card?.className ?? '')?.[1] as Category | undefined;
      const host = card?.querySelector('.lg-host')?.textContent ?? '';
      const isWarned = ours
        .all('link-guard-warning')
        .some(({ shadowRoot }) => shadowRoot?.querySelector('dialog:modal'));
      return { marks, card: category === undefined ? null : { category, host }, isWarned };
    },
    null,
  );
}
