import type { Place } from '../find/candidates.ts';
import type { LinkElement } from '../find/leads-to.ts';

/** A box in a window, in CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Narrower or lower than this, in CSS pixels, and nobody can press it on purpose. */
const LEAST = 3;

/** The boxes in which something stands in its window, line by line; empty for what is not drawn or has no size. */
export function boxesOf(place: Place): Box[] {
  if ('startContainer' in place) return [...place.getClientRects()].filter(hasSize);
  if (place.localName === 'area') return areaBoxes(place);
  const boxes = [...place.getClientRects()].filter(hasSize);
  // A link without a box of its own may have content with one (`display: contents`, a table in it).
  if (boxes.length > 0 || !place.firstChild) return boxes;
  const content = place.ownerDocument.createRange();
  content.selectNodeContents(place);
  return [...content.getClientRects()].filter(hasSize);
}

/** Whether a box holds a point. */
export function holds({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether two boxes share a place. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function hasSize({ left, top, right, bottom }: Box): boolean {
  return right - left >= LEAST && bottom - top >= LEAST;
}

/** The pictures that an area is part of: all that name its map by its name or, as Firefox has it, its id (after any `#`). */
export function picturesOf(area: Element): Element[] {
  const map = area.closest('map');
  const names = [map?.getAttribute('name'), map?.id];
  const pictures = (area.getRootNode() as ParentNode).querySelectorAll('img[usemap]');
  return [...pictures].filter((picture) => {
    const name = picture.getAttribute('usemap')?.replace(/^[^#]*#/, '');
    return name && names.includes(name);
  });
}

/** The boxes around an area's shape: browsers give areas none (HTML Standard, "image map processing model"). */
function areaBoxes(area: LinkElement): Box[] {
  const written = (area.getAttribute('coords') ?? '').split(/[\s,;]+/);
  const numbers = written.map(Number.parseFloat).filter(Number.isFinite);
  const [x = 0, y = 0, radius = 0] = numbers;
  const isCircle = /^circ/i.test(area.getAttribute('shape') ?? '');
  const points = isCircle ? [x - radius, y - radius, x + radius, y + radius] : numbers;
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const boxes = picturesOf(area).map((picture) => {
    const { left, top, right, bottom } = picture.getBoundingClientRect();
    if (ys.length < 2) return { left, top, right, bottom };
    return {
      left: Math.max(left, left + Math.min(...xs)),
      top: Math.max(top, top + Math.min(...ys)),
      right: Math.min(right, left + Math.max(...xs)),
      bottom: Math.min(bottom, top + Math.max(...ys)),
    };
  });
  return boxes.filter(hasSize);
}
