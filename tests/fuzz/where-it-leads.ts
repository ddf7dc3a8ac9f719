import { INSTITUTIONS } from '../../src/core/genuine/data/institutions.ts';
import { OFFICIAL_DOMAINS } from '../../src/core/genuine/data/official-domains.ts';
import type { Category } from '../../src/core/verdict/verdict.ts';

const DANISH = new Set(INSTITUTIONS.filter(({ country }) => country === 'DK').map(({ host }) => host));
const NORDIC = new Set(INSTITUTIONS.filter(({ country }) => country !== 'DK').map(({ host }) => host));

/**
 * The hosts that an address may lead to, read by `URL` and by what the services' own pages say of their links, apart
 * from the product's reading. Out: every host that could be meant; `null` among them where one cannot be read.
 */
export function hostsBehind(href: string, depth = 0): readonly (string | null)[] {
  const url = read(href);
  if (url === null || depth > 9) return [null];
  const inner = wrappedIn(url);
  return inner === null
    ? [url.hostname.replace(/\.$/, '')]
    : inner.flatMap((one) => hostsBehind(one, depth + 1));
}

/** What a link to these hosts, whichever it is, may at best be called. */
export function mayBe(hosts: readonly (string | null)[], category: Category): boolean {
  const isListed = (host: string) => {
    if (category === 'deic') return DANISH.has(host);
    if (category === 'nordunet') return NORDIC.has(host);
    return OFFICIAL_DOMAINS.some(({ domain }) => host === domain || host.endsWith(`.${domain}`));
  };
  return hosts.length > 0 && hosts.every((host) => host !== null && isListed(host));
}

function read(href: string): URL | null {
  const text = href
    .trim()
    .replaceAll('&amp;', '&')
    .replace(/^zoom(?:mtg|us):/i, 'https:');
  return URL.parse(/^[a-z][a-z\d+-]*:/i.test(text) ? text : `http://${text.replace(/^[\\/]{2}/, '')}`);
}

/** Whether a service could send on to this: a web address, readable or not, or a bare host. */
function leadsOn(value: string): boolean {
  if (/^\s*(?:https?:|[\\/]{2})/i.test(value)) return true;
  const { protocol, hostname } = read(value) ?? { protocol: '', hostname: '' };
  return protocol.startsWith('http') && hostname.includes('.');
}

/** `-3A` as the byte it stands for; what is none stays. A host is ASCII, so a letter a byte will do. */
function decoded(coded: string): string {
  return coded.replaceAll(/[-%]([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The addresses in a link of a service that rewrites links; `null` where it is none of these. */
function wrappedIn({ hostname, pathname, searchParams, href }: URL): readonly string[] | null {
  const filled = (...names: readonly string[]) =>
    names.flatMap((name) => searchParams.getAll(name)).filter((value) => value !== '');
  if (/\.safelinks\.protection\.outlook\.com$/.test(hostname)) return filled('url').filter(leadsOn);
  if (/^(?:www|mail|calendar)\.google\.[a-z]+$/.test(hostname) && pathname === '/url')
    return filled('url', 'q').filter(leadsOn);
  if (/^urldefense(?:\.proofpoint)?\.com$/.test(hostname) && pathname.startsWith('/v2/url'))
    return filled('u').map((coded) => decoded(coded.replaceAll('_', '/')));
  if (/^urldefense(?:\.proofpoint)?\.com$/.test(hostname) && pathname.startsWith('/v3/__'))
    return [(/\/v3\/__(.+?)__;/.exec(href)?.[1] ?? '').replace(/^(https?:)\/(?!\/)/, '$1//')];
  const proxied = /^(.+?)\.(?:[a-z]{2}\d?\.)?mcas\.ms$/.exec(hostname)?.[1];
  return proxied === undefined ? null : [`https://${proxied}${pathname}`];
}
