import type { Category } from '../core/verdict.ts';
import type { MarkLook } from '../messages/protocol.ts';
import type { LinkElement, Place } from './candidates.ts';

/** What a mark shows. */
export interface Shown extends MarkLook {
  readonly category: Category;
}

export const MARK_TAG = 'link-guard-mark';

/**
 * Out of the flow, so that no line of the mail moves: without an offset an absolutely positioned box stands where it
 * would have stood. `!important` in the style attribute is stronger than any style sheet of the mail.
 */
const HOST_STYLE =
  'all:initial;position:absolute;display:inline-block;width:14px;height:14px;margin:-6px 0 0 -3px;pointer-events:none;visibility:visible;opacity:1;z-index:1;';

/** The mark of a stretch of plain text is the only thing there that can be pointed at and focused. */
const TEXT_HOST_STYLE = 'pointer-events:auto;cursor:help;user-select:none;';
/** Pixels by which the marks of one picture's areas stand apart. */
const STEP = 12;

/** What each mark of ours belongs to, and the other way round. */
const places = new WeakMap<Node, Place>();
const marks = new WeakMap<Place, HTMLElement>();
/** What each mark shows. */
const looks = new WeakMap<Element, Shown>();
/** What was split off a text for a mark, and the address that the mark belongs to. */
const splits = new WeakMap<Element, { readonly address: string; readonly rest: Text }>();

/**
 * Puts a mark on a link, in the place of any mark it has; one that shows the same already is left alone.
 *
 * - On an element: its last child, so that a screen reader reads it as part of the link. The words stand in a shadow
 *   root, so that the page's own code still reads the link's text as it was.
 * - On an area of a picture, which is not drawn itself: right after the picture. Without one the mark is not seen.
 * - On plain text: right after it, as a button that can be focused, for there is no link to point at. A text that goes
 *   on after the address is split there, and made whole again when the mark goes.
 */
export function setMark(place: Place, look: Shown): void {
  const last = marks.get(place);
  const old = last?.isConnected && hasMark(place) ? last : undefined;
  if (old && isSame(looks.get(old), look)) return;
  const mark = 'startContainer' in place ? markText(place, look, old) : markElement(place, look);
  if (!mark) return;
  mark.dataset.category = look.category;
  marks.set(place, mark);
  places.set(mark, place);
  looks.set(mark, look);
}

function isSame(one: Shown | undefined, other: Shown): boolean {
  return one?.category === other.category && one.label === other.label;
}

function markElement(element: LinkElement, look: Shown): HTMLElement {
  removeMark(element);
  const mark = newMark(element.ownerDocument, look, ` (${look.label})`);
  const picture = element.localName === 'area' ? pictureOf(element) : null;
  if (picture) {
    const last = lastMarkAfter(picture);
    if (last !== picture) mark.style.setProperty('margin-left', `${besides(last)}px`, 'important');
    last.after(mark);
  } else element.append(mark);
  return mark;
}

/** `old` is the mark that stands there: the text stays split, since making it whole would move what comes after in it. */
function markText(range: Range, look: Shown, old: HTMLElement | undefined): HTMLElement | null {
  if (!old) removeMark(range);
  const { endContainer, endOffset } = range;
  if (!('splitText' in endContainer)) return null;
  const head = endContainer as Text;
  const mark = newMark(head.ownerDocument, look, '');
  mark.style.cssText += important(TEXT_HOST_STYLE);
  mark.tabIndex = 0;
  mark.setAttribute('role', 'button');
  mark.setAttribute('aria-label', `${range} (${look.label})`);
  const split = old && splits.get(old);
  if (split) splits.set(mark, split);
  else if (endOffset < head.length) {
    splits.set(mark, { address: range.toString(), rest: head.splitText(endOffset) });
  }
  if (old) old.replaceWith(mark);
  else head.after(mark);
  return mark;
}

/** Takes the mark off a link; nothing else of the page was changed. */
export function removeMark(place: Place): void {
  const mark = marks.get(place);
  marks.delete(place);
  if (mark) takeOut(mark);
  if ('startContainer' in place) return;
  for (let child = place.lastElementChild; child; ) {
    const before = child.previousElementSibling;
    if (child.localName === MARK_TAG) child.remove();
    child = before;
  }
}

/** Takes a mark out, and makes its text whole again unless the page has rewritten it: nothing of its own is lost. */
function takeOut(mark: Element): void {
  const { previousSibling: head, nextSibling } = mark;
  const split = splits.get(mark);
  mark.remove();
  if (!split || nextSibling !== split.rest || !head || !('data' in head)) return;
  const text = head as Text;
  if (!text.data.endsWith(split.address)) return;
  text.appendData(split.rest.data);
  split.rest.remove();
}

/** Whether a link has its mark where it belongs. */
export function hasMark(place: Place): boolean {
  const mark = marks.get(place);
  if ('startContainer' in place) return mark?.previousSibling === place.endContainer;
  if (place.localName === 'area' && mark?.isConnected) return true;
  return place.lastElementChild?.localName === MARK_TAG;
}

/** What a mark of ours belongs to; `null` for whatever is none. */
export function placeOfMark(mark: Node): Place | null {
  return places.get(mark) ?? null;
}

/** The element that a person points at or focuses to hear of a link: itself, or the mark beside plain text. */
export function pointedAt(place: Place): LinkElement | null {
  return 'startContainer' in place ? (marks.get(place) ?? null) : place;
}

/** The picture that an area is part of. */
function pictureOf(area: LinkElement): Element | null {
  const name = area.closest('map')?.getAttribute('name');
  if (!name) return null;
  const root = area.getRootNode() as ParentNode;
  const pictures = [...root.querySelectorAll('img[usemap]')];
  return pictures.find((picture) => picture.getAttribute('usemap') === `#${name}`) ?? null;
}

function lastMarkAfter(picture: Element): Element {
  let last = picture;
  for (let next = last.nextElementSibling; next && places.has(next); next = next.nextElementSibling) {
    last = next;
  }
  return last;
}

function besides(mark: Element): number {
  return Number.parseFloat((mark as HTMLElement).style.marginLeft) + STEP;
}

/** A mark of each look as it is copied, with what belongs into its shadow root still in itself. */
const templates = new Map<string, HTMLElement>();

/** `words` are read, not seen. */
function newMark(document: Document, { icon, color }: MarkLook, words: string): HTMLElement {
  const template = templates.get(icon) ?? newTemplate(document, icon, color);
  templates.set(icon, template);
  const mark = template.cloneNode(true) as HTMLElement;
  (mark.lastChild as Node).textContent = words;
  mark.attachShadow({ mode: 'open' }).append(...mark.childNodes);
  return mark;
}

function newTemplate(document: Document, icon: string, color: string): HTMLElement {
  const draw = (name: string, attributes: Readonly<Record<string, string>>) => {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    return shape;
  };
  const svg = draw('svg', { viewBox: '-1 -1 18 18', 'aria-hidden': 'true' });
  svg.style.cssText = 'display:block;width:14px;height:14px';
  svg.append(
    draw('circle', { cx: '8', cy: '8', r: '9', fill: '#fff' }),
    draw('path', { d: icon, fill: color, 'fill-rule': 'evenodd' }),
  );
  const span = document.createElement('span');
  span.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  // Made where no page's definition of such an element counts: one could keep us from giving it a shadow root.
  const mark = document.createElement('template').content.ownerDocument.createElement(MARK_TAG);
  mark.style.cssText = important(HOST_STYLE);
  mark.append(svg, span);
  return mark;
}

/** Every declaration as one that nothing else is stronger than. */
function important(style: string): string {
  return style.replaceAll(';', '!important;');
}
