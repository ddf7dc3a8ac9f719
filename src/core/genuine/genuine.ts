import { type Host, readHost } from '../address/host.ts';
import { lists, type Rules } from '../verdict/rules.ts';
import type { Category, LinkKind, Reason } from '../verdict/verdict.ts';
import { INSTITUTIONS, type Institution } from './data/institutions.ts';
import { OFFICIAL_DOMAINS } from './data/official-domains.ts';
import { carriesHostKey, isSharedHost, isZoomOwnPage, maySendOn } from './zoom.ts';

const BY_HOST = new Map(INSTITUTIONS.map((row) => [row.host, row]));
const BY_DOMAIN = new Map(OFFICIAL_DOMAINS.map((row) => [row.domain, row]));
/** The registrable domains of all these hosts: nearly every link is on another, and one look tells. */
const DOMAINS = new Set([
  ...INSTITUTIONS.map(({ host }) => readHost(host).registrableDomain),
  ...BY_DOMAIN.keys(),
]);

/** Why a host counts as Zoom's, and whose. */
export interface Genuine {
  readonly category: Extract<Category, 'deic' | 'nordunet' | 'commercial'>;
  readonly reasons: readonly Reason[];
  readonly institution: string | null;
}

/**
 * Whether a host is Zoom's own, or one that a known institution or somebody who may decide it uses for Zoom.
 *
 * Compares the whole hostname and the registrable domain, never an ending: `uw04webzoom.us` ends in `zoom.us`, and
 * `intuit.zoom.us` is not `uit.zoom.us`. A host that was added and is listed as spoofed as well counts as not added;
 * what we know of ourselves no list takes away.
 * Out: `null` where it is none of these.
 */
export function genuineHost(host: Host, rules: Rules): Genuine | null {
  const { hostname, registrableDomain } = host;
  if (registrableDomain === null) return null;
  const known = DOMAINS.has(registrableDomain) ? BY_HOST.get(hostname) : undefined;
  if (known) return { ...institutionVerdict(known), institution: known.name };
  const added = rules.addedHosts.find((row) => row.host === hostname);
  if (added && !lists(rules.spoofedHosts, host))
    return { category: 'deic', reasons: [added.addedBy], institution: added.name || null };
  const official = BY_DOMAIN.get(registrableDomain);
  return official ? { category: 'commercial', reasons: [official.reason], institution: null } : null;
}

function institutionVerdict({ country, kind }: Institution): Pick<Genuine, 'category' | 'reasons'> {
  if (country !== 'DK') return { category: 'nordunet', reasons: ['nordunet-partner'] };
  return { category: 'deic', reasons: [kind === 'redirector' ? 'deic-entry-address' : 'deic-institution'] };
}

/**
 * Why a link on a genuine host counts as Zoom's: its host's reasons, unless it is a page of Zoom's own website.
 * In: the address, what it opens, the host's category.
 */
export function reasonsFor(url: URL, kind: LinkKind | null, { reasons }: Genuine): readonly Reason[] {
  const isPlain = url.username === '' && url.password === '' && url.port === '' && !maySendOn(url, kind);
  return reasons.includes('zoom-not-deic') && isPlain && isZoomOwnPage(url) ? ['zoom-own-page'] : reasons;
}

const ASKS: Partial<Record<LinkKind, Reason>> = {
  'sign-in': 'asks-to-sign-in',
  download: 'asks-to-download',
  'app-consent': 'asks-to-authorise-app',
  'shared-content': 'written-by-anyone',
  event: 'written-by-anyone',
};

/**
 * What a link on a genuine host asks beyond joining, or cannot show.
 * In: the address, what it opens, the host's category. Out: remarks that never change the category.
 */
export function remarksOn(url: URL, kind: LinkKind | null, genuine: Genuine): Reason[] {
  const remarks: Reason[] = [];
  const asks = kind && ASKS[kind];
  if (asks) remarks.push(asks);
  if (carriesHostKey(url)) remarks.push('carries-host-key');
  if (maySendOn(url, kind)) remarks.push('may-send-on');
  if (genuine.category === 'commercial' && (kind === 'lti' || kind === 'event' || isSharedHost(url)))
    remarks.push('no-institution-in-address');
  if (url.username !== '' || url.password !== '') remarks.push('userinfo');
  if (url.port !== '') remarks.push('odd-port');
  if (url.protocol === 'http:') remarks.push('plain-http');
  return remarks;
}
