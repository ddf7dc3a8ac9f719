import { computePosition, flip, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';
import { type Place, placeInOutermost } from '../../dom/outermost-document.ts';
import { watchVisiblePart } from './visible-part.ts';

/** Room between link and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;
/** With less height than this above and below the link, the card stands at its side, if it must. */
const LEAST_HEIGHT = 140;
/** A card lower or narrower than this is marked `low`: its foot has to scroll with the rest. */
const LOW = 400;
const NARROW = 320;
/** A card lower than this is marked `very-low`: it has no height to spare for a heading that stays in view. */
const VERY_LOW = 220;

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
 * Keeps a card beside its link while the page scrolls and changes: below it, else above, else at a side; always
 * inside what can be seen of the window and never over the link. Where that leaves too little room the card gets a
 * smaller `max-height`, and its content scrolls. Gives back what stops it.
 */
export function keepPlaced({ anchor, card, probe, onGone }: Options): () => void {
  const view = card.ownerDocument.defaultView as Window & typeof globalThis;
  const box = boxOf(anchor);
  const visible = watchVisiblePart(probe);
  let placedFor = '';

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
    void place(card, link, part, isRightToLeft(anchor));
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

async function place(card: HTMLElement, link: Place, part: Place, rtl: boolean): Promise<void> {
  const platform: Platform = {
    getElementRects: () => ({ reference: link, floating: sizeOf(card) }),
    getDimensions: () => sizeOf(card),
    getClippingRect: () => part,
    isRTL: () => rtl,
  };
  const { x, y } = await computePosition(link, card, {
    platform,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      // At the link's right end, or above it, the mark stands out by half its size.
      offset(({ placement }) => (placement.startsWith('bottom') || placement === 'left' ? GAP : 2 * GAP)),
      flip({ padding: GAP, fallbackPlacements: fallbacks(link, part) }),
      shift({ padding: GAP }),
      size({
        padding: GAP,
        apply({ availableWidth, availableHeight }) {
          card.style.maxWidth = `${Math.floor(availableWidth)}px`;
          card.style.maxHeight = `${Math.floor(availableHeight)}px`;
          card.classList.toggle('low', availableHeight < LOW || availableWidth < NARROW);
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
  return Math.max(above, below) < LEAST_HEIGHT ? ['top-start', 'right', 'left'] : ['top-start'];
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
