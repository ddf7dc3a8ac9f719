import type { Host } from '../address/host.ts';
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
  /** Exact hostnames, and registrable domains that stand for all their hosts: never called spoofed. */
  readonly honestHosts: ReadonlySet<string>;
  /** The same shape: always called spoofed, unless the host is known to be Zoom's or an institution's. */
  readonly spoofedHosts: ReadonlySet<string>;
}

/** Nothing added: the known institutions only. */
export const NO_RULES: Rules = { addedHosts: [], honestHosts: new Set(), spoofedHosts: new Set() };

/**
 * Whether a list of `Rules` names a host: the host itself, or the registrable domain that it belongs to.
 *
 * Compares whole names, never an ending. A public suffix such as `github.io` is nobody's registrable domain, so a row
 * that holds one names no site under it.
 */
export function lists(
  hosts: ReadonlySet<string>,
  { hostname, registrableDomain }: Pick<Host, 'hostname' | 'registrableDomain'>,
): boolean {
  // Most institutions list nothing, and a mailbox has many links.
  if (hosts.size === 0) return false;
  return hosts.has(hostname) || (registrableDomain !== null && hosts.has(registrableDomain));
}
