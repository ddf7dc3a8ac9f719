import type { Category } from '../../core/verdict/verdict.ts';
import type { Place } from '../find/candidates.ts';
import type { LinkElement } from '../find/leads-to.ts';
import type { Box } from './boxes.ts';
import { MARK_SIZE } from './mark-look.ts';

/** What lies at a point of a page. */
export interface Hit {
  /** The elements there, innermost first. */
  readonly path: readonly Node[];
  /** Those of them that a press may open. */
  readonly opens: readonly LinkElement[];
}

export interface Sight {
  readonly view: Pick<Window, 'innerWidth' | 'innerHeight'>;
  readonly hit: (x: number, y: number) => Hit | null;
  readonly categoryOf: (element: LinkElement) => Category | null;
  /** How much smaller or larger this window is drawn than its own CSS pixels say. */
  readonly scale: number;
}

/** Marks that vouch for a link: they must never stand where a person would take them for another's. */
export const VOUCHING: ReadonlySet<Category> = new Set(['deic', 'nordunet', 'commercial']);

/** CSS pixels by which a mark overlaps the end of its link, and by which it stands out above the line. */
const OVER = 3;
const ABOVE = 5;
/** CSS pixels beside the middle of a vouching mark, above and below it, within which nothing else may be pressed. */
const BESIDE = 6;
const BEYOND = 4;
/** CSS pixels that a link must have for a mark that vouches for it: more than the mark covers. */
const LEAST_WIDTH = 12;
const LEAST_HEIGHT = 8;
/** Boxes of one link that are looked at. */
const BOXES = 8;

/**
 * Where the mark of a link can stand and tell the truth.
 *
 * - Any mark: a press where it stands, at the end of one of the link's boxes, must hit that link. One that warns stands
 *   within that box where it would stand on what is called otherwise.
 * - One that vouches for the link besides: words of the link must be seen; wherever it is looked at, the link alone
 *   is pressed; and around the mark, and before the link's beginning, nothing else can be pressed that is called
 *   otherwise. Where that cannot be told nothing is drawn: the popup names the link all the same.
 *
 * In: a link with its category; its boxes. Out: the mark's box; `null` where it must not stand anywhere;
 * `undefined` where something of ours hides the place.
 */
export function whereToMark(
  { place, look }: { readonly place: Place; readonly look: { readonly category: Category } },
  boxes: readonly Box[],
  sight: Sight,
): Box | null | undefined {
  const { innerWidth, innerHeight } = sight.view;
  const inView = boxes.filter(({ left, top, right, bottom }) => {
    return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  });
  const vouches = VOUCHING.has(look.category);
  // All lengths are those that a person sees.
  const pixel = 1 / sight.scale;
  if (vouches && !(isSeen(place) && hasRoom(boxes, pixel))) return null;
  const seen = inView.slice(-BOXES);
  const ends = seen.map((box) => pointsOf(box).map(([x, y]) => sight.hit(x, y)));
  if (ends.flat().includes(null)) return undefined;
  const isOwn = (hit: Hit | null | undefined) => Boolean(hit && isHit(hit, place));
  const isTrue = (hit: Hit | null | undefined) =>
    hit?.opens.every((element) => element === place || sight.categoryOf(element) === look.category);
  for (let index = seen.length - 1; index >= 0; index -= 1) {
    const box = seen[index] as Box;
    if (!isOwn(ends[index]?.at(-1))) continue;
    const mark = markBox(box, innerWidth, pixel);
    const isHarmless = ([x, y]: readonly [x: number, y: number]) => {
      const found = sight.hit(x, y);
      // What is ours may stand there: the mark itself, beside plain text.
      return found === null || isTrue(found);
    };
    // Where a link can be pressed in a part of its box alone, the next one in its line may be the nearest to its mark.
    const beside = [middleOf(mark)[0], (box.top + box.bottom) / 2] as const;
    if (!vouches) return isHarmless(middleOf(mark)) && isHarmless(beside) ? mark : within(box, mark);
    const isAllOwn = ends.flat().every((hit) => isOwn(hit) && isTrue(hit));
    // Also outside of a frame, where the page around it is.
    const around = [
      ...clearPoints(mark, pixel),
      beside,
      ...seen.map(({ left, top, bottom }) => [left - BESIDE * pixel, (top + bottom) / 2] as const),
    ];
    return isAllOwn && around.every(isHarmless) ? mark : null;
  }
  return null;
}

/** Whether a link can still be pressed at the end of one of its boxes; also where something of ours lies over it. */
export function isOn(place: Place, boxes: readonly Box[], hit: Sight['hit']): boolean {
  return boxes.slice(-BOXES).some((box) => {
    const [x, y] = pointsOf(box)[2] as [number, number];
    const found = hit(x, y);
    return found === null || isHit(found, place);
  });
}

/** Whether what was hit is this very place: a link among what opens there, or plain text where nothing does. */
function isHit({ path, opens }: Hit, place: Place): boolean {
  if (!('startContainer' in place)) return opens.includes(place);
  return opens.length === 0 && path.includes(place.startContainer.parentNode as Node);
}

/** Three points on the line through a box's middle, the last one at its end, just inside. */
function pointsOf({ left, top, right, bottom }: Box): [number, number][] {
  const y = (top + bottom) / 2;
  const inside = Math.min(4, (right - left) / 2);
  return [
    [left + inside, y],
    [(left + right) / 2, y],
    [right - inside, y],
  ];
}

function markBox({ top, right }: Box, width: number, pixel: number): Box {
  const size = MARK_SIZE * pixel;
  const left = Math.max(0, Math.min(right - OVER * pixel, width - size));
  return { left, top: top - ABOVE * pixel, right: left + size, bottom: top - ABOVE * pixel + size };
}

/** A mark moved along its line into its link's box, its middle at least. */
function within(box: Box, mark: Box): Box {
  const size = mark.right - mark.left;
  const left = Math.max(box.right - size, (box.left + box.right - size) / 2);
  return { ...mark, left, right: left + size };
}

function middleOf({ left, top, right, bottom }: Box): [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The middle of a mark, and points around it. */
function clearPoints(mark: Box, pixel: number): [number, number][] {
  const [x, y] = middleOf(mark);
  return [-BESIDE, 0, BESIDE].flatMap((dx) =>
    [-BEYOND, 0, BEYOND].map((dy): [number, number] => [x + dx * pixel, y + dy * pixel]),
  );
}

function hasRoom(boxes: readonly Box[], pixel: number): boolean {
  return boxes.some(
    ({ left, top, right, bottom }) =>
      right - left >= LEAST_WIDTH * pixel && bottom - top >= LEAST_HEIGHT * pixel,
  );
}

/**
 * Whether a person reads something of a link: a letter or a digit. A picture will not do: one that is seen through
 * would set the mark beside whatever stands there.
 */
function isSeen(place: Place): boolean {
  return 'startContainer' in place || /[\p{L}\p{N}]/u.test(place.textContent ?? '');
}
