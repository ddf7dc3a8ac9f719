/** What keeping the rules in force calls on. */
export interface InForceDeps<Sources, InForce> {
  /** Reads policy and settings as they stand, as plain data. Never rejects. */
  readonly read: () => Promise<Sources>;
  /** What follows from them. */
  readonly derive: (sources: Sources) => InForce;
  /** The worker's own side follows: called with what was read first, and with each change after it. */
  readonly apply: (inForce: InForce) => void;
  /** Tells everybody who asked before that the answers are others now. */
  readonly tell: () => void;
}

export interface KeptInForce<InForce> {
  /** What holds; a reading that is under way is waited for. */
  readonly current: () => Promise<InForce>;
  /** Reads anew, and tells everybody where something has changed that no event told of. */
  readonly look: () => Promise<InForce>;
  /**
   * Something has changed: reads anew, and tells everybody. Also where the worker was started for it and has never read
   * anything else: who asked a worker before it does not know.
   */
  readonly changed: () => Promise<InForce>;
}

/**
 * Keeps what policy and settings say, from the first reading on. Whoever asks after `look` or `changed` is answered by
 * what comes of them. Readings come one after the other, so that a slow one never overwrites a later one.
 */
export function keepInForce<Sources, InForce>(deps: InForceDeps<Sources, InForce>): KeptInForce<InForce> {
  const read = async (before: ReadOnce<InForce> | null): Promise<ReadOnce<InForce>> => {
    const sources = await deps.read();
    const text = JSON.stringify(sources);
    if (text === before?.text) return before;
    const inForce = deps.derive(sources);
    deps.apply(inForce);
    return { text, inForce };
  };
  let reading = read(null);
  const again = async (isKnownToDiffer: boolean) => {
    // What failed once must not fail every question after it: the next one reads as if nothing had been read.
    const earlier = reading.catch(() => null);
    reading = earlier.then(async (before) => {
      const now = await read(before);
      if (isKnownToDiffer || now !== before) deps.tell();
      return now;
    });
    return (await reading).inForce;
  };
  const current = async (): Promise<InForce> => {
    const mine = reading;
    try {
      return (await mine).inForce;
    } catch {
      return mine === reading ? again(false) : current();
    }
  };
  return { current, look: () => again(false), changed: () => again(true) };
}

interface ReadOnce<InForce> {
  /** The sources, to see whether they have changed. */
  readonly text: string;
  readonly inForce: InForce;
}
