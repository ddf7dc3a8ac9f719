import { readHost } from '../address/host.ts';
import { parseLink, percentDecodeFully } from '../address/link.ts';
import { unwrap } from '../unwrap/unwrap.ts';
import type { Rules } from '../verdict/rules.ts';
import { genuineHost } from './genuine.ts';

/**
 * Where a link leads that stands in a page of a site and may lead into that same site.
 *
 * Such a link is the webmail's own (a subject, a sender's name, a file, a button of the client), and whoever sends a mail has no
 * say over what that site shows. But many webmails send each link of a mail through a redirector of theirs, with the whole
 * address that it leads to in a parameter: Horde, Open-Xchange, archives.
 * In: the address as the page has it; the page's origin, such as `https://mail.example.dk`.
 * Out: the address that such a redirector is given; `null` for the webmail's own; the address as it is on any other site, on a
 * host of Zoom's, in a form that `unwrap` knows, or with several addresses, of which nobody can tell which is followed.
 */
export function beyondOwnSite(href: string, site: string, rules: Rules): string | null {
  const link = parseLink(href);
  if (link.kind !== 'web' || link.url.origin !== site) return href;
  if (genuineHost(readHost(link.url.hostname), rules) || unwrap(link).via.length > 0) return href;
  const carried = [...link.url.searchParams.values()]
    .map((value) => percentDecodeFully(value.trim()))
    .filter((value) => /^https?:\/\//i.test(value) && !value.startsWith(`${site}/`));
  if (carried.length > 1) return href;
  return carried[0] ?? null;
}
