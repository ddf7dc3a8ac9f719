/**
 * Listens in the capturing phase until `signal`. The signal is ours and the target may be another window's: such a pair
 * `addEventListener` takes in browsers, and not in every imitation of one.
 */
export function listenUntil<E extends Event>(
  signal: AbortSignal,
  target: EventTarget,
  type: string,
  listener: (event: E) => void,
): void {
  target.addEventListener(type, listener as EventListener, true);
  signal.addEventListener('abort', () => target.removeEventListener(type, listener as EventListener, true));
}
