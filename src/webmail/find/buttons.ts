/** What a person takes for a button by itself. */
export const NAMED_BUTTONS = 'button, [role="button"], [role="link"]';
/** What may be a button that keeps its address somewhere else than in `href`; no form, which cannot be asked anything. */
export const BUTTONS = `:is(${NAMED_BUTTONS}, [onclick]):not(form)`;

/** Attributes in which pages keep the address that a button leads to, for a script of theirs. */
export const BUTTON_ADDRESSES = ['data-href', 'data-url', 'data-link'] as const;

/** A whole address; a relative one leads into the webmail itself. */
const WHOLE = /^\s*(?:https?|zoommtg|zoomus):\/\//i;
/** `window.open('…')`, `location = '…'`, `location.href = '…'`, `location.assign('…')`. */
const OPENS =
  /\b(?:open|location(?:\s*\.\s*(?:href|assign|replace))?)\s*[(=]\s*(["'`])((?:https?|zoommtg|zoomus):\/\/.*?)\1/i;

/**
 * The address that a button keeps in an attribute; `null` where none can be read. One in an attribute of its own comes
 * first: what a script does besides, nobody can tell.
 */
export function buttonAddress(element: Element): string | null {
  for (const name of BUTTON_ADDRESSES) {
    const value = element.getAttribute(name);
    if (value !== null && WHOLE.test(value)) return value.trim();
  }
  return OPENS.exec(element.getAttribute('onclick') ?? '')?.[2] ?? null;
}
