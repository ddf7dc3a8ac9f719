import type { JudgedLink } from '../messages/protocol.ts';
import { addressOf, LINK_ELEMENTS, LINKS, type LinkElement } from './candidates.ts';
import { onDocumentReopened } from './document-reopened.ts';
import { letGo, verdictInTime } from './held-click.ts';
import { isElement } from './is-element.ts';
import { elementAt } from './message-parts.ts';
import { type Opening, openingOf } from './open-link.ts';
import type { Reading } from './read-messages.ts';

export interface ClickGuardDeps {
  readonly view: Window;
  readonly reading: Pick<Reading, 'judgedNow' | 'settled'>;
  /** Whether clicks are guarded at all; asked at each. */
  readonly isOn: () => boolean;
  /** Warns of a spoofed link instead of opening it. `opening` is what the person wanted; `null` where it must not be had. */
  readonly warn: (link: JudgedLink, opening: Opening | null) => void;
  /** Opens what a held click is for, where the program does not follow a copy of a click as it would the person's own. */
  readonly openHeld?: ((opening: Opening) => void) | undefined;
  /** Whether a person did this; a page's scripts can make events of every kind, and are free to open what they like. */
  readonly isByPerson?: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Stands between the click and the page: a spoofed link in a message does not open, whichever way it is used (main
 * or middle button, with keys held, Enter, dragged elsewhere), but the person is warned.
 *
 * - A link whose verdict is known goes its way at once, unless it is spoofed: nothing is held, nothing prevented.
 * - A link of a message without a verdict for what it is now (just arrived, or its address was just changed) is held
 *   until the verdict is there, `WAIT` at most; without one the click goes on, so that nobody is locked out of their
 *   mail. Mostly nothing has to be held even then: the verdict is asked for when the button goes down.
 * - A drag cannot be held. One that comes before the verdict is refused, once.
 * - What is no link of a message, and what leads to no host (`mailto:`), is never touched.
 *
 * The browser's own menu ("Open link in new tab") is out of an extension's reach, and so is a script of the page that
 * opens the link by itself before the click, or that was there first and hides the click from us.
 */
export function guardClicks(deps: ClickGuardDeps): void {
  const { view, reading, isOn, warn, isByPerson = (event) => event.isTrusted, signal } = deps;
  const draggedInVain = new WeakSet<LinkElement>();

  const guarded = (event: Event): LinkElement | null => (isOn() && isByPerson(event) ? linkIn(event) : null);

  /** Warns where the link is known to be spoofed. Out: what is known of it. */
  const check = (event: MouseEvent, link: LinkElement): JudgedLink | null | undefined => {
    const judged = reading.judgedNow(link);
    if (isSpoofed(judged)) {
      stop(event);
      warn(judged, openingOf(event, link));
    }
    return judged;
  };

  const onClick = (event: MouseEvent) => {
    // The right button has a menu of its own.
    if (event.button > 1) return;
    const link = guarded(event);
    if (link && check(event, link) === undefined) void hold(event, link);
  };

  const hold = async (event: MouseEvent, link: LinkElement) => {
    const [target = link] = event.composedPath();
    stop(event);
    await verdictInTime(reading, link);
    if (isSpoofed(check(event, link))) return;
    const opening = openingOf(event, link);
    if (deps.openHeld && opening) deps.openHeld(opening);
    else letGo(event, target, link, view);
  };

  const onDrag = (event: DragEvent) => {
    const link = guarded(event);
    if (link && check(event, link) === undefined && !draggedInVain.has(link)) void refuseDrag(event, link);
  };

  const refuseDrag = async (event: DragEvent, link: LinkElement) => {
    stop(event);
    draggedInVain.add(link);
    await verdictInTime(reading, link);
    check(event, link);
  };

  const onPress = (event: Event) => {
    const link = guarded(event);
    if (link && reading.judgedNow(link) === undefined) void reading.settled(link);
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onPress(event);
  };

  const listen = () => {
    const options = { capture: true, signal };
    view.addEventListener('click', onClick, options);
    view.addEventListener('auxclick', onClick, options);
    view.addEventListener('dragstart', onDrag, options);
    view.addEventListener('pointerdown', onPress, options);
    view.addEventListener('keydown', onKey, options);
  };
  listen();
  onDocumentReopened(view.document, listen, signal);
}

function isSpoofed(judged: JudgedLink | null | undefined): judged is JudgedLink {
  return judged?.verdict.category === 'spoofed';
}

/** The link that an event happened on, else the button, also in an open shadow root. */
function linkIn(event: Event): LinkElement | null {
  const isAsked = (node: EventTarget) => isElement(node) && elementAt(node) === node;
  const elements = event.composedPath().filter(isAsked) as LinkElement[];
  return elements.find((element) => element.matches(LINKS)) ?? elements.find(isButton) ?? null;
}

function isButton(element: LinkElement): boolean {
  return element.matches(LINK_ELEMENTS) && addressOf(element) !== null;
}

/** Neither the browser nor the page does anything more with it. */
function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
