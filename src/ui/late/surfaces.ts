import type { OwnPlace } from '../../dom/own-place.ts';
import type { Judged } from '../../messages/protocol.ts';
import type { PageSettings } from '../../policy/page-settings.ts';
import type { CardEvents } from '../hover-card/card-element.ts';
import type { WarningOptions } from '../warning/warning-element.ts';

/** The card of one document, as its owner knows it. */
export interface Card {
  /** Shows the card for `anchor`, in place of any other, by the settings in force. */
  readonly show: (anchor: Element, link: Judged, settings: PageSettings) => void;
  /** Takes it away; does nothing when none is shown. */
  readonly hide: () => void;
  /** Whether an event happened in the card. */
  readonly holds: (event: Event) => boolean;
}

/** What a warning is about, and what follows from it. */
export interface WarningSubject extends Pick<WarningOptions, 'own' | 'verdict' | 'wayOn' | 'onGoOn'> {
  readonly settings: PageSettings;
}

/** What our second script in a page can do for people to see. Most pages show nothing of ours, and never load it. */
export interface Surfaces {
  readonly createCard: (own: OwnPlace, events: CardEvents) => Card;
  /** Out: closes it again. */
  readonly openWarning: (subject: WarningSubject) => () => void;
}

/**
 * Where the first script waits for the second. Both run in the extension's own JavaScript world of the frame, which no
 * script of the page can reach. A symbol, since elements with a name or id are properties of that world's `window` too.
 */
const HAND_OVER = Symbol.for('link-guard surfaces');

type World<S> = { [HAND_OVER]?: (surfaces: S) => void };

/** For the second script: hands over what it has; does nothing in a frame where nobody waits for it. */
export function giveSurfaces<S extends Surfaces>(surfaces: S, world: object = globalThis): void {
  (world as World<S>)[HAND_OVER]?.(surfaces);
}

/** For the first script: calls `take` when the second has come. A later copy of the first takes this one's place. */
export function awaitSurfaces<S extends Surfaces>(
  take: (surfaces: S) => void,
  world: object = globalThis,
): void {
  (world as World<S>)[HAND_OVER] = take;
}
