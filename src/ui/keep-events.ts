/** Events that would mean something to a mail page: a key pressed in something of ours must not archive a mail. */
const KEPT = ['keydown', 'keyup', 'keypress', 'click', 'auxclick', 'pointerdown', 'mousedown', 'mouseup'];

/** Keeps what happens in an element of ours from the page around it. */
export function keepEvents(element: Element): void {
  for (const type of KEPT) element.addEventListener(type, (event) => event.stopPropagation());
}
