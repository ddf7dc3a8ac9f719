import type { LinkElement } from '../find/leads-to.ts';

/** Milliseconds a finger rests on a link before its card opens. */
const LONG = 500;
/** CSS pixels a finger may stray meanwhile. */
const STRAY = 10;

interface Options {
  readonly view: Window;
  /** The marked link that an event happened on, or `null`. */
  readonly linkOf: (event: Event) => LinkElement | null;
  readonly onLongPress: (link: LinkElement) => void;
  readonly isByPerson: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Tells when a finger rests on a link. The click that some browsers make of its lifting then opens nothing; any other
 * goes its way. The browser's own menu comes as always: where it comes first, it counts as the long press.
 * Out: starts to listen, and does so again after the page has taken every listener off its window.
 */
export function longPresses({ view, linkOf, onLongPress, isByPerson, signal }: Options): () => void {
  let pressed: { readonly link: LinkElement; readonly start: PointerEvent } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The link under a finger that has opened its card. */
  let held: LinkElement | null = null;

  const letGo = () => {
    clearTimeout(timer);
    pressed = null;
  };
  const open = () => {
    if (!pressed) return;
    held = pressed.link;
    letGo();
    onLongPress(held);
  };

  const onDown = (event: PointerEvent) => {
    letGo();
    held = null;
    const link = event.pointerType === 'touch' && event.isPrimary && isByPerson(event) ? linkOf(event) : null;
    if (!link) return;
    pressed = { link, start: event };
    timer = setTimeout(open, LONG);
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (!pressed) return;
    const { start } = pressed;
    if (Math.hypot(clientX - start.clientX, clientY - start.clientY) > STRAY) letGo();
  };
  const onClick = (event: MouseEvent) => {
    if (held !== null && linkOf(event) === held) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    held = null;
  };

  // A click that Enter makes was not a finger's.
  const onKey = () => {
    held = null;
  };

  signal.addEventListener('abort', letGo);
  return () => {
    const passive = { capture: true, passive: true, signal };
    view.addEventListener('pointerdown', onDown, passive);
    view.addEventListener('pointermove', onMove, passive);
    view.addEventListener('pointerup', letGo, passive);
    view.addEventListener('pointercancel', letGo, passive);
    view.addEventListener('contextmenu', open, passive);
    view.addEventListener('keydown', onKey, passive);
    view.addEventListener('click', onClick, { capture: true, signal });
  };
}
