import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';

/** Room between link and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;

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
    if (!anchor.isConnected) return onGone();
    const { x, y, middlewareData } = await computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: GAP, fallbackPlacements: ['top-start', 'right', 'left'] }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply({ availableWidth, availableHeight }) {
            card.style.maxWidth = `${Math.floor(availableWidth)}px`;
            card.style.maxHeight = `${Math.floor(availableHeight)}px`;
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
