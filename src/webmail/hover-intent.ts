import type { LinkElement } from './candidates.ts';
import { onDocumentReopened } from './document-reopened.ts';
import { longPresses } from './long-press.ts';

/** Milliseconds the pointer rests on a link before the card opens: long enough to pass over, short enough not to wait. */
export const OPEN_AFTER = 150;
/** Milliseconds the pointer may take from the link into the card. */
const CLOSE_AFTER = 250;

export type OpenedBy = 'pointer' | 'focus' | 'touch';

export interface HoverIntent {
  /** The pointer is in the card: keep it open. */
  readonly enterCard: () => void;
  /** The pointer left the card. */
  readonly leaveCard: () => void;
  /** The card was closed by the person; the focus goes back to its link and must not open it again. */
  readonly dismissed: () => void;
  /** What was known of a link does not hold any more: a card that says it closes. */
  readonly outdated: (link: Element | null) => void;
}

interface Options {
  readonly document: Document;
  /** The marked link that holds this node, or `null`. */
  readonly linkAt: (node: EventTarget | null) => LinkElement | null;
  /** A person has come to a marked link, and may or may not stay. */
  readonly approach?: () => void;
  readonly open: (link: LinkElement, by: OpenedBy) => void;
  readonly close: () => void;
  /** Whether a node is in the card. */
  readonly isInCard: (node: EventTarget | null) => boolean;
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

  const show = (link: LinkElement, by: OpenedBy) => {
    clearTimeout(opening);
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

  const linkOf = (event: Event) => {
    const link = linkAt(targetOf(event));
    if (link) approach();
    return link;
  };

  // A finger points at nothing: it rests on a link, or it follows it.
  const isPointing = (event: PointerEvent) =>
    isByPerson(event) && event.pointerType !== 'touch' && !isInCard(targetOf(event));

  const onOver = (event: PointerEvent) => {
    if (!isPointing(event)) return;
    const link = linkOf(event);
    clearTimeout(opening);
    if (link === null) {
      if (shown !== null) hideSoon();
    } else if (link === shown) clearTimeout(closing);
    else opening = setTimeout(() => show(link, 'pointer'), OPEN_AFTER);
  };
  // Out of the frame altogether: the pointer is over nothing of this document any more.
  const onOut = (event: PointerEvent) => {
    if (event.relatedTarget !== null || !isPointing(event)) return;
    clearTimeout(opening);
    if (shown !== null) hideSoon();
  };
  const onFocus = (event: FocusEvent) => {
    if (!isByPerson(event) || isInCard(targetOf(event))) return;
    const link = linkOf(event);
    const isGivenBack = link !== null && link === dismissed;
    dismissed = null;
    if (isGivenBack) return;
    // A click focuses too; only a focus that is shown as one comes from the keyboard.
    if (link?.matches(':focus-visible')) show(link, 'focus');
    else if (link === null) hide();
  };
  const onBlur = () => clearTimeout(opening);

  const view = document.defaultView as Window;
  const listenForPresses = longPresses({
    view,
    linkOf,
    onLongPress: (link) => show(link, 'touch'),
    isByPerson,
    signal,
  });
  const listen = () => {
    const passive = { capture: true, passive: true, signal };
    document.addEventListener('pointerover', onOver, passive);
    document.addEventListener('pointerout', onOut, passive);
    document.addEventListener('focusin', onFocus, passive);
    view.addEventListener('blur', onBlur, { signal });
    listenForPresses();
  };
  listen();
  onDocumentReopened(document, listen, signal);
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
    outdated: (link) => {
      if (link !== null && link === shown) hide();
    },
  };
}

/** What an event happened on, also in an open shadow root. */
function targetOf(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}
