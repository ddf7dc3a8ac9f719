import type { Category } from '../../../../src/core/verdict/verdict.ts';
import type { Readable, TestPage } from '../driver.ts';
import { until } from '../until.ts';

/**
 * What a page must keep of the DOM before anything hostile happens in it, for tests to read it by afterwards: elements
 * of a mail and scripts of a page can take the place of every method.
 */
interface Pristine {
  all(selector: string): Element[];
  /** In what is ours, and nowhere else. */
  ours(selector: string): HTMLElement[];
  hosts(): HTMLElement[];
  shadowOf(element: Element): ShadowRoot | null;
  styleOf(element: Element): CSSStyleDeclaration;
  boxOf(element: Element): DOMRect;
  /** What stands in a document's head and body. */
  contentOf(document: Document): ChildNode[];
}

declare global {
  var pristine: Pristine;
}

/** A script that keeps it; to run first. */
export const KEEP_PRISTINE = `{
  const { bind, call } = Function.prototype;
  const method = (fn) => bind.call(call, fn);
  const listed = (found) => { const list = []; for (let i = 0; i < found.length; i += 1) list[i] = found[i]; return list; };
  const all = method(Document.prototype.querySelectorAll);
  const inside = method(DocumentFragment.prototype.querySelectorAll);
  const shadowOf = method(Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get);
  const boxOf = method(Element.prototype.getBoundingClientRect);
  const get = (name) => method(Object.getOwnPropertyDescriptor(Document.prototype, name).get);
  const [headOf, bodyOf] = [get('head'), get('body')];
  const styleOf = getComputedStyle.bind(window);
  const { document } = window;
  window.pristine = {
    all: (selector) => listed(all(document, selector)),
    hosts: () => pristine.all(':root > div').filter((host) => { const root = shadowOf(host); return root && inside(root, 'style.link-guard').length > 0; }),
    ours: (selector) => pristine.hosts().flatMap((host) => listed(inside(shadowOf(host), selector))),
    shadowOf, styleOf, boxOf,
    contentOf: (other) => [...headOf(other).childNodes, ...bodyOf(other).childNodes],
  };
}`;

/**
 * Opens a mail as a webmail shows it that takes nothing out but scripts: each piece by itself, in a body that is there
 * already. Gmail's own cleaning, which the imitated page does, is passed by.
 */
export async function openRaw(page: Readable, html: string): Promise<void> {
  await page.evaluate((mail) => {
    // What the last mail called its elements is in the way of the page's own code.
    for (const before of pristine.all('.a3s')) before.remove();
    (window as unknown as { openMail(html: string): void }).openMail('<p class="gmail_place">Loading</p>');
    const [place] = pristine.all('.gmail_place');
    place?.replaceWith(...pristine.contentOf(new DOMParser().parseFromString(`<body>${mail}`, 'text/html')));
  }, html);
}

/** What our own marks say, in the order of the links; of no look-alike of one. */
export function ourMarks(page: Readable): Promise<Category[]> {
  return page.evaluate(() => {
    const links = pristine.all('a[href]').map((link) => (link as HTMLAnchorElement).href);
    const place = (mark: HTMLElement) => links.indexOf(mark.dataset.href ?? '');
    const marks = pristine.ours('link-guard-mark').filter((mark) => mark.querySelector('svg'));
    return marks.sort((a, b) => place(a) - place(b)).map((mark) => mark.dataset.category as Category);
  }, null);
}

/** What those of them say that are drawn now, wherever they stand. */
export function ourPlacedMarks(page: Readable): Promise<Category[]> {
  return page.evaluate(
    () => pristine.ours('link-guard-mark.placed').map((mark) => mark.dataset.category as Category),
    null,
  );
}

/** The host that our own warning speaks of; `null` while none is open. */
export function ourWarning(page: Readable): Promise<string | null> {
  return page.evaluate(() => {
    for (const host of pristine.ours('link-guard-warning')) {
      const said = pristine.shadowOf(host)?.querySelector('dialog:modal .lg-host');
      if (said) return said.textContent;
    }
    return null;
  }, null);
}

/** The host that our own open card speaks of, and its category; `null` while none is open. */
export function ourCard(page: Readable): Promise<{ category: string; host: string } | null> {
  return page.evaluate(() => {
    for (const host of pristine.ours('link-guard-card:popover-open')) {
      const card = pristine.shadowOf(host)?.querySelector('[role="dialog"]');
      const [, category = ''] = / lg-(\w+)/.exec(card?.className ?? '') ?? [];
      if (card) return { category, host: card.querySelector('.lg-host')?.textContent ?? '' };
    }
    return null;
  }, null);
}

/** A place in the first box of the first element that `selector` finds, in the mail or in what is ours, near its beginning. */
export async function placeOf(page: Readable, selector: string): Promise<{ x: number; y: number }> {
  return until(`${selector} to be seen`, () =>
    page.evaluate((wanted) => {
      const [element] = [...pristine.all(wanted), ...pristine.ours(wanted)];
      if (!element) return null;
      const { x, y, width, height } = pristine.boxOf(element);
      return { x: x + Math.min(width / 2, 6), y: y + Math.min(height / 2, 8) };
    }, selector),
  );
}

/** Points at what stands there, whatever lies over it. */
export async function pointAt(page: TestPage, selector: string): Promise<void> {
  await page.moveAway();
  const { x, y } = await placeOf(page, selector);
  await page.moveTo(x, y);
}

/** Presses there, whatever lies over it. */
export async function pressAt(page: TestPage, selector: string): Promise<void> {
  const { x, y } = await placeOf(page, selector);
  await page.clickAt(x, y);
}
