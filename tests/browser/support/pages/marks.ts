import type { Category } from '../../../../src/core/verdict/verdict.ts';
import type { Readable } from '../driver.ts';
import { until } from '../until.ts';
import { askOurs } from './ours.ts';

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

/**
 * Every marked link of a document, in its order. A link with two marks is there twice, and a mark that speaks of no link
 * anywhere in the tab is there by the mark's own words.
 */
export function readMarks(surface: Readable): Promise<MarkedLink[]> {
  return askOurs(
    surface,
    (ours) =>
      ours.marks().flatMap(({ mark, href, text, label, at }) => {
        if (at && at.ownerDocument !== document) return [];
        return [{ href, text, label, category: mark.dataset.category as Category }];
      }),
    null,
  );
}

/** A mark that is drawn, and where in the window of the outermost document. */
export interface PlacedMark extends Omit<MarkedLink, 'label'> {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The marks of a document's links that are drawn now. */
export function readPlaced(surface: Readable): Promise<PlacedMark[]> {
  return askOurs(
    surface,
    (ours) =>
      ours.marks().flatMap(({ mark, href, text, at }) => {
        if ((at && at.ownerDocument !== document) || !mark.matches('.placed')) return [];
        if (!mark.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [{ href, text, category: mark.dataset.category as Category, box: { x, y, width, height } }];
      }),
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
  const isMarked = () =>
    askOurs(
      surface,
      (ours) => ours.all('link-guard-mark').some((mark) => mark.ariaLabel?.startsWith('. (')),
      null,
    );
  await until('the link added last to be judged', isMarked);
  await surface.evaluate(() => document.querySelector('#last-in-line')?.remove(), null);
  await until('its mark to go', async () => !(await isMarked()));
}

/** How many elements of ours speak of links in a document: marks, card and warning alike. */
export async function countOurs(surface: Readable): Promise<number> {
  const shown = await askOurs(
    surface,
    (ours) => ours.all('link-guard-card, link-guard-warning').length,
    null,
  );
  return shown + (await readMarks(surface)).length;
}

/** What in the message at `body` stands elsewhere, or has another size, than it would without what is ours. */
export function movedByMarks(surface: Readable, body: string): Promise<string[]> {
  return askOurs(
    surface,
    (ours, selector) => {
      const message = document.querySelector(selector);
      if (!message) throw new Error(`No message at ${selector}`);
      if (ours.all('link-guard-mark.placed').length === 0) throw new Error('No marks to take away.');
      const parts = [message, ...message.querySelectorAll('*')];
      const places = () => parts.map((part) => JSON.stringify(part.getBoundingClientRect()));
      const withMarks = places();
      const hosts = ours.hosts();
      for (const host of hosts) host.remove();
      const without = places();
      document.documentElement.append(...hosts);
      return parts
        .filter((_, index) => withMarks[index] !== without[index])
        .map((part) => part.outerHTML.slice(0, 120));
    },
    body,
  );
}
