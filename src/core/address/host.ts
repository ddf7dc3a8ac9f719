import { parse } from 'tldts';
import { toUnicode } from './skeleton.ts';

/** A hostname, taken apart by the Public Suffix List with its private section (`x.github.io` is its own site). */
export interface Host {
  /** ASCII, lower case, without the root dot. */
  readonly hostname: string;
  /** `null` for an IP address, a bare public suffix or a single label. */
  readonly registrableDomain: string | null;
  /** The label before the public suffix; `''` where there is none. */
  readonly name: string;
  /** `''` where there is none. */
  readonly publicSuffix: string;
  /** What stands before the registrable domain, without the last dot; `''` where nothing does. */
  readonly subdomain: string;
  readonly isIp: boolean;
  /** Whether the suffix is a company's, under which anyone can have a site. */
  readonly isSharedSuffix: boolean;
}

/**
 * Takes a hostname apart.
 *
 * In: `hostname` as `URL.hostname` gives it (lower case, A-labels, IPv6 in brackets).
 * Out: never throws; what is not known is `null` or empty.
 */
export function readHost(hostname: string): Host {
  const plain = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  const result = parse(plain, PARSE_OPTIONS);
  const isIp = result.isIp === true || plain.startsWith('[');
  return {
    hostname: plain,
    registrableDomain: isIp ? null : result.domain,
    name: result.domainWithoutSuffix ?? '',
    publicSuffix: result.publicSuffix ?? '',
    subdomain: result.subdomain ?? '',
    isIp,
    isSharedSuffix: result.isPrivate === true,
  };
}

/**
 * Whether two dots stand side by side, or one at an end: no server has such a name, though `URL` takes it (RFC 1035 §3.1
 * keeps the empty label for the root). In: a hostname without the root dot.
 */
export function hasEmptyLabel(hostname: string): boolean {
  return hostname.split('.').includes('');
}

/**
 * Whether a hostname ends in what no top-level domain is made of: signs of a sentence that were taken for a part of it, as in
 * `zoom.us)`, `zoom.us”` or `zoom.us→`. `URL` takes nearly any character in a name; these lead nowhere.
 * In: a hostname without the root dot, A-labels.
 */
export function endsInNoName(hostname: string): boolean {
  const last = hostname.slice(hostname.lastIndexOf('.') + 1);
  return last !== '' && !/^[\p{L}\p{N}\p{M}-]+$/u.test(toUnicode(last));
}

// The hostname comes from `URL`, so tldts need not cut it out of an address or check it again.
const PARSE_OPTIONS = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  mixedInputs: false,
};
const WITHOUT_PRIVATE = { ...PARSE_OPTIONS, allowPrivateDomains: false };

/**
 * Whether a dotted name is one that a website could have: it ends in a public suffix of the list's ICANN section and
 * has a label before it. In: lower case, A-labels.
 */
export function isHostLike(hostname: string): boolean {
  const result = parse(hostname, WITHOUT_PRIVATE);
  return result.isIp !== true && result.domain !== null && result.isIcann === true;
}
