/** Milliseconds that a reading may take before what is known counts: a held click waits no longer, and a person hardly. */
export const WAIT = 1000;

export interface SourceDeps<T> {
  /** Reads it as it stands, as plain data; may reject, and may never end. */
  readonly read: () => Promise<T>;
  /** What counts until it was read once. */
  readonly otherwise: T;
  /** What came after its time is other than what counted until then. */
  readonly cameLate: () => void;
}

export interface Source<T> {
  /** What it says, within `WAIT`; where it fails or takes longer, what it said last. Never rejects. */
  readonly now: () => Promise<T>;
  /** What it says, within `WAIT`; rejects where it fails or takes longer: for whoever writes back what they read. */
  readonly strictly: () => Promise<T>;
}

/**
 * A store of the browser that verdicts depend on, and that may be broken, slow or dead: no verdict waits for it longer
 * than `WAIT`, and none but the first, since one that has not answered in time is not waited for again until it does.
 */
export function keepSource<T>({ read, otherwise, cameLate }: SourceDeps<T>): Source<T> {
  let last = otherwise;
  let asked = 0;
  let heard = 0;
  let isOverdue = false;

  const strictly = async (): Promise<T> => {
    asked += 1;
    const mine = asked;
    let isLate = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          isLate = true;
          isOverdue = true;
          reject(new Error('a store of the browser does not answer'));
        },
        isOverdue ? 0 : WAIT,
      );
    });
    const reading = async () => {
      try {
        const said = await read();
        // A later reading may have come first: it knows better.
        if (mine < heard) return last;
        heard = mine;
        const isOther = JSON.stringify(said) !== JSON.stringify(last);
        last = said;
        if (isLate && isOther) cameLate();
        return said;
      } finally {
        clearTimeout(timer);
        isOverdue = false;
      }
    };
    return Promise.race([reading(), over]);
  };
  return { now: () => strictly().catch(() => last), strictly };
}
