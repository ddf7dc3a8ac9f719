import type { Category } from '../../../../src/core/verdict.ts';
import type { Readable } from '../driver.ts';
import { until } from '../until.ts';

/** A link that carries a mark. */
export interface MarkedLink {
  /** As written in the page. */
  readonly href: string;
  /** The link's own text, without the mark's. */
  readonly text: string;
  readonly category: Category;
  /** What a screen reader says after the text. */
  readonly label: string;
}

/** Every marked link of a document, in its order. A link with two marks is there twice. */
export function readMarks(surface: Readable): Promise<MarkedLink[]> {
  return surface.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('link-guard-mark')].map((mark) => ({
        href: mark.parentElement?.getAttribute('href') ?? '',
        text: mark.parentElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
        category: mark.dataset.category as Category,
        label: mark.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
      })),
    null,
  );
}

/** What the marks say of their links, in their order. */
export async function readCategories(surface: Readable): Promise<Category[]> {
  return (await readMarks(surface)).map(({ category }) => category);
}

/** Every marked link without the mark's words, to compare with what a sample mail must show. */
export async function readMarkedLinks(surface: Readable): Promise<Omit<MarkedLink, 'label'>[]> {
  const marks = await readMarks(surface);
  return marks.map(({ href, text, category }) => ({ href, text, category }));
}

/** The selector of a link by the address that stands in the page. */
export function linkTo(href: string): string {
  return `a[href=${JSON.stringify(href)}]`;
}

/**
 * Waits until everything that stands in the message at `body` now has been judged, also where nothing gets a mark:
 * adds a link that gets one, sees it marked, and takes it out again.
 *
 * Links are judged in the order in which they came. The added link has no words about Zoom, so it changes nothing
 * for the others.
 */
export async function whenJudged(surface: Readable, body: string): Promise<void> {
  await surface.evaluate((selector) => {
    const link = document.createElement('a');
    link.id = 'last-in-line';
    link.href = 'https://deic.zoom.us/j/61234567890';
    link.textContent = '.';
    document.querySelector(selector)?.append(link);
  }, body);
  await until('the link added last to be judged', () =>
    surface.evaluate(() => document.querySelector('#last-in-line > link-guard-mark') !== null, null),
  );
  await surface.evaluate(() => document.querySelector('#last-in-line')?.remove(), null);
}

/** How many elements of ours are in a document, marks and cards alike. */
export function countOurs(surface: Readable): Promise<number> {
  return surface.evaluate(() => document.querySelectorAll('link-guard-mark, link-guard-card').length, null);
}

/** What in the message at `body` stands elsewhere, or has another size, than it would without marks. */
export function movedByMarks(surface: Readable, body: string): Promise<string[]> {
  return surface.evaluate((selector) => {
    const message = document.querySelector(selector);
    if (!message) throw new Error(`No message at ${selector}`);
    const marks = [...message.querySelectorAll<HTMLElement>('link-guard-mark')];
    if (marks.length === 0) throw new Error('No marks to take away.');
    const parts = [message, ...message.querySelectorAll(':not(link-guard-mark)')];
    const places = () => parts.map((part) => JSON.stringify(part.getBoundingClientRect()));
    const withMarks = places();
    for (const mark of marks) mark.style.setProperty('display', 'none', 'important');
    const without = places();
    for (const mark of marks) mark.style.setProperty('display', 'inline-block', 'important');
    return parts
      .filter((_, index) => withMarks[index] !== without[index])
      .map((part) => part.outerHTML.slice(0, 120));
  }, body);
}
