import type { Reason } from './verdict.ts';

/** A host that somebody who may decide it counts as their institution's. */
export interface AddedHost {
  /** Exact hostname, ASCII, lower case. */
  readonly host: string;
  /** The institution's name; may be empty. */
  readonly name: string;
  readonly addedBy: Extract<Reason, 'added-by-policy' | 'added-by-person'>;
}

/** What a verdict depends on besides the link itself. */
export interface Rules {
  readonly addedHosts: readonly AddedHost[];
}

/** Nothing added: the known institutions only. */
export const NO_RULES: Rules = { addedHosts: [] };
