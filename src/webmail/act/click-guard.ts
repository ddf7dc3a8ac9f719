import type { Judged } from '../../messages/protocol.ts';
import { onDocumentReopened } from '../dom/document-reopened.ts';
import { addressOf, formAction, LINK_ELEMENTS, type LinkElement } from '../find/leads-to.ts';
import type { PageReader } from '../read/read-messages.ts';
import { letGo, verdictsInTime } from './held-press.ts';
import { type Opening, openingOf } from './open-link.ts';

/** What it takes to hold a press in a program that asks no page before it opens a link. */
export interface HoldingProgram {
  /** Has the end of the press that this event began happen on something of ours, so that it hits no link. */
  readonly capture: (event: PointerEvent) => void;
  /** Opens what a held press is for. */
  readonly open: (opening: Opening) => void;
}

export interface ClickGuardDeps {
  readonly view: Window;
  readonly reading: Pick<PageReader, 'judgedNow' | 'settled' | 'isOfMessage'>;
  /** All that this press may open. */
  readonly opensOf: (event: Event) => readonly LinkElement[];
  /** Whether what is shown where this press happened speaks of something else than what it opens. */
  readonly isBelied: (event: MouseEvent, opens: readonly LinkElement[]) => boolean;
  /** Whether presses are guarded at all; asked at each. */
  readonly isOn: () => boolean;
  /** Warns of a spoofed link instead of opening it. `opening` is what the person wanted; `null` where it must not be had. */
  readonly warn: (link: Judged, opening: Opening | null) => void;
  /** A press was held because what was shown there was not about what it opens: what is shown goes. */
  readonly onBelied: () => void;
  /** For a mail program that opens links by code of its own: */
  readonly program?: HoldingProgram | undefined;
  /** Whether a person did this; a page's scripts can make events of every kind, and are free to open what they like. */
  readonly isByPerson?: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Stands between a press and what it opens: nothing spoofed in a message opens, whichever way it is pressed (main or
 * middle button, with keys held, Enter, dragged elsewhere, a form sent), but the person is warned.
 *
 * - Every link that a press may follow counts, and the worst of them (`opensOf`): where the verdicts on all are known
 *   and none is spoofed, the press goes its way at once.
 * - One with a link whose verdict is not known (just arrived, or its address was just changed) is held until the verdict
 *   is there, `WAIT` at most; without one it goes on, so that nobody is locked out of their mail. Mostly nothing has to
 *   be held even then: the verdict is asked for when the button goes down.
 * - A press where something else is shown than it opens, as where a link was laid over another, opens nothing: what was
 *   shown goes, and the next press is for what is seen then.
 * - A drag and a form cannot be held: where the verdict is not there they are refused, once.
 * - What is no link of a message, and what leads to no host (`mailto:`), is never touched.
 * - Where finding all that out fails, a press on what may lead somewhere opens nothing.
 *
 * The browser's own menu ("Open link in new tab") is out of an extension's reach, and so is a script of the page that
 * opens the link by itself before the click, or that was there first and hides the click from us.
 */
export function guardClicks(deps: ClickGuardDeps): void {
  const { view, reading, isOn, warn, isByPerson = (event) => event.isTrusted, signal } = deps;
  const refusedOnce = new WeakSet<LinkElement>();

  const guarded = (event: Event): readonly LinkElement[] => {
    if (!isOn() || !isByPerson(event)) return [];
    // A form is sent by its button, which is not on the event's way.
    const { submitter } = event as SubmitEvent;
    return [...deps.opensOf(event), ...((submitter ? [submitter] : []) as LinkElement[])].filter(
      (link) => addressOf(link) !== null && reading.isOfMessage(link),
    );
  };

  /** Warns where one of the links is known to be spoofed. Out: whether the press is done with. */
  const isStopped = (event: Event, links: readonly LinkElement[]): boolean => {
    for (const link of links) {
      const judged = reading.judgedNow(link);
      if (judged?.verdict.category !== 'spoofed') continue;
      stop(event);
      warn(judged, openingOf(event, link));
      return true;
    }
    return false;
  };

  const isUnknown = (link: LinkElement) => reading.judgedNow(link) === undefined;

  const onClick = (event: MouseEvent) => {
    // The right button has a menu of its own.
    if (event.button > 1) return;
    const links = guarded(event);
    if (links.length === 0 || isStopped(event, links)) return;
    if (deps.isBelied(event, links)) {
      stop(event);
      deps.onBelied();
    } else if (links.some(isUnknown)) void hold(event, links);
  };

  const hold = async (event: MouseEvent, links: readonly LinkElement[]) => {
    const [target = links[0]] = event.composedPath();
    stop(event);
    await verdictsInTime(reading, links);
    if (isStopped(event, links)) return;
    const [link] = links;
    const opening = link ? openingOf(event, link) : null;
    if (deps.program) {
      if (opening) deps.program.open(opening);
    } else if (link && target) letGo(event, target, link, view);
  };

  /** For what cannot be held and let go again. */
  const refuse = (event: Event) => {
    const links = guarded(event);
    if (isStopped(event, links)) return;
    const unknown = links.filter((link) => isUnknown(link) && !refusedOnce.has(link));
    if (unknown.length === 0) return;
    stop(event);
    for (const link of unknown) refusedOnce.add(link);
    void verdictsInTime(reading, unknown).then(() => isStopped(event, unknown));
  };

  const onSubmit = (event: SubmitEvent) => {
    // Sent by its button: that was pressed, and asked about. Without one it is not known what was shown.
    if (event.submitter) refuse(event);
    else if (isOn() && isByPerson(event) && isForeign(event.target as HTMLFormElement, reading)) stop(event);
  };

  const onPress = (event: Event) => {
    for (const link of guarded(event)) if (isUnknown(link)) void reading.settled(link);
  };

  /**
   * Thunderbird opens at every button but the right one, and for some presses before any click that we could hear. So
   * the press itself is taken over where it must not go on unasked.
   */
  const onProgramPress = (program: HoldingProgram, event: PointerEvent) => {
    if (event.button === 2) return;
    const links = guarded(event);
    const isHarmless = (link: LinkElement) => {
      const judged = reading.judgedNow(link);
      return judged !== undefined && judged?.verdict.category !== 'spoofed';
    };
    const isBelied = deps.isBelied(event, links);
    if (!isBelied && links.every(isHarmless)) return;
    program.capture(event);
    if (isBelied) deps.onBelied();
    else
      view.addEventListener('pointerup', () => void hold(event, links), {
        capture: true,
        once: true,
        signal,
      });
  };

  const onDown = (event: PointerEvent) => {
    if (deps.program) onProgramPress(deps.program, event);
    else onPress(event);
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onPress(event);
  };

  const listen = () => {
    const options = { capture: true, signal };
    view.addEventListener('click', orHold(onClick), options);
    view.addEventListener('auxclick', orHold(onClick), options);
    view.addEventListener('dragstart', orHold(refuse), options);
    view.addEventListener('submit', orHold(onSubmit), options);
    view.addEventListener('pointerdown', orHold(onDown), options);
    view.addEventListener('keydown', onKey, options);
  };
  listen();
  onDocumentReopened(view.document, listen, signal);
}

/** A listener that holds a press on what may lead somewhere when it fails. */
function orHold<E extends Event>(listener: (event: E) => void): (event: E) => void {
  return (event) => {
    try {
      listener(event);
    } catch (error) {
      const mayLead = (node: EventTarget) =>
        'matches' in node && (node as Element).matches(`${LINK_ELEMENTS}, svg, form`);
      if (event.composedPath().some(mayLead)) stop(event);
      throw error;
    }
  };
}

/** Whether a form of a message goes to an address of its own. */
function isForeign(form: HTMLFormElement, reading: Pick<PageReader, 'isOfMessage'>): boolean {
  return /^\s*[a-z]+:/i.test(formAction(form) ?? '') && reading.isOfMessage(form);
}

/** Neither the browser nor the page does anything more with it. */
function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
