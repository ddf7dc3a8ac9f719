import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  type Placement,
  shift,
  size,
} from '@floating-ui/dom';

/** Room between link and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;
/** With less height than this above and below the link, the card stands at its side, if it must. */
const LEAST_HEIGHT = 140;
/** A card lower than this is marked `low`: it has no height to spare for parts that stay in view. */
const LOW = 400;

/**
 * Keeps `card` (a fixed, shown element) beside `anchor` while the page scrolls and changes: below it, else above,
 * else at a side; always inside the window and never over the anchor. Where the window leaves too little room
 * the card gets a smaller `max-height`, and its content scrolls.
 *
 * Calls `onGone` once the anchor has left the page or been scrolled out of view. Gives back what stops it.
 */
export function keepPlaced(anchor: Element, card: HTMLElement, onGone: () => void): () => void {
  let stopped = false;
  const place = async () => {
    const { x, y, middlewareData } = await computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        // At the link's right end, or above it, the mark stands out by half its size.
        offset(({ placement }) => (placement.startsWith('bottom') || placement === 'left' ? GAP : 2 * GAP)),
        flip({ padding: GAP, fallbackPlacements: fallbacks(anchor) }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply({ availableWidth, availableHeight }) {
            card.style.maxWidth = `${Math.floor(availableWidth)}px`;
            card.style.maxHeight = `${Math.floor(availableHeight)}px`;
            card.classList.toggle('low', availableHeight < LOW);
          },
        }),
        hide(),
      ],
    });
    if (stopped) return;
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
    if (middlewareData.hide?.referenceHidden) onGone();
  };
  const stop = autoUpdate(anchor, card, place);
  return () => {
    stopped = true;
    stop();
  };
}

/** A tall card is better made to scroll above or below the link than squeezed into a strip at its side. */
function fallbacks(anchor: Element): Placement[] {
  const { top, bottom } = anchor.getBoundingClientRect();
  const below = anchor.ownerDocument.documentElement.clientHeight - bottom;
  return Math.max(top, below) < LEAST_HEIGHT ? ['top-start', 'right', 'left'] : ['top-start'];
}
