import { h, render } from 'preact';
import { newElement } from '../../dom/new-element.ts';
import type { OwnPlace } from '../../dom/own-place.ts';
import type { FaqId } from '../../faq/ids.ts';
import { keepEvents } from '../keep-events.ts';
import type { Translate } from '../translate.ts';
import { watchKeys } from './card-keys.ts';
import { copyText } from './copy-text.ts';
import { focusOn } from './focus-on.ts';
import { type CardSubject, HoverCard } from './hover-card.tsx';
import { listenUntil } from './listen-until.ts';
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
  /**
   * The link was scrolled out of view or left the page, a finger touched elsewhere, or the focus went there, and the card is
   * gone with it. `hadFocus`: the focus that it held goes back to the link.
   */
  readonly onGone: (hadFocus: boolean) => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

export interface CardHost {
  /** The card's element; in our place in the page only while a card is shown. */
  readonly element: HTMLElement;
  /** The link that the card speaks of now; `null` while none is shown. */
  readonly anchor: Element | null;
  /** Shows the card for `anchor`, in place of any other. Takes no focus. */
  show(anchor: Element, subject: CardSubject): void;
  /** Takes the card away; focus inside it goes back to the link. Does nothing when none is shown. */
  hide(): void;
  /** Whether an event happened in the card. */
  holds(event: Event): boolean;
}

/** What the card asks of the browser, for tests to answer in its place. */
export interface CardEdges {
  readonly isByPerson: (event: Event) => boolean;
}

/** Milliseconds in which a screen reader notices where something may be said, before it is. */
const SPEAK_AFTER = 100;

/**
 * Makes the card: one `<link-guard-card>` in our own place in the page, a popover in the top layer, with its own shadow
 * root and `css`. In a frame that stands in a page of the same site our place is in that page's document, where the card
 * has room; elsewhere it stays inside the frame.
 *
 * The shadow root is closed, as all of ours: a mail's style must not read what we said. Only a person's own clicks and
 * keys count.
 */
export function createCardHost(
  own: OwnPlace,
  css: string,
  t: Translate,
  events: CardEvents,
  { isByPerson }: CardEdges = { isByPerson: (event) => event.isTrusted },
): CardHost {
  const home = own.document;
  const element = newElement(home, 'link-guard-card');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const style = home.createElement('style');
  style.textContent = css;
  const probe = home.createElement('div');
  probe.className = 'probe';
  const mount = home.createElement('div');
  mount.className = 'reset';
  // The card takes no focus: a screen reader is told of it, and Tab leads in.
  const spoken = home.createElement('p');
  spoken.className = 'lg-hidden';
  spoken.setAttribute('role', 'status');
  shadow.append(style, probe, mount, spoken);

  element.addEventListener('pointerenter', events.onPointerEnter);
  element.addEventListener('pointerleave', events.onPointerLeave);
  keepEvents(element);
  shadow.addEventListener(
    'click',
    (event) => {
      if (isByPerson(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  let anchor: Element | null = null;
  let showing = new AbortController();

  function show(next: Element, subject: CardSubject): void {
    hide();
    anchor = next;
    showing = new AbortController();
    const { signal } = showing;
    const { onOpenAnswer } = events;
    const onCopy = (text: string) => copyText(text, shadow);
    render(h(HoverCard, { ...subject, t, onOpenAnswer, onCopy, onClose: dismiss }), mount);
    own.attach();
    own.root.append(element);
    element.showPopover();
    // Only what comes into a place that is there already is spoken.
    spoken.textContent = '';
    const speak = setTimeout(() => {
      const parts = [...mount.querySelectorAll('h2, .owner')].map(({ textContent }) => textContent?.trim());
      spoken.textContent = `${parts.join('. ')}.`;
    }, SPEAK_AFTER);

    const onGone = () => {
      if (anchor !== next) return;
      events.onGone(shadow.activeElement !== null);
      hide();
    };
    signal.addEventListener('abort', () => clearTimeout(speak));
    signal.addEventListener('abort', keepPlaced({ anchor: next, card: element, probe, onGone }));
    const documents = new Set([next.ownerDocument, home]);
    watchKeys({ documents, anchor: next, shadow, isByPerson, onDismiss: dismiss, signal });
    // A mouse turns away by leaving; a finger by touching something else.
    const onTouch = (event: PointerEvent) => {
      const [target] = event.composedPath() as Node[];
      if (event.pointerType === 'touch' && !holds(event) && !next.contains(target ?? null)) onGone();
    };
    for (const document of documents) listenUntil(signal, document, 'pointerdown', onTouch);
    // The frame of the link does not hear of a focus that goes to something else in the page around it.
    const onFocus = (event: FocusEvent) => {
      if (home !== next.ownerDocument && !holds(event)) onGone();
    };
    listenUntil(signal, home, 'focusin', onFocus);
    // A frame that goes leaves nobody behind who could take the card out of the page around it.
    listenUntil(signal, next.ownerDocument.defaultView as Window, 'pagehide', onGone);
  }

  function hide(): void {
    if (anchor === null) return;
    showing.abort();
    if (shadow.activeElement) focusOn(anchor);
    anchor = null;
    if (element.isConnected) element.hidePopover();
    element.remove();
    render(null, mount);
  }

  function dismiss(): void {
    events.onDismiss();
    hide();
  }

  function holds(event: Event): boolean {
    return own.at(event) === element;
  }

  return {
    element,
    get anchor() {
      return anchor;
    },
    show,
    hide,
    holds,
  };
}
