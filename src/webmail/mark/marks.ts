import type { Category } from '../../core/verdict/verdict.ts';
import { newElement } from '../../dom/new-element.ts';
import { shiftToOutermost } from '../../dom/outermost-document.ts';
import type { OwnPlace } from '../../dom/own-place.ts';
import type { Place } from '../find/candidates.ts';
import type { LinkElement } from '../find/leads-to.ts';
import { type Box, boxesOf, holds, overlap } from './boxes.ts';
import { watchInView } from './in-view.ts';
import { goWhenLeft, LEFT_STYLE } from './left-behind.ts';
import { MARK_SIZE, MARKS_STYLE, type NamedLink, newMark, type Shown } from './mark-look.ts';
import { watchMoves } from './moves.ts';
import { type Hit, isOn, VOUCHING, whereToMark } from './where-to-mark.ts';

export interface MarksDeps {
  readonly document: Document;
  readonly own: OwnPlace;
  /** What lies at a point of the document's window: what a press there may open; `null` where something of ours does. */
  readonly hit: (x: number, y: number) => Hit | null;
  /** What is known at this moment of where an element leads. */
  readonly categoryOf: (element: LinkElement) => Category | null;
  /** Whether an element stands in a message. */
  readonly isOfMessage: (element: Element) => boolean;
  readonly signal: AbortSignal;
}

/** The marks of one frame. */
export interface Marks {
  /** Puts a mark on a link, in the place of any mark it has. It is drawn as soon as it can truly stand there. */
  readonly set: (place: Place, look: Shown, link: NamedLink) => void;
  /** Takes it off. */
  readonly remove: (place: Place) => void;
  /** The page has changed: all marks are looked at again before the next picture is drawn. */
  readonly moved: () => void;
  /** What a person points at to hear of a place: the link itself, or the mark beside plain text. */
  readonly pointedAt: (place: Place) => LinkElement | null;
  /** What a mark of ours belongs to; `null` for whatever is none. */
  readonly placeOf: (mark: Element) => Place | null;
  /** Whether a mark that vouches for its link is drawn on it at this point, and a press there opens something else. */
  readonly isBelied: (x: number, y: number, opens: readonly LinkElement[]) => boolean;
}

interface Entry {
  readonly place: Place;
  readonly look: Shown;
  readonly mark: HTMLElement;
  /** How its box lies to the first box of its link; `null` where it must not be drawn. */
  offset: { readonly x: number; readonly y: number } | null;
  /** The boxes of its link for which that was found out, without their place, and when. */
  seenFor: string;
  seenAt: number;
  /** Where it was drawn last. */
  at: string;
}

/** Milliseconds until a mark whose link was only moved along is looked at again, and until any is, at the soonest. */
const LOOK_AGAIN = 100;

/**
 * Draws the marks of one frame's links in a layer of ours over the page, so that the mail stays as it was.
 *
 * The layer lies in the top layer, at the page's upper left corner, without a size: it moves with the page as that is
 * scrolled. A mark is drawn only where a look at the page says that it tells the truth there (`whereToMark`); that is
 * looked at again whenever something may have changed. One that vouches is not drawn in a message that moves by itself.
 */
export function drawMarks({ document, own, hit, categoryOf, isOfMessage, signal }: MarksDeps): Marks {
  const entries = new Map<Place, Entry>();
  const places = new WeakMap<Element, Place>();
  const view = document.defaultView as Window & typeof globalThis;
  const home = own.document.defaultView as Window;
  const layer = newElement(own.document, 'div');
  layer.className = 'marks';
  layer.setAttribute('popover', 'manual');
  const style = newElement(own.document, 'style');
  style.textContent = MARKS_STYLE + LEFT_STYLE;
  own.root.append(style, layer);
  const stay = goWhenLeft(layer, home, signal);

  const isInView = ({ place }: Entry) => 'startContainer' in place || inView.has(place);
  const moves = watchMoves(
    {
      views: new Set([view, home]),
      draw: (isFull) => draw(isFull),
      isOfMessage,
      onBeat: () => {
        // Asking ends a script whose extension has gone, where it lives on.
        if (!own.isOver()) stay();
      },
      whereabouts: () =>
        [...entries.values()]
          .filter(isInView)
          .flatMap(({ place }) => boxesOf(place))
          .map(({ left, top, right, bottom }) => [left, top, right, bottom].join(' '))
          .join(),
    },
    signal,
  );
  const inView = watchInView(view, moves.changed, signal);

  /** `isFull`: more may have changed than how far the page is scrolled. */
  const draw = (isFull: boolean) => {
    own.attach();
    // Where the page took it away it lies in the top layer no more.
    if (layer.showPopover && !layer.matches(':popover-open')) layer.showPopover();
    const isStill = !moves.isRestless();
    const shift = shiftToOutermost(document);
    const drawn: Box[] = [];
    const changes: (() => void)[] = [];
    for (const entry of worstFirst(entries)) {
      const box =
        isInView(entry) && (isStill || !VOUCHING.has(entry.look.category))
          ? look(entry, isFull, shift.scale)
          : null;
      const isFree = box !== null && !drawn.some((other) => overlap(other, box));
      if (isFree) drawn.push(box);
      const x = box ? box.left * shift.scale + shift.x + home.scrollX : 0;
      const y = box ? box.top * shift.scale + shift.y + home.scrollY : 0;
      const at = isFree ? `${x}px ${y}px` : '';
      if (at === entry.at) continue;
      entry.at = at;
      changes.push(() => {
        entry.mark.classList.toggle('placed', isFree);
        Object.assign(entry.mark.style, { left: `${x}px`, top: `${y}px` });
      });
    }
    // All of the page is measured before anything of ours changes: one layout for all.
    for (const change of changes) change();
  };

  /** Where the mark of a link has to stand now; `null` where it must not be drawn. */
  const look = (entry: Entry, isFull: boolean, scale: number): Box | null => {
    const boxes = boxesOf(entry.place);
    const [first] = boxes;
    if (!first) return null;
    const shape = boxes
      .map((box) =>
        [box.left - first.left, box.top - first.top, box.right - box.left, box.bottom - box.top].join(' '),
      )
      .join();
    const age = performance.now() - entry.seenAt;
    if (shape !== entry.seenFor || ((isFull || !entry.offset) && age >= LOOK_AGAIN)) {
      const box = whereToMark(entry, boxes, { view, hit, categoryOf, scale });
      // What is ours lies over it: what was found out before still holds.
      if (box !== undefined) {
        entry.offset = box && { x: box.left - first.left, y: box.top - first.top };
        Object.assign(entry, { seenFor: shape, seenAt: performance.now() });
      }
    } else if (entry.offset && age >= LOOK_AGAIN) {
      entry.seenAt = performance.now();
      if (!isOn(entry.place, boxes, hit)) entry.offset = null;
    }
    if (!entry.offset) return null;
    const [left, top] = [first.left + entry.offset.x, first.top + entry.offset.y];
    return { left, top, right: left + MARK_SIZE / scale, bottom: top + MARK_SIZE / scale };
  };

  signal.addEventListener('abort', () => {
    layer.remove();
    style.remove();
  });

  return {
    set: (at, look, link) => {
      const old = entries.get(at);
      if (
        old &&
        old.look.category === look.category &&
        old.mark.getAttribute('aria-label')?.endsWith(`(${look.label})`)
      )
        return;
      old?.mark.remove();
      if (entries.size === 0) stay();
      const mark = newMark(own.document, look, link, 'startContainer' in at);
      layer.append(mark);
      places.set(mark, at);
      entries.set(at, { place: at, look, mark, offset: null, seenFor: '', seenAt: 0, at: '' });
      if (!('startContainer' in at)) inView.watch(at);
      moves.start();
    },
    remove: (at) => {
      entries.get(at)?.mark.remove();
      entries.delete(at);
      if (!('startContainer' in at)) inView.leave(at);
      if (entries.size === 0) moves.stop();
    },
    moved: moves.changed,
    pointedAt: (at) => ('startContainer' in at ? (entries.get(at)?.mark ?? null) : at),
    placeOf: (mark) => places.get(mark) ?? null,
    isBelied: (x, y, opens) =>
      [...entries.values()].some(
        ({ place: at, look, at: drawnAt }) =>
          drawnAt !== '' &&
          VOUCHING.has(look.category) &&
          opens.some((element) => element !== at && categoryOf(element) !== look.category) &&
          boxesOf(at).some((each) => holds(each, x, y)),
      ),
  };
}

const RANK: Partial<Record<Category, number>> = { spoofed: 2, unverifiable: 1 };

/** Where two marks would share a place the worse stands there, and the other is only in the popup. */
function worstFirst(entries: ReadonlyMap<Place, Entry>): Entry[] {
  return [...entries.values()].sort(
    (one, other) => (RANK[other.look.category] ?? 0) - (RANK[one.look.category] ?? 0),
  );
}
