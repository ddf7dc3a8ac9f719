import type { Reader } from '../wrapper-reading.ts';

/**
 * Several hosts of one service. What may differ stands in front of a registrable domain that is the service's own:
 * suffixes are written out, since another suffix is another owner's.
 */
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
  /** On a host that has other pages too, which of them lead out: the pathname must match. */
  readonly path?: RegExp;
  /**
   * Reads the target's address out of the wrapper, by the one rule of `wrapper-reading.ts`.
   * A service with none is opaque: only a request to it would tell, and we make none.
   */
  readonly read?: Reader;
  /**
   * Reads addresses (a bare domain as one) that may not be the target: they stand beside a code which decides, or are two
   * where there should be one. Anyone can have written them. The first is told, and the worst counts.
   */
  readonly readShown?: (url: URL) => readonly (string | null)[];
  /** Shorteners are named as such. */
  readonly isShortener?: true;
  readonly source: string;
  /** A wrapper with the target it stands for; tests read it. */
  readonly sample: readonly [wrapped: string, target: string | null];
}
