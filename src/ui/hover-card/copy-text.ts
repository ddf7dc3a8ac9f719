/**
 * Copies `text`, in an action of the person's.
 *
 * Pages without encryption have no clipboard of their own, and some frames may not use it: there the text is selected
 * in a field in `root`, which is gone afterwards, and copied as by hand. Out: whether it worked.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await (root.ownerDocument.defaultView as Window).navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, root);
  }
}

function copySelected(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement;
  const field = root.ownerDocument.createElement('textarea');
  field.className = 'lg-hidden';
  field.value = text;
  root.append(field);
  field.focus();
  field.select();
  try {
    return root.ownerDocument.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
  }
}
