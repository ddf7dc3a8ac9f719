/** Several hosts of one service. */
export interface HostPattern {
  /** The labels before the public suffix that the pattern allows: rows are found by them, so none may be missing. */
  readonly names: readonly string[];
  /** Of the whole hostname; never an ending alone. */
  readonly pattern: RegExp;
}

/** A service that puts its own address in the place of a link's. */
export interface LinkRewriter {
  /** The name a person knows it by. */
  readonly service: string;
  /** The exact hostname, or the pattern of several. */
  readonly host: string | HostPattern;
  /** The pathname must match too, where given. */
  readonly path?: RegExp;
  /**
   * Reads the target's address out of the wrapper; `null` where this wrapper does not show it.
   * A service with none is opaque: only a request to it would tell, and we make none.
   */
  readonly read?: (url: URL) => string | null;
  /**
   * Reads an address (a bare domain as one) that may not be the target: it stands beside a code which decides, or is one
   * of two. Anyone can have written it.
   */
  readonly readShown?: (url: URL) => string | null;
  /** Shorteners are named as such. */
  readonly isShortener?: true;
  readonly source: string;
  /** A wrapper with the target it stands for; tests read it. */
  readonly sample: readonly [wrapped: string, target: string | null];
}
