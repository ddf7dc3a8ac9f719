import { type Host, readHost } from '../core/address/host.ts';
import { INSTITUTIONS } from '../core/genuine/data/institutions.ts';
import { genuineHost } from '../core/genuine/genuine.ts';
import { NO_RULES } from '../core/verdict/rules.ts';
import { readExactHost } from './exact-host.ts';

/** Why a host cannot stand on a list of honest or of spoofed hosts. */
export type ListedHostProblem = 'not-a-host' | 'known';

type ReadHost = { readonly host: string } | { readonly problem: ListedHostProblem };

/**
 * Reads a host that an administrator wants never to be called spoofed.
 *
 * In: "zoomkursus.dk", also with scheme, path or capitals around it.
 * Out: the exact hostname, or why it cannot be listed: it has no registrable domain (an IP address, a public suffix:
 * everybody under it would be trusted), or it is known as Zoom's or an institution's. Those are never called spoofed
 * for their host; an entry would change nothing, and whoever writes one means something else.
 */
export function readHonestHost(text: string): ReadHost {
  return readListed(text, isKnown);
}

/**
 * The same for a host that is always to be called spoofed.
 * An institution's own domain is refused as well: it would stand for all its hosts, and a false alarm on them would
 * teach people to pass by the warning.
 */
export function readSpoofedHost(text: string): ReadHost {
  return readListed(text, (host) => isKnown(host) || INSTITUTION_DOMAINS.has(host.hostname));
}

const INSTITUTION_DOMAINS = new Set(
  INSTITUTIONS.flatMap(({ host, domains }) => [readHost(host).registrableDomain, ...domains]),
);

function isKnown(host: Host): boolean {
  return genuineHost(host, NO_RULES) !== null;
}

function readListed(text: string, isRefused: (host: Host) => boolean): ReadHost {
  const host = readExactHost(text);
  if (host === null) return { problem: 'not-a-host' };
  return isRefused(host) ? { problem: 'known' } : { host: host.hostname };
}
