import { type Host, readHost } from '../core/address/host.ts';
import { parseLink } from '../core/address/link.ts';

/**
 * The one host that somebody names, also with scheme, path or capitals around it.
 *
 * Out: `null` for what names none or more than one: no registrable domain (an IP address, a public suffix, a single
 * word), or a wildcard, which `URL` takes for a letter like any other.
 */
export function readExactHost(text: string): Host | null {
  const link = parseLink(text);
  if (link.kind !== 'web') return null;
  const host = readHost(link.url.hostname);
  return host.registrableDomain !== null && isExact(host.hostname) ? host : null;
}

/** Whether a hostname, as `URL` gives it, has only what a hostname has. */
function isExact(hostname: string): boolean {
  return /^[\w.-]+$/.test(hostname);
}
