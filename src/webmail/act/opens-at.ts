import { shiftTo } from '../../dom/outermost-document.ts';
import { isElement, isNode, own } from '../dom/is-element.ts';
import { addressOf, isLink, LINK_ELEMENTS, type LinkElement } from '../find/leads-to.ts';
import { elementAt } from '../find/message-parts.ts';
import { boxesOf, holds, picturesOf } from '../mark/boxes.ts';

/** How deep `use` may name `use`; browsers stop at a circle by themselves. */
const USES = 8;

/** `Node.DOCUMENT_FRAGMENT_NODE`, which a shadow root is. */
const SHADOW_ROOT = 11;

/** Looks into an element's shadow root, closed ones too where the browser lets us; `null` where there is none. */
export type RootOf = (element: Element) => ShadowRoot | null;

const openRootOf: RootOf = (element) => element.shadowRoot;

/**
 * All that a press may open, innermost first. This is the one answer to that question: mark, card and guard rest on it.
 *
 * In: what was pressed and everything around it, as `pathOf`, `pathAt` and `pathFrom` give it. Out: every element there
 * that leads somewhere, every link to no host (`mailto:`) too, since which of them is followed depends on the browser and on the button: Thunderbird and
 * Firefox climb past an inner address that is none, `use` shows another link's content as its own, a label presses
 * what it belongs to, and a picture's link may stand within another link. Whoever asks has to take the worst of them.
 */
export function opensOf(path: readonly Node[]): LinkElement[] {
  const found = new Set<LinkElement>();
  for (const node of path) {
    if (!isElement(node) || elementAt(node) !== node) continue;
    for (const element of pressedWith(node)) {
      if (isLink(element) || (element.matches(LINK_ELEMENTS) && addressOf(element as LinkElement) !== null))
        found.add(element as LinkElement);
    }
  }
  return [...found];
}

/** An element, and what is pressed together with it. */
function pressedWith(element: Element): Element[] {
  if (element.localName === 'use') return usedBy(element, USES);
  // Of a picture's areas the one for all the rest is not told by the event, in Firefox and Thunderbird.
  if (element.localName === 'img' && element.hasAttribute('usemap')) {
    const root = element.getRootNode() as ParentNode;
    const rest = [...root.querySelectorAll('map area[shape="default" i]')];
    return [element, ...rest.filter((area) => picturesOf(area).includes(element))];
  }
  if (element.localName === 'label') {
    const { control } = element as HTMLLabelElement;
    return control ? [element, control] : [element];
  }
  return [element];
}

/** All that `use` shows: what it names, and everything within. */
function usedBy(use: Element, depth: number): Element[] {
  const name = (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').trim();
  if (depth === 0 || !name.startsWith('#')) return [];
  const root = use.getRootNode() as Document | ShadowRoot;
  const named = 'getElementById' in root ? root.getElementById(decoded(name.slice(1))) : null;
  if (!named) return [];
  const inside = [named, ...named.querySelectorAll('*')];
  return inside.flatMap((element) => (element.localName === 'use' ? usedBy(element, depth - 1) : [element]));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether an event has a place in the window: a click that a key made has none, whatever it says. */
export function isPointed(event: Event): boolean {
  const { clientX, detail, pointerType, type } = event as PointerEvent;
  if (typeof clientX !== 'number') return false;
  return type.startsWith('pointer') || (detail > 0 && pointerType !== '');
}

/** What an event happened on, and everything around it; closed shadow roots are entered where `rootOf` can. */
export function pathOf(event: Event, rootOf: RootOf = openRootOf): Node[] {
  const path = event.composedPath().filter(isNode);
  const [target] = path;
  if (!target || !isElement(target)) return path;
  const { clientX, clientY } = event as MouseEvent;
  const inside = (root: ShadowRoot) =>
    isPointed(event) ? root.elementFromPoint(clientX, clientY) : root.activeElement;
  const inner = innermost(target, inside, rootOf);
  return inner === target ? path : [...pathFrom(inner, target), ...path];
}

/** What lies on top at a point of the window (CSS pixels), and everything around it; empty where nothing does. */
export function pathAt(document: Document, x: number, y: number, rootOf: RootOf = openRootOf): Node[] {
  const top = document.elementFromPoint(x, y);
  if (!top) return [];
  const inner = innermost(top, (root) => root.elementFromPoint(x, y), rootOf);
  return pathFrom(areaAt(inner, x, y) ?? inner);
}

/**
 * What a press at a point of this document's window hits: something in it, or in a document around it whose page lies
 * over the frame there. In: as for `pathAt`. Out: the path in whichever document it is.
 */
export function pathThroughFrames(document: Document, x: number, y: number, rootOf: RootOf): Node[] {
  const frame = document.defaultView?.frameElement;
  if (frame) {
    const outer = frame.ownerDocument;
    const { scale, x: dx, y: dy } = shiftTo(frame);
    const path = pathThroughFrames(outer, x * scale + dx, y * scale + dy, rootOf);
    if (path[0] !== frame) return path;
  }
  return pathAt(document, x, y, rootOf);
}

/** A node and everything around it, shadow roots looked out of, up to `end` or the document. */
export function pathFrom(node: Node, end?: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at && at !== end; at = around(at)) path.push(at);
  return path;
}

function around(node: Node): Node | null {
  const parent = own(node as Element, 'assignedSlot') ?? own(node, 'parentNode');
  return parent ?? (own(node, 'nodeType') === SHADOW_ROOT ? own(node as ShadowRoot, 'host') : null);
}

/** The area of a picture at a point: Firefox names the picture, and presses the area. */
function areaAt(picture: Element, x: number, y: number): Element | null {
  if (picture.localName !== 'img' || !picture.hasAttribute('usemap')) return null;
  const root = picture.getRootNode() as ParentNode;
  const areas = root.querySelectorAll<LinkElement>('map area[href]');
  const isThere = (area: LinkElement) =>
    picturesOf(area).includes(picture) && boxesOf(area).some((box) => holds(box, x, y));
  return [...areas].find(isThere) ?? null;
}

/** Goes into shadow roots, from `element` on, as long as one says that something in it is meant. */
function innermost(element: Element, inside: (root: ShadowRoot) => Element | null, rootOf: RootOf): Element {
  for (let at = element; ; ) {
    const root = rootOf(at);
    const next = root && inside(root);
    if (!next || next === at || next.getRootNode() !== root) return at;
    at = next;
  }
}
