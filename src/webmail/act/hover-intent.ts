import { onDocumentReopened } from '../dom/document-reopened.ts';
import type { LinkElement } from '../find/leads-to.ts';
import { longPresses } from './long-press.ts';

/** Milliseconds the pointer rests on a link before the card opens: long enough to pass over, short enough not to wait. */
export const OPEN_AFTER = 150;
/** Milliseconds the pointer may take from the link into the card. */
const CLOSE_AFTER = 250;
/** Milliseconds in which a press may still be meant for what lay under the pointer before. */
const MEANT_FOR = 700;

export type OpenedBy = 'pointer' | 'focus' | 'touch';

export interface HoverIntent {
  /** The pointer is in the card: keep it open. */
  readonly enterCard: () => void;
  /** The pointer left the card. */
  readonly leaveCard: () => void;
  /** The card was closed; where it held the focus (`isGivenBack`), that goes to its link and must not open it again. */
  readonly dismissed: (isGivenBack?: boolean) => void;
  /** Whether something else came to lie under the resting pointer a moment ago, where a card was open. */
  readonly isSwapped: () => boolean;
  /** What was known of a link does not hold any more: a card that says it closes. */
  readonly outdated: (link: Element | null) => void;
}

interface Options {
  readonly document: Document;
  /** The link whose verdict holds for what a press here would open, or `null`. */
  readonly linkAt: (event: Event) => LinkElement | null;
  /** Whether that is still this link at a point of the window, where the pointer has rested since. */
  readonly isStill: (link: LinkElement, x: number, y: number) => boolean;
  /** Whether the card must not wait: what it has to say comes before a press. None is, unless told. */
  readonly isUrgent?: (link: LinkElement) => boolean;
  /** What else than the document can be pointed at or focused: what is ours, where it stands in another document. */
  readonly ours?: EventTarget;
  /** A person has come to a marked link, and may or may not stay. */
  readonly approach?: () => void;
  readonly open: (link: LinkElement, by: OpenedBy) => void;
  readonly close: () => void;
  /** Whether an event happened in the card. */
  readonly isInCard: (event: Event) => boolean;
  /** Whether a person did this. */
  readonly isByPerson?: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Opens the card for the link that a person points at, focuses or rests a finger on, and closes it when they turn
 * away. Escape is the card's own, and so is a finger that touches elsewhere.
 */
export function watchIntent(options: Options): HoverIntent {
  const {
    document,
    linkAt,
    isStill,
    isUrgent = () => false,
    ours,
    approach = () => undefined,
    open,
    close,
    isInCard,
    isByPerson = (event) => event.isTrusted,
    signal,
  } = options;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let shown: LinkElement | null = null;
  let dismissed: LinkElement | null = null;

  const view = document.defaultView as Window;
  /** The link that the pointer points at, and where; `null` while it points at none. */
  let pointer: { readonly link: LinkElement; readonly x: number; readonly y: number } | null = null;
  let watching = 0;
  let swappedAt = Number.NEGATIVE_INFINITY;

  // What lies under a pointer may become another thing without a move of it: then the card speaks of the wrong link.
  const watch = () => {
    watching = view.requestAnimationFrame(watch);
    if (!shown || pointer?.link !== shown || isStill(shown, pointer.x, pointer.y)) return;
    swappedAt = performance.now();
    hide();
  };

  const show = (link: LinkElement, by: OpenedBy) => {
    clearTimeout(opening);
    clearTimeout(closing);
    shown = link;
    open(link, by);
    view.cancelAnimationFrame(watching);
    watch();
  };
  const hide = () => {
    clearTimeout(opening);
    clearTimeout(closing);
    view.cancelAnimationFrame(watching);
    if (shown === null) return;
    shown = null;
    close();
  };
  const hideSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(hide, CLOSE_AFTER);
  };

  const linkOf = (event: Event) => {
    const link = linkAt(event);
    if (link) approach();
    return link;
  };

  // A finger points at nothing: it rests on a link, or it follows it.
  const isPointing = (event: PointerEvent) =>
    isByPerson(event) && event.pointerType !== 'touch' && !isInCard(event);

  const onOver = (event: PointerEvent) => {
    if (!isPointing(event)) return;
    const link = linkOf(event);
    clearTimeout(opening);
    pointer = link ? { link, x: event.clientX, y: event.clientY } : null;
    if (link === null) {
      if (shown !== null) hideSoon();
    } else if (link === shown) clearTimeout(closing);
    else opening = setTimeout(() => show(link, 'pointer'), isUrgent(link) ? 0 : OPEN_AFTER);
  };
  // Out of the frame altogether: the pointer is over nothing of this document any more.
  const onOut = (event: PointerEvent) => {
    if (event.relatedTarget !== null || !isPointing(event)) return;
    clearTimeout(opening);
    pointer = null;
    if (shown !== null) hideSoon();
  };
  const onFocus = (event: FocusEvent) => {
    // Firefox tells of a window's focus by its document.
    if (!isByPerson(event) || event.target === document || isInCard(event)) return;
    const link = linkOf(event);
    const isGivenBack = link !== null && link === dismissed;
    dismissed = null;
    if (isGivenBack) return;
    // A click focuses too; only a focus that is shown as one comes from the keyboard.
    if (link?.matches(':focus-visible')) show(link, 'focus');
    else if (link === null) hide();
  };
  const onMove = (event: PointerEvent) => {
    if (!isPointing(event)) return;
    swappedAt = Number.NEGATIVE_INFINITY;
    if (pointer) pointer = { link: pointer.link, x: event.clientX, y: event.clientY };
  };
  const onBlur = () => clearTimeout(opening);

  const listenForPresses = longPresses({
    view,
    linkOf,
    onLongPress: (link) => show(link, 'touch'),
    isByPerson,
    signal,
  });
  const listen = () => {
    const passive = { capture: true, passive: true, signal };
    for (const target of ours ? [document, ours] : [document]) {
      target.addEventListener('pointerover', onOver as EventListener, passive);
      target.addEventListener('pointerout', onOut as EventListener, passive);
      // Not `focusin`: a frame into which the focus comes back tells of it by `focus` alone.
      target.addEventListener('focus', onFocus as EventListener, passive);
    }
    document.addEventListener('pointermove', onMove, passive);
    view.addEventListener('blur', onBlur, { signal });
    listenForPresses();
  };
  listen();
  onDocumentReopened(document, listen, signal);
  signal.addEventListener('abort', hide);
  return {
    enterCard: () => clearTimeout(closing),
    leaveCard: hideSoon,
    dismissed: (isGivenBack = true) => {
      clearTimeout(opening);
      clearTimeout(closing);
      view.cancelAnimationFrame(watching);
      dismissed = isGivenBack ? shown : null;
      shown = null;
    },
    isSwapped: () => performance.now() - swappedAt < MEANT_FOR,
    outdated: (link) => {
      if (link !== null && link === shown) hide();
    },
  };
}
