import { computePosition, flip, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';
import { type Place, placeInOutermost } from '../../dom/outermost-document.ts';
import { watchVisiblePart } from './visible-part.ts';

/** Room between link and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;
/** With less height than this above and below the link, the card stands at its side, if it must. */
const LEAST_HEIGHT = 140;
/** A card at the side stands off by this at most, or a pointer would not follow it there. */
const AWAY = 120;
/** Other links before and after its own that a card keeps clear of, where it can. */
const NEIGHBOURS = 100;
/** A card lower than this is marked `very-low`: it has no height to spare for a heading that stays in view. */
const VERY_LOW = 220;

/** Where a card stands by its link, and how much farther off than it must. */
interface Side {
  readonly placement: Placement;
  /** CSS pixels. */
  readonly away: number;
}

interface Options {
  /** May be in a frame inside the card's document. */
  readonly anchor: Element;
  /** A fixed element that is shown; `placed` is its class once it stands where it belongs. */
  readonly card: HTMLElement;
  /** Fills the card's window. */
  readonly probe: Element;
  /** The anchor has left the page, or been scrolled out of view. */
  readonly onGone: () => void;
}

/**
 * Keeps a card beside its link while the page scrolls and changes: at the first side of below, above, right and left where
 * it lies over no other link, else below, else above; always inside what can be seen of the window and never over the link. Where that leaves too little room the card gets a
 * smaller `max-height`, and its content scrolls. Gives back what stops it.
 */
export function keepPlaced({ anchor, card, probe, onGone }: Options): () => void {
  const view = card.ownerDocument.defaultView as Window & typeof globalThis;
  const box = boxOf(anchor);
  const visible = watchVisiblePart(probe);
  let placedFor = '';
  // Kept, so that nothing jumps under a pointer.
  let side: Side | null = null;

  // Also behind a toolbar, in a part of the page that scrolls, and in frames.
  const observer = new view.IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) onGone();
  });
  observer.observe(box);

  const placeAnew = () => {
    const part = visible.current();
    if (part === null) return;
    const link = placeInOutermost(box);
    const needed = [link, part, sizeOf(card)].flatMap(({ x, y, width, height }) => [x, y, width, height]);
    if (needed.join() === placedFor) return;
    placedFor = needed.join();
    const isRtl = isRightToLeft(anchor);
    side ??= clearSide(link, part, sizeOf(card), othersThan(anchor), isRtl);
    void place(card, link, part, side, isRtl);
  };
  let frame = 0;
  // A look before each picture the browser draws notices every way in which a page can move.
  const follow = () => {
    frame = view.requestAnimationFrame(follow);
    if (!anchor.isConnected || !card.isConnected) onGone();
    else placeAnew();
  };
  frame = view.requestAnimationFrame(follow);
  // The first time at once: the wait for the next picture is spent on it, and not the time in which that is drawn.
  placeAnew();

  return () => {
    view.cancelAnimationFrame(frame);
    observer.disconnect();
    visible.stop();
    card.classList.remove('placed');
  };
}

async function place(
  card: HTMLElement,
  link: Place,
  part: Place,
  { placement, away }: Side,
  rtl: boolean,
): Promise<void> {
  const platform: Platform = {
    getElementRects: () => ({ reference: link, floating: sizeOf(card) }),
    getDimensions: () => sizeOf(card),
    getClippingRect: () => part,
    isRTL: () => rtl,
  };
  const { x, y } = await computePosition(link, card, {
    platform,
    strategy: 'fixed',
    placement,
    middleware: [
      offset(({ placement: at }) => distanceAt(at) + (at === placement ? away : 0)),
      flip({
        padding: GAP,
        fallbackPlacements: fallbacks(link, part).filter((other) => other !== placement),
      }),
      shift({ padding: GAP }),
      size({
        padding: GAP,
        apply({ availableWidth, availableHeight }) {
          card.style.maxWidth = `${Math.floor(availableWidth)}px`;
          card.style.maxHeight = `${Math.floor(availableHeight)}px`;
          card.classList.toggle('very-low', availableHeight < VERY_LOW);
        },
      }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
  card.classList.add('placed');
}

/** A tall card is better made to scroll above or below the link than squeezed into a strip at its side. */
function fallbacks(link: Place, part: Place): Placement[] {
  const above = link.y - part.y;
  const below = part.y + part.height - link.y - link.height;
  const low: Placement[] = Math.max(above, below) < LEAST_HEIGHT ? ['right', 'left'] : [];
  return ['bottom-start', 'top-start', ...low];
}

/** At the link's right end, or above it, the mark stands out by half its size. */
function distanceAt(placement: Placement): number {
  return placement.startsWith('bottom') || placement.startsWith('left') ? GAP : 2 * GAP;
}

/** The first side at which the whole card has room and lies over no other link; below where there is none. */
function clearSide(link: Place, part: Place, card: Place, others: readonly Place[], rtl: boolean): Side {
  const { width, height } = card;
  const within = (start: number, from: number, room: number, size: number) =>
    Math.max(from + GAP, Math.min(start, from + room - size - GAP));
  const x = within(rtl ? link.x + link.width - width : link.x, part.x, part.width, width);
  const y = within(link.y, part.y, part.height, height);
  // At a side it may stand off, clear of longer links above and below: the way there leads along the link's own line.
  const beside = others.filter((other) => other.y < y + height && y < other.y + other.height);
  const right = link.x + link.width;
  const ends = beside.map((other) => other.x + other.width - right).filter((far) => far > 0 && far <= AWAY);
  const starts = beside.map((other) => link.x - other.x).filter((far) => far > 0 && far <= AWAY);
  const [toRight, toLeft] = [Math.max(0, ...ends), Math.max(0, ...starts)];
  const places: readonly [Placement, number, Place][] = [
    ['bottom-start', 0, { x, y: link.y + link.height + GAP, width, height }],
    ['top-start', 0, { x, y: link.y - 2 * GAP - height, width, height }],
    ['right-start', toRight, { x: right + 2 * GAP + toRight, y, width, height }],
    ['left-start', toLeft, { x: link.x - GAP - toLeft - width, y, width, height }],
  ];
  const isClear = (at: Place) =>
    isInside(at, part) && !others.some((other) => overlap(at, other)) && !overlap(at, link);
  const [placement, away] = places.find(([, , at]) => isClear(at)) ?? ['bottom-start', 0];
  return { placement, away };
}

function isInside(at: Place, part: Place): boolean {
  return (
    at.x >= part.x + GAP &&
    at.y >= part.y + GAP &&
    at.x + at.width <= part.x + part.width - GAP &&
    at.y + at.height <= part.y + part.height - GAP
  );
}

function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Where the links around this one stand in its document. */
function othersThan(anchor: Element): Place[] {
  const links = [...anchor.ownerDocument.querySelectorAll('a[href], area[href]')];
  const at = links.indexOf(anchor);
  return links
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter((link) => !link.contains(anchor) && !anchor.contains(link))
    .map((link) => placeInOutermost(boxOf(link)));
}

/** What is seen of a link: of an area its picture, since browsers give areas no box. */
function boxOf(anchor: Element): Element {
  const map = anchor.localName === 'area' ? anchor.closest('map')?.name : undefined;
  return (map && anchor.ownerDocument.querySelector(`img[usemap="#${CSS.escape(map)}"]`)) || anchor;
}

function isRightToLeft(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';
}

/** Without its place, which depends on it. */
function sizeOf(card: HTMLElement): Place {
  const { width, height } = card.getBoundingClientRect();
  return { x: 0, y: 0, width, height };
}
