/** Gives the focus to `target`, also in another frame than the one that has it. Nothing happens where it can have none. */
export function focusOn(target: Element | null | undefined): void {
  if (!target || !('focus' in target)) return;
  // An element that its own document holds for focused is given nothing, although the keyboard is in another frame.
  const view = target.ownerDocument.defaultView;
  if (!target.ownerDocument.hasFocus()) view?.focus();
  (target as HTMLElement).focus({ preventScroll: true });
}
