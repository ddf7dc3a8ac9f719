import { readHost } from '../core/address/host.ts';
import { parseLink } from '../core/address/link.ts';
import { readExactHost } from './exact-host.ts';

/**
 * Whether an address names one host that webmail can be on.
 *
 * In: "https://webmail.example.dk/", also with a port or a path: the whole host is meant, since browsers grant hosts.
 * Out: no for what has no http or https, no whole host (a public suffix, a single word), or a wildcard: `URL` takes
 * `*` for a letter, and `https://*.dk/` would become a grant for every site in the country.
 */
export function isWebmailSite(text: string): boolean {
  if (!/^\s*https?:\/\//i.test(text)) return false;
  const link = parseLink(text);
  if (link.kind !== 'web' || link.url.username !== '' || link.url.password !== '') return false;
  return readHost(link.url.hostname).isIp || readExactHost(text) !== null;
}
