import { h, render } from 'preact';
import type { Verdict } from '../../core/verdict/verdict.ts';
import { newElement } from '../../dom/new-element.ts';
import type { OwnPlace } from '../../dom/own-place.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { keepEvents } from '../keep-events.ts';
import type { Translate } from '../translate.ts';
import { type Sight, watchSight } from './in-sight.ts';
import { Warning, type WayOn } from './warning.tsx';

/** Milliseconds that a press is ignored for: the second half of a double click was not meant for what came up under it. */
const SETTLING = 500;
/** What the controls work by. */
const PRESSES = ['click', 'auxclick', 'input', 'change'];

export interface WarningOptions {
  readonly own: OwnPlace;
  readonly css: string;
  readonly t: Translate;
  readonly verdict: Verdict;
  readonly wayOn: WayOn;
  readonly helpDesk: HelpDesk | null;
  /** The person goes on; called in their own action, before the dialog closes. */
  readonly onGoOn: () => void;
}

/** What the dialog asks of the browser, for tests to answer in its place. */
export interface WarningEdges {
  readonly isByPerson: (event: Event) => boolean;
  readonly watchSight: (controls: readonly Element[]) => Sight;
}

const EDGES: WarningEdges = { isByPerson: (event) => event.isTrusted, watchSight };

/**
 * Opens the warning as a modal dialog over the page, in a `<link-guard-warning>` in our own place, which has all of the
 * window where the page around a mail's frame may be touched. The focus is on "Don't go". Escape closes it; so does the
 * page, which gains nothing by it: the link stays shut.
 *
 * Its controls take a person's presses only: none that a script made, none in the first half second after it came
 * into view, and none on the way on while that is covered. The shadow root is closed, as the card's is.
 * Out: closes it again; does nothing where it is closed.
 */
export function openWarning(options: WarningOptions, edges: WarningEdges = EDGES): () => void {
  const { own, css, onGoOn, ...rest } = options;
  const { document } = own;
  const host = newElement(document, 'link-guard-warning');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  mount.className = 'reset';
  shadow.append(style, mount);
  keepEvents(host);

  const goOn = () => {
    onGoOn();
    close();
  };
  render(h(Warning, { ...rest, onStay: close, onGoOn: goOn }), mount);
  own.attach();
  own.root.append(host);
  const dialog = mount.querySelector('dialog') as HTMLDialogElement;
  dialog.showModal();
  dialog.addEventListener('close', close);
  dialog.querySelector<HTMLElement>('.stay')?.focus();

  const sight = edges.watchSight([...dialog.querySelectorAll(WAY_ON)]);
  let shownAt = performance.now();
  const onVisibility = () => {
    shownAt = performance.now();
  };
  document.addEventListener('visibilitychange', onVisibility);
  for (const type of PRESSES) shadow.addEventListener(type, gate, true);

  function gate(event: Event): void {
    const isEarly = performance.now() - shownAt < SETTLING;
    const wayOn = (event.target as Element).closest(WAY_ON);
    if (edges.isByPerson(event) && !isEarly && (wayOn === null || sight.sees(wayOn))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function close(): void {
    dialog.removeEventListener('close', close);
    document.removeEventListener('visibilitychange', onVisibility);
    sight.stop();
    // Gives the focus back to the link.
    if (dialog.open) dialog.close();
    render(null, mount);
    host.remove();
  }
  return close;
}

/** The controls of the way on. */
const WAY_ON = '.go-on label, .go-on button';
