import { own } from '../dom/is-element.ts';

/** What of a document a person sees, of all that stands in one link or message. */
export interface Sight {
  /** Whether an element stands within a line. */
  readonly isInline: (element: Element) => boolean;
  /** The boxes of these letters, line by line; none where they are not seen. */
  readonly boxesOf: (text: Text) => readonly DOMRect[];
}

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
export function areApart(
  before: readonly DOMRect[] = [],
  after: readonly DOMRect[] = [],
  isBroken: boolean,
): boolean {
  const one = before.at(-1);
  const [other] = after;
  if (!one || !other || one.bottom <= other.top || other.bottom <= one.top) return isBroken;
  // From left to right, or from right to left; a blank takes a quarter of a line at least.
  return Math.min(Math.abs(other.left - one.right), Math.abs(one.left - other.right)) > other.height * GAP;
}

/**
 * What a person sees of what is in `root`, by how the page is drawn now; `null` where it is not drawn at all, as on the
 * command line or in a frame that is hidden.
 */
export function sightOf(root: Element): Sight | null {
  const { defaultView: view } = root.ownerDocument;
  let home: Element | null = root;
  // Without a box of its own, as by `display: contents`.
  while (home && !own(home, 'getClientRects').call(home).length) home = own(home, 'parentElement');
  if (!view || !home) return null;
  const at = boxOf(home);
  const styleOf = (element: Element) => view.getComputedStyle(element);
  const usual = styleOf(root).color;
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

  return {
    isInline: (element) => /^(?:inline|contents|ruby|none)/.test(styleOf(element).display),
    boxesOf: (text) => {
      const parent = text.parentElement ?? root;
      const { visibility, color } = styleOf(parent);
      const isUnseen =
        visibility !== 'visible' || isFaint(color) || (color !== usual && isNear(color, ground(parent)));
      const cut = isUnseen ? null : cutsIn(parent);
      if (!cut) return [];
      const range = root.ownerDocument.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].filter(
        (box) =>
          box.height >= READABLE &&
          // To the left of all that can be scrolled to; where its link stands says nothing, which holds it.
          box.right + view.scrollX > -OUTSIDE &&
          !isApart(box, at, FAR) &&
          !cut.some((other) => isApart(box, other, -READABLE / 2)),
      );
    },
  };
}

const boxOf = (element: Element) => own(element, 'getBoundingClientRect').call(element);

/** Whether two boxes are further from each other than this, or lie less over each other. */
function isApart(one: DOMRect, other: DOMRect, by: number): boolean {
  return (
    Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom) >
    by
  );
}

const partsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);

const isFaint = (color: string) => (partsOf(color)[3] ?? 1) < FAINT;

function isNear(color: string, other: string): boolean {
  const [red = 0, green = 0, blue = 0] = partsOf(color);
  const [r = Number.NaN, g = 0, b = 0] = partsOf(other);
  return Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) < NEAR;
}
