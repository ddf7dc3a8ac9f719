import { addressOf, type LinkElement, sendsForm } from '../find/leads-to.ts';

/** What a person's action on a link opens, as it stood at that moment. Plain data: it can be handed to another frame. */
export interface Opening {
  readonly href: string;
  /** The window for it, as `window.open` names windows. */
  readonly target: string;
}

/** These lead to a place. A script or a page inside an address does not, and would run in the mail's own page. */
const LEADS_SOMEWHERE = /^(?:https?|zoommtg|zoomus):/i;

/**
 * What this press or drag opens.
 * Out: `null` for an address that we do not open for anyone: one that runs a script, or holds a page itself.
 */
export function openingOf(event: Event, link: LinkElement): Opening | null {
  const href = addressOf(link);
  // What a form would send along is not ours to send.
  if (href === null || sendsForm(link) || !LEADS_SOMEWHERE.test(href)) return null;
  return { href, target: asksForNewTab(event) ? '_blank' : targetOf(link) };
}

/** Whether the person wants the page beside the mail, whatever the link itself says. Nobody drags a link onto its own page. */
function asksForNewTab(event: Event): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  return event.type !== 'click' || ctrlKey || metaKey || shiftKey || altKey;
}

function targetOf(link: LinkElement): string {
  // What a button's own script would open is not known: never in place of the mail.
  if (!link.hasAttribute('href')) return '_blank';
  const base = link.ownerDocument.querySelector('base[target]');
  return link.getAttribute('target') || base?.getAttribute('target') || '_self';
}

/** Opens it. To be called within an action of the person's, or the browser takes it for a pop-up. */
export function openLink(view: Window, { href, target }: Opening): void {
  const isThisTab = /^_(?:self|parent|top)$/i.test(target);
  view.open(href, target, isThisTab ? '' : 'noopener,noreferrer');
}
