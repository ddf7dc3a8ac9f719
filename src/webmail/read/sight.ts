import { askOnce } from '../dom/ask-once.ts';
import { own } from '../dom/is-element.ts';
import { LINK_ELEMENTS } from '../find/leads-to.ts';
import { elementAt, type Part } from '../find/message-parts.ts';

/** What of a document a person sees, of all that stands in one link or message. */
export interface Sight {
  /** Whether an element stands within a line. */
  readonly isInline: (element: Element) => boolean;
  /** How these letters are seen; `null` where they are not. */
  readonly see: (text: Text) => Seen | null;
}

/** Letters that a person sees. */
export interface Seen {
  /** Where they stand in its lines, one after the other as its elements tell: that element; else `null`. */
  readonly flow: Element | null;
  /** Their boxes, line by line. To ask for those of 20,000 texts takes most of a second. */
  readonly boxes: () => readonly DOMRect[];
}

/**
 * Elements that stand where they stand, and whose letters look as those around: told without asking how they are drawn,
 * where only `HARMLESS` attributes are written in them, and no style stands in their mail.
 */
const PLAIN_INLINE = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'u']);
const PLAIN_BLOCKS = new Set(['blockquote', 'br', 'div', 'li', 'ol', 'p', 'ul']);
const HARMLESS = /^(?:href|target|rel|title|data-auth|data-saferedirecturl|originalsrc|shash)$/;

/** Pixels of a line that can be read, and between what belongs together. */
const READABLE = 4;
const FAR = 500;
const OUTSIDE = 2000;
/** Of the height of a line: what stands closer is one word. */
const GAP = 0.15;
/** What is less opaque is not seen. */
const FAINT = 0.15;
/** What all three parts of a colour together must differ in, to be told from another. */
const NEAR = 24;

/**
 * Whether letters in the second boxes are seen apart from those in the first, which come before them, as words are; where
 * they stand in different lines, or are not drawn, what the elements between them tell.
 */
export function areApart(before: Seen | null, after: Seen | null, isBroken: boolean): boolean {
  if (!before || !after || (before.flow && before.flow === after.flow)) return isBroken;
  const one = before.boxes().at(-1);
  const [other] = after.boxes();
  if (!one || !other || one.bottom <= other.top || other.bottom <= one.top) return isBroken;
  // From left to right, or from right to left; a blank takes a quarter of a line at least.
  return Math.min(Math.abs(other.left - one.right), Math.abs(one.left - other.right)) > other.height * GAP;
}

/**
 * What a person sees of what is in `root`, by how the page is drawn now; `null` where it is not drawn at all, as on the
 * command line or in a frame that is hidden. In: what is looked at; whether a style from around it may reach it.
 */
export function sightOf(part: Part, isReached = false): Sight | null {
  const root = elementAt(part) as Element;
  const document = root.ownerDocument;
  const view = document.defaultView;
  let home: Element | null = root;
  // Without a box of its own, as by `display: contents`.
  while (home && !own(home, 'getClientRects').call(home).length) home = own(home, 'parentElement');
  if (!view || !home) return null;
  const at = boxOf(home);
  const styleOf = (element: Element) => view.getComputedStyle(element);
  const usual = styleOf(root).color;
  /** One for all: the browser keeps each in its place at every change of the page. */
  const range = document.createRange();
  /** The boxes that cut off what is in an element; `null` where nothing in it is seen. */
  const cuts = new Map<Element, readonly DOMRect[] | null>();

  const cutsIn = (element: Element): readonly DOMRect[] | null => {
    let known = cuts.get(element);
    if (known === undefined) {
      const parent = own(element, 'parentElement');
      const { opacity, clip, clipPath, contentVisibility, overflow } = styleOf(element);
      const isHidden =
        Number(opacity) < FAINT || clip !== 'auto' || clipPath !== 'none' || contentVisibility === 'hidden';
      known = element === root || !parent ? [] : cutsIn(parent);
      if (known && overflow !== 'visible') known = [...known, boxOf(element)];
      if (isHidden && element !== root) known = null;
      cuts.set(element, known);
    }
    return known;
  };

  /** The colour that is behind an element; none where a picture is. */
  const ground = (element: Element | null): string => {
    if (!element) return 'rgb(255,255,255)';
    const { backgroundImage, backgroundColor } = styleOf(element);
    if (backgroundImage !== 'none') return '';
    return isFaint(backgroundColor) ? ground(own(element, 'parentElement')) : backgroundColor;
  };

  const isUnseen = (element: Element, { visibility, color }: CSSStyleDeclaration) =>
    visibility !== 'visible' || isFaint(color) || (color !== usual && isNear(color, ground(element)));

  const boxesOf = (text: Text) => {
    const parent = text.parentElement ?? root;
    const cut = isUnseen(parent, styleOf(parent)) ? null : cutsIn(parent);
    if (!cut) return [];
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(
      (box) =>
        box.height >= READABLE &&
        // To the left of all that can be scrolled to; where its link stands says nothing, which holds it.
        box.right + view.scrollX > -OUTSIDE &&
        !isApart(box, at, FAR) &&
        !cut.some((other) => isApart(box, other, -READABLE / 2)),
    );
  };

  // A style in a mail may reach any element of it, and of a link nobody knows here what stands around.
  const isStyled =
    isReached ||
    part !== root ||
    root.matches(LINK_ELEMENTS) ||
    (view.parent === view && root !== document.body ? root : document).querySelector('style, link') !== null;
  const isPlain = askOnce(
    (element: Element) =>
      !isStyled &&
      element !== root &&
      (PLAIN_INLINE.has(element.localName) || PLAIN_BLOCKS.has(element.localName)) &&
      element.getAttributeNames().every((name) => HARMLESS.test(name)),
  );
  const isPlainInline = (element: Element) => PLAIN_INLINE.has(element.localName) && isPlain(element);

  /** The nearest element around, itself included, that has a style of its own, where letters in it are seen; else `null`. */
  const flowIn = askOnce((element: Element): Element | null => {
    if (isPlain(element)) {
      const parent = own(element, 'parentElement');
      return parent && flowIn(parent);
    }
    const style = styleOf(element);
    const isUsual =
      BLOCK.test(style.display) &&
      Number.parseFloat(style.fontSize) > READABLE &&
      style.textIndent === '0px' &&
      style.letterSpacing === 'normal' &&
      style.direction === 'ltr' &&
      !isUnseen(element, style) &&
      cutsIn(element) !== null;
    return isUsual ? element : null;
  });

  /** Whether nothing within an element has a style of its own, which might move what stands beside it. */
  const isPlainWithin = askOnce((element: Element): boolean => {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (!isPlain(child) || !isPlainWithin(child)) return false;
    }
    return true;
  });

  /** Where all letters of a block are seen, as its own place tells: what they flow in. */
  const flowOf = askOnce((element: Element): Element | null => {
    const parent = own(element, 'parentElement');
    if (parent && isPlainInline(element)) return flowOf(parent);
    const flow = flowIn(element);
    if (!flow || !isPlainWithin(element)) return null;
    const box = boxOf(element);
    const isInPlace =
      box.height >= READABLE &&
      box.width >= READABLE &&
      box.left + view.scrollX > -OUTSIDE &&
      isWithin(box, at, FAR) &&
      (cutsIn(flow)?.length === 0 || isWholeIn(element, box, cutsIn(flow) ?? []));
    return isInPlace ? flow : null;
  });

  return {
    // In a grid each is a block.
    isInline: (element) =>
      (isPlainInline(element) && flowOf(element) !== null) ||
      /^(?:inline|contents|ruby|none)/.test(styleOf(element).display),
    see: (text) => {
      let boxes: readonly DOMRect[] | null = null;
      const seen = {
        flow: text.parentElement && flowOf(text.parentElement),
        boxes: () => {
          boxes ??= boxesOf(text);
          return boxes;
        },
      };
      return seen.flow || seen.boxes().length > 0 ? seen : null;
    },
  };
}

/** What lays its content out in lines. */
const BLOCK = /^(?:block|flow-root|list-item|table-cell)$/;

/** Whether nothing of an element, nor of what reaches out of it, is cut off by these boxes; itself may be one of them. */
function isWholeIn(element: Element, box: DOMRect, cuts: readonly DOMRect[]): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  return (
    scrollWidth <= clientWidth && scrollHeight <= clientHeight && cuts.every((cut) => isWithin(box, cut, 0))
  );
}

const boxOf = (element: Element) => own(element, 'getBoundingClientRect').call(element);

/** Whether two boxes are further from each other than this, or lie less over each other. */
function isApart(one: DOMRect, other: DOMRect, by: number): boolean {
  return (
    Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom) >
    by
  );
}

/** Whether a box lies within another that is larger by this on every side. */
function isWithin(one: DOMRect, other: DOMRect, by: number): boolean {
  return (
    one.left >= other.left - by &&
    one.right <= other.right + by &&
    one.top >= other.top - by &&
    one.bottom <= other.bottom + by
  );
}

const partsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);

const isFaint = (color: string) => (partsOf(color)[3] ?? 1) < FAINT;

function isNear(color: string, other: string): boolean {
  const [red = 0, green = 0, blue = 0] = partsOf(color);
  const [r = Number.NaN, g = 0, b = 0] = partsOf(other);
  return Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) < NEAR;
}
