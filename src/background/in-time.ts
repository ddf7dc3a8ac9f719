import pTimeout from 'p-timeout';

/** Milliseconds that a store of the browser may take before what is known counts: a held click waits no longer, and a person hardly. */
export const WAIT = 1000;

/** Gives what `work` gives; rejects where that does, and where it takes too long: `late` is called then. */
export type InTime = <T>(work: Promise<T>, late?: () => void) => Promise<T>;

/**
 * How one store of the browser is asked, which may be broken, slow or dead: nobody waits for it longer than `WAIT`, and
 * nobody but the first, since one that has not answered in time is not waited for again until it does.
 */
export function inTime(): InTime {
  let isOverdue = false;
  const answered = () => {
    isOverdue = false;
  };
  return (work, late) => {
    void work.then(answered, answered);
    return pTimeout(work, {
      milliseconds: isOverdue ? 1 : WAIT,
      fallback: () => {
        isOverdue = true;
        late?.();
        throw new Error('a store of the browser does not answer');
      },
    });
  };
}
