import { h, render } from 'preact';
import type { FaqId } from '../../faq/ids.ts';
import type { JudgedLink } from '../../messages/protocol.ts';
import type { Translate } from '../translate.ts';
import { HoverCard } from './hover-card.tsx';
import { keepPlaced } from './place.ts';

/** What the card tells its owner. */
export interface CardEvents {
  /** The person asked for this answer. */
  readonly onOpenAnswer: (id: FaqId) => void;
  /**
   * The person closed the card (Escape, the close button, Tab past its end). Called before the focus goes back to
   * the link, so that the owner can let that focus pass without opening the card again.
   */
  readonly onDismiss: () => void;
  /** The link was scrolled out of view or left the page, and the card with it. */
  readonly onGone: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

export interface CardHost {
  /** The one element in the page; empty and not shown while there is no card. */
  readonly element: HTMLElement;
  /** The link that the card speaks of now; `null` while none is shown. */
  readonly anchor: Element | null;
  /** Shows the card for `anchor`, in place of any other. Takes no focus. */
  show(anchor: Element, link: JudgedLink, answer: FaqId): void;
  /** Takes the card away; focus inside it goes back to the link. Does nothing when none is shown. */
  hide(): void;
  /** Whether `node` is the card or in it. */
  contains(node: Node | null): boolean;
  /** Takes everything out of the page again. */
  destroy(): void;
}

/** Events that would mean something to the mail page: a key in the card must not archive a mail. */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'auxclick',
  'pointerdown',
  'mousedown',
  'mouseup',
];

/**
 * Makes the card's place in a page: one `<link-guard-card>` at the end of the document, a popover in the top
 * layer so that nothing of the page lies over it, with its own shadow root and `css`.
 *
 * The shadow root is open. A closed one keeps nobody out who matters: a script that runs in the webmail's page
 * could draw a card of its own as well. And people's accessibility checkers, as our tests, must be able to reach
 * what they check.
 *
 * With the keyboard: Tab on the link goes to the card's first control, Shift+Tab there goes back, Tab on the last
 * one or Escape closes the card and goes back to the link.
 */
export function createCardHost(document: Document, css: string, t: Translate, events: CardEvents): CardHost {
  const element = document.createElement('link-guard-card');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  mount.className = 'reset';
  shadow.append(style, mount);

  element.addEventListener('pointerenter', events.onPointerEnter);
  element.addEventListener('pointerleave', events.onPointerLeave);
  for (const type of KEPT_INSIDE) element.addEventListener(type, (event) => event.stopPropagation());

  let anchor: Element | null = null;
  let stop = () => {};

  function show(next: Element, link: JudgedLink, answer: FaqId): void {
    hide();
    anchor = next;
    const { onOpenAnswer } = events;
    render(h(HoverCard, { link, answer, t, onOpenAnswer, onClose: dismiss }), mount);
    if (!element.isConnected) document.documentElement.append(element);
    element.showPopover();
    const stopPlacing = keepPlaced(next, element, () => {
      if (anchor !== next) return;
      hide();
      events.onGone();
    });
    document.addEventListener('keydown', onKeyDown, true);
    stop = () => {
      stopPlacing();
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }

  function hide(): void {
    if (anchor === null) return;
    stop();
    if (shadow.activeElement) focusOn(anchor);
    anchor = null;
    if (element.isConnected) element.hidePopover();
    render(null, mount);
  }

  function dismiss(): void {
    events.onDismiss();
    hide();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      take(event);
      dismiss();
    } else if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      onTab(event);
    }
  }

  function onTab(event: KeyboardEvent): void {
    const controls = [...mount.querySelectorAll<HTMLElement>('button, summary')];
    const focused = shadow.activeElement;
    if (focused === null) {
      if (event.shiftKey || !anchor?.contains(document.activeElement)) return;
      take(event);
      focusOn(controls[0]);
    } else if (event.shiftKey && focused === controls[0]) {
      take(event);
      focusOn(anchor);
    } else if (!event.shiftKey && focused === controls.at(-1)) {
      take(event);
      dismiss();
    }
  }

  return {
    element,
    get anchor() {
      return anchor;
    },
    show,
    hide,
    contains: (node) => element.contains(node) || shadow.contains(node),
    destroy() {
      hide();
      element.remove();
    },
  };
}

/** The key is ours: neither the browser nor the page does anything more with it. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function focusOn(target: Element | null | undefined): void {
  if (target && 'focus' in target) (target as HTMLElement).focus({ preventScroll: true });
}
