import { newElement } from './new-element.ts';
import { outermostDocument } from './outermost-document.ts';

/** Where everything of ours stands in a page, and nothing of the page does. */
export interface OwnPlace {
  /** The outermost document that our script may touch. */
  readonly document: Document;
  /** The one element of ours that the page has; events inside `root` seem to the page to happen on it. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it into the page, unless it is there. Out: whether it was not. */
  readonly attach: () => boolean;
  /** The innermost element of ours that an event happened on; `null` where it happened on the page's. */
  readonly at: (event: Event) => Element | null;
  /** Whether its script has ended, maybe unheard. */
  readonly isOver: () => boolean;
  /** Takes it out of the page, with everything in it. */
  readonly remove: () => void;
}

/**
 * The host's own style. `!important` inside a shadow root is stronger than any `!important` of the page
 * (CSS Cascade 5, "Important declarations", the reversed order of contexts). On paper there is nothing of ours.
 */
const STYLE =
  ':host{all:initial!important;display:contents!important}@media print{:host{display:none!important}}';

/** Selector of what tells our place from another's, for those who may look into it. */
export const LEFTOVER = 'style.link-guard';

/**
 * Whether an element is such a place, of whichever copy of our script in whichever frame. No mail can look so: what it
 * writes, the browser puts within the body.
 */
export function isOwnPlace(host: Element, root: ShadowRoot): boolean {
  return host.parentNode === host.ownerDocument.documentElement && root.querySelector(LEFTOVER) !== null;
}

/**
 * A place for what we show, for one frame's script: a closed shadow root on an element without name, attribute or
 * text at the end of the outermost document.
 *
 * Marks, card and warning stand in it and not in the mail: the mail's own nodes stay as they were, whoever copies,
 * quotes, edits or saves it, and a style sheet that can look at the mail, or at all of the frame that holds it, finds
 * nothing of ours to look at. It is there as soon as anything was judged, whatever came of it, so that its being there
 * says nothing of a verdict.
 *
 * `isOver`: whether this script has ended, maybe unheard. A later copy has a place of its own by then.
 */
export function ownPlace(document: Document, isOver: () => boolean = () => false): OwnPlace {
  const home = outermostDocument(document);
  const host = newElement(home, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = newElement(home, 'style');
  style.textContent = STYLE;
  style.className = 'link-guard';
  root.append(style);
  return {
    document: home,
    host,
    root,
    attach: () => {
      // A page may open its document anew, or take away what it does not know.
      if (host.isConnected || isOver()) return false;
      home.documentElement.append(host);
      return true;
    },
    at: (event) => {
      if (event.target !== host) return null;
      const { clientX, clientY } = event as MouseEvent;
      const isPointed = typeof clientX === 'number' && event.type !== 'focusin';
      return (isPointed ? root.elementFromPoint(clientX, clientY) : root.activeElement) ?? host;
    },
    isOver,
    remove: () => host.remove(),
  };
}
