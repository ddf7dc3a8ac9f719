import type { Category } from '../core/verdict.ts';
import type { LinkElement } from './candidates.ts';

/** What a mark shows. */
export interface MarkLook {
  readonly category: Category;
  /** A path in a square of 16 units, filled by the even-odd rule. */
  readonly icon: string;
  /** CSS colour of the icon; it stands on a white disc, since mail bodies are light in nearly every client. */
  readonly color: string;
  /** What a screen reader says after the link's own text. */
  readonly label: string;
}

export const MARK_TAG = 'link-guard-mark';

/**
 * Out of the flow, so that no line of the mail moves: without an offset an absolutely positioned box stands where it
 * would have stood. `!important` in the style attribute is stronger than any style sheet of the mail.
 */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'absolute',
  display: 'inline-block',
  width: '14px',
  height: '14px',
  margin: '-6px 0 0 -3px',
  'pointer-events': 'none',
  visibility: 'visible',
  opacity: '1',
  'z-index': '1',
};

/**
 * Puts a mark on a link, in the place of any mark it has.
 *
 * The mark is the link's last child, so that a screen reader reads it as part of the link; its text stands in a shadow
 * root, so that the page's own code still reads the link's text as it was.
 */
export function setMark(element: LinkElement, { category, icon, color, label }: MarkLook): void {
  removeMark(element);
  const document = element.ownerDocument;
  const mark = document.createElement(MARK_TAG);
  mark.dataset.category = category;
  for (const [name, value] of Object.entries(HOST_STYLE)) mark.style.setProperty(name, value, 'important');
  const root = mark.attachShadow({ mode: 'open' });
  root.append(picture(document, icon, color), words(document, label));
  element.append(mark);
}

/** Takes the mark off a link; nothing else of the link was changed. */
export function removeMark(element: Element): void {
  for (const child of [...element.children]) {
    if (child.localName === MARK_TAG) child.remove();
  }
}

export function hasMark(element: Element): boolean {
  return element.lastElementChild?.localName === MARK_TAG;
}

function picture(document: Document, icon: string, color: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '-1 -1 18 18');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.cssText = 'display:block;width:14px;height:14px';
  const disc = document.createElementNS(svg.namespaceURI, 'circle');
  for (const [name, value] of [
    ['cx', '8'],
    ['cy', '8'],
    ['r', '9'],
    ['fill', '#fff'],
  ] as const) {
    disc.setAttribute(name, value);
  }
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', icon);
  path.setAttribute('fill', color);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(disc, path);
  return svg as SVGElement;
}

/** Text that is read, not seen. */
function words(document: Document, label: string): HTMLElement {
  const span = document.createElement('span');
  span.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  span.textContent = ` (${label})`;
  return span;
}
