import { inTime } from './in-time.ts';

export interface SourceDeps<T> {
  /** Reads it as it stands, as plain data; may reject, and may never end. */
  readonly read: () => Promise<T>;
  /** What counts until it was read once. */
  readonly otherwise: T;
  /** What came after its time is other than what counted until then. */
  readonly cameLate: () => void;
}

export interface Source<T> {
  /** What it says, in time; where it fails or takes longer, what it said last. Never rejects. */
  readonly now: () => Promise<T>;
  /** What it says, in time; rejects where it fails or takes longer: for whoever writes back what they read. */
  readonly strictly: () => Promise<T>;
}

/** A store of the browser that verdicts depend on, and that may be broken, slow or dead: no verdict waits for it for long. */
export function keepSource<T>({ read, otherwise, cameLate }: SourceDeps<T>): Source<T> {
  let last = otherwise;
  let asked = 0;
  let heard = 0;
  const soon = inTime();

  const strictly = (): Promise<T> => {
    asked += 1;
    const mine = asked;
    let isLate = false;
    const reading = async () => {
      const said = await read();
      // A later reading may have come first: it knows better.
      if (mine < heard) return last;
      heard = mine;
      const isOther = JSON.stringify(said) !== JSON.stringify(last);
      last = said;
      if (isLate && isOther) cameLate();
      return said;
    };
    return soon(reading(), () => {
      isLate = true;
    });
  };
  return { now: () => strictly().catch(() => last), strictly };
}
