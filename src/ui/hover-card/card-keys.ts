import { focusOn } from './focus-on.ts';
import { listenUntil } from './listen-until.ts';

interface Options {
  /** Where keys can be pressed: the link's document and the card's. */
  readonly documents: Iterable<Document>;
  readonly anchor: Element;
  /** The card's. */
  readonly shadow: ShadowRoot;
  readonly isByPerson: (event: Event) => boolean;
  readonly onDismiss: () => void;
  readonly signal: AbortSignal;
}

/**
 * The keyboard while a card is open: Tab on the link goes to the card's first control, Shift+Tab there goes back, Tab
 * on the last one or Escape closes the card and goes back to the link. All else is the browser's.
 */
export function watchKeys({ documents, anchor, shadow, isByPerson, onDismiss, signal }: Options): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isByPerson(event)) return;
    if (event.key === 'Escape') {
      take(event);
      onDismiss();
    } else if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      onTab(event);
    }
  };

  const onTab = (event: KeyboardEvent) => {
    const controls = [...shadow.querySelectorAll<HTMLElement>('button, summary, a[href]')];
    const focused = shadow.activeElement;
    if (focused === null) {
      const { activeElement } = anchor.getRootNode() as Document | ShadowRoot;
      if (event.shiftKey || !anchor.contains(activeElement)) return;
      take(event);
      focusOn(controls[0]);
    } else if (event.shiftKey && focused === controls[0]) {
      take(event);
      focusOn(anchor);
    } else if (!event.shiftKey && focused === controls.at(-1)) {
      take(event);
      onDismiss();
    }
  };

  for (const document of documents) listenUntil(signal, document, 'keydown', onKeyDown);
}

/** The key is ours: neither the browser nor the page does anything more with it. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
