import { isSharedHost } from '../core/genuine/zoom.ts';
import { readBrand } from '../core/lookalike/brand.ts';
import { SHARED_HOSTING_BY_PATH, SHARED_ZOOM_LABEL } from '../core/lookalike/data/brand-words.ts';
import { isRewriterHost } from '../core/unwrap/unwrap.ts';
import { NO_RULES } from '../core/verdict/rules.ts';
import { verdictOfLink } from '../core/verdict/verdict-of-link.ts';
import { readExactHost } from './exact-host.ts';

/** Why a host cannot count as an institution's. */
export type HostProblem = 'not-a-host' | 'too-wide' | 'looks-like-zoom';

/** What was given as a host: the host it means, or why it cannot be one. */
export type CheckedHost = { readonly host: string } | { readonly problem: HostProblem };

/**
 * Reads a host that somebody wants to count as their institution's.
 *
 * In: "aau.zoom.us", also with scheme, path or capitals around it.
 * Out: the exact hostname, or why it cannot be one: no host with a registrable domain (an IP address, a public
 * suffix) or more than one (a wildcard), Zoom's own bare domain or a host that all of Zoom's customers share (everybody's meetings would count),
 * or one that anybody can fill or send on from (`sites.google.com`, `bit.ly`), or a look-alike of Zoom's, which nobody may make
 * genuine. A name of its own that is built on Zoom's ("zoom.dk", "zoomtown.example") is too doubtful for that as well; a host such
 * as `zoom.skole.dk` is none.
 */
export function readInstitutionHost(text: string): CheckedHost {
  const host = readExactHost(text);
  if (host === null) return { problem: 'not-a-host' };
  const href = `https://${host.hostname}/`;
  const verdict = verdictOfLink({ href, text: '' }, NO_RULES);
  if (verdict.category === 'spoofed') return { problem: 'looks-like-zoom' };
  if (verdict.category === 'unverifiable' && readBrand(host.name) !== null)
    return { problem: 'looks-like-zoom' };
  if (SHARED_HOSTING_BY_PATH.has(host.hostname) || isRewriterHost(host)) return { problem: 'too-wide' };
  if (verdict.category !== 'commercial') return { host: host.hostname };
  const isShared =
    host.subdomain === '' || SHARED_ZOOM_LABEL.test(host.subdomain) || isSharedHost(new URL(href));
  return isShared ? { problem: 'too-wide' } : { host: host.hostname };
}
