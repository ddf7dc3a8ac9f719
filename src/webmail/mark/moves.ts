/** Scrolling carries things along as they are; whatever else happens may change what lies where. */
const CARRIES = ['scroll'];
const CHANGES = [
  'resize',
  'load',
  'toggle',
  'change',
  'hashchange',
  'pointerover',
  'pointerdown',
  'focusin',
  'transitionrun',
  'transitionend',
  'animationstart',
  'animationend',
];
/** Milliseconds between looks for a change that nothing told of. */
const BEAT = 250;
/** Beats between looks at what lies over the marks, though nothing seems to have moved. */
const FULL_EACH = 8;
/** Milliseconds that a message which moved by itself counts as one that does. */
const RESTLESS = 2000;

export interface Moves {
  /** Begins, and asks for a first drawing; does nothing twice. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Something may have changed. */
  readonly changed: () => void;
  /** Whether a message moves by itself: by animation, or without anything that a person or the page did. */
  readonly isRestless: () => boolean;
}

interface Options {
  /** The windows in which something may move. */
  readonly views: ReadonlySet<Window>;
  /** Draws anew; `isFull` where more may have changed than how far something is scrolled. */
  readonly draw: (isFull: boolean) => void;
  readonly isOfMessage: (element: Element) => boolean;
  /** Called about once a second, as long as somebody may look. */
  readonly onBeat: () => void;
  /** Where everything stands, as a text to compare. */
  readonly whereabouts: () => string;
}

/** Tells when what stands in a page has to be looked for anew: once for each picture that the browser draws, at most. */
export function watchMoves(
  { views, draw, isOfMessage, onBeat, whereabouts }: Options,
  signal: AbortSignal,
): Moves {
  const [view] = views as Set<Window & typeof globalThis>;
  let frame = 0;
  let isFull = false;
  let beating: ReturnType<typeof setInterval> | undefined;
  let beats = 0;
  let last = '';
  let restlessUntil = 0;

  const soon = (full: boolean) => {
    isFull ||= full;
    if (!beating || frame !== 0 || !view) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      const now = isFull;
      isFull = false;
      draw(now);
      last = whereabouts();
    });
  };
  const carried = () => soon(false);
  const changed = () => soon(true);

  const beat = () => {
    if (view?.document.visibilityState !== 'visible') return;
    beats += 1;
    if (beats % 4 === 0) onBeat();
    if (frame !== 0) return;
    const isMoved = whereabouts() !== last;
    if (isMoved) restlessUntil = performance.now() + RESTLESS;
    if (isMoved || isAnimated()) changed();
    else if (beats % FULL_EACH === 0) carried();
  };

  const isAnimated = () =>
    view?.document.getAnimations?.().some(({ playState, effect }) => {
      const target = (effect as KeyframeEffect | null)?.target;
      return playState === 'running' && target && isOfMessage(target);
    }) ?? false;

  for (const target of views) {
    const options = { capture: true, passive: true, signal };
    for (const type of CARRIES) target.addEventListener(type, carried, options);
    for (const type of CHANGES) target.addEventListener(type, changed, options);
  }
  const stop = () => {
    clearInterval(beating);
    beating = undefined;
    if (frame !== 0) view?.cancelAnimationFrame(frame);
    frame = 0;
  };
  signal.addEventListener('abort', stop);
  return {
    start: () => {
      beating ??= setInterval(beat, BEAT);
      changed();
    },
    stop,
    changed,
    isRestless: () => isAnimated() || performance.now() < restlessUntil,
  };
}
