import type { LinkElement } from './candidates.ts';

/** Milliseconds the pointer rests on a link before the card opens: long enough to pass over, short enough not to wait. */
const OPEN_AFTER = 150;
/** Milliseconds the pointer may take from the link into the card. */
const CLOSE_AFTER = 250;

export type OpenedBy = 'pointer' | 'focus';

export interface HoverIntent {
  /** The pointer is in the card: keep it open. */
  readonly enterCard: () => void;
  /** The pointer left the card. */
  readonly leaveCard: () => void;
  /** The card was closed by the person; the focus goes back to its link and must not open it again. */
  readonly dismissed: () => void;
}

interface Options {
  readonly document: Document;
  /** The marked link that holds this node, or `null`. */
  readonly linkAt: (node: EventTarget | null) => LinkElement | null;
  readonly open: (link: LinkElement, by: OpenedBy) => void;
  readonly close: () => void;
  /** Whether a node is in the card. */
  readonly isInCard: (node: EventTarget | null) => boolean;
  readonly signal: AbortSignal;
}

/** Opens the card for the link that a person points at or focuses, and closes it when they turn away. Escape is the card's own. */
export function watchIntent({ document, linkAt, open, close, isInCard, signal }: Options): HoverIntent {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let shown: LinkElement | null = null;
  let dismissed: LinkElement | null = null;

  const show = (link: LinkElement, by: OpenedBy) => {
    clearTimeout(closing);
    shown = link;
    open(link, by);
  };
  const hide = () => {
    clearTimeout(opening);
    clearTimeout(closing);
    if (shown === null) return;
    shown = null;
    close();
  };
  const hideSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(hide, CLOSE_AFTER);
  };

  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerover',
    (event) => {
      if (isInCard(event.target)) return;
      const link = linkAt(event.target);
      clearTimeout(opening);
      if (link === null) {
        if (shown !== null) hideSoon();
      } else if (link === shown) clearTimeout(closing);
      else opening = setTimeout(() => show(link, 'pointer'), OPEN_AFTER);
    },
    options,
  );
  // Out of the frame altogether: the pointer is over nothing of this document any more.
  document.addEventListener(
    'pointerout',
    (event) => {
      if (event.relatedTarget !== null || isInCard(event.target)) return;
      clearTimeout(opening);
      if (shown !== null) hideSoon();
    },
    options,
  );
  document.addEventListener(
    'focusin',
    (event) => {
      if (isInCard(event.target)) return;
      const link = linkAt(event.target);
      const isGivenBack = link !== null && link === dismissed;
      dismissed = null;
      if (isGivenBack) return;
      // A click focuses too; only a focus that is shown as one comes from the keyboard.
      if (link?.matches(':focus-visible')) show(link, 'focus');
      else if (link === null) hide();
    },
    options,
  );
  document.defaultView?.addEventListener('blur', () => clearTimeout(opening), { signal });
  signal.addEventListener('abort', hide);
  return {
    enterCard: () => clearTimeout(closing),
    leaveCard: hideSoon,
    dismissed: () => {
      clearTimeout(opening);
      clearTimeout(closing);
      dismissed = shown;
      shown = null;
    },
  };
}
