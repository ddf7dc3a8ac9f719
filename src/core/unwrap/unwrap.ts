import { type Host, readHost } from '../address/host.ts';
import { parseLink, type WebLink } from '../address/link.ts';
import type { Reason } from '../verdict/verdict.ts';
import type { LinkRewriter } from './data/link-rewriter.ts';
import { LINK_REWRITERS } from './data/link-rewriters.ts';
import type { Reading } from './wrapper-reading.ts';

/** Gateways nest; more than this is no gateway's work. */
export const MAX_DEPTH = 8;

/**
 * Microsoft Defender for Cloud Apps appends its own suffix, and sometimes a region, to the host it stands in front
 * of: `aaudk.zoom.us.mcas.ms`, `….eu2.mcas.ms`. A region without a digit is read only for `eu`, or `zoom.us` would lose its `us`.
 */
const PROXY_SUFFIX = /\.(?:(?:[a-z]{2}\d|eu)\.)?mcas(?:\.ms|-gov\.us)$/;

const NO_SERVICE: readonly string[] = [];

/** Where a link truly leads, as far as that can be read without asking anyone. */
export interface Unwrapped {
  /** The innermost address that could be read; for `wrapper-domain-only` what the wrapper shows of it. */
  readonly link: WebLink;
  /** The host of `link`. */
  readonly host: Host;
  /** The host of the service that only shows `link`, for `wrapper-domain-only`; else `null`. */
  readonly shownBy: Host | null;
  /** The services on the way, outermost first. */
  readonly via: readonly string[];
  /** Where reading stopped at a wrapper that shows several addresses, or one that may not be the target: each of them. */
  readonly rivals: readonly WebLink[];
  /** Why reading stopped before the target; `null` where `link` is the target. */
  readonly stopped: Extract<
    Reason,
    'opaque-wrapper' | 'wrapper-domain-only' | 'shortener' | 'wrapper-without-target' | 'wrapped-too-deep'
  > | null;
}

/**
 * Follows link rewriting without the network.
 *
 * In: a web link. Out: the target, or the wrapper with the reason why the target cannot be read. A target that
 * is no http(s) address, or may not be the one, leaves the wrapper "without target": never genuine. Ends after 8 layers.
 */
export function unwrap(start: WebLink): Unwrapped {
  let via = NO_SERVICE;
  let link = start;
  let host = hostOf(link);
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const proxied = withoutProxySuffix(link, host);
    if (proxied) {
      via = [...via, 'Microsoft Defender for Cloud Apps'];
      link = proxied;
      host = hostOf(link);
      continue;
    }
    const rewriter = rewriterOf(link.url, host);
    if (!rewriter) return { ...NO_RIVALS, link, host, via, stopped: null };
    via = [...via, rewriter.service];
    const { target, rivals } = rewriter.read?.(link.url) ?? NOTHING_READ;
    const next = target === null ? null : webLink(target);
    if (!next) return stopAt(rewriter, link, host, via, rivals);
    link = next;
    host = hostOf(link);
  }
  return { ...NO_RIVALS, link, host, via, stopped: 'wrapped-too-deep' };
}

function hostOf({ url }: WebLink): Host {
  return readHost(url.hostname);
}

/** Rows by the label before the public suffix: nearly every link is wrapped by nobody, and the table is long. */
const REWRITERS_BY_NAME = new Map<string, LinkRewriter[]>();
for (const row of LINK_REWRITERS) {
  for (const name of namesOf(row)) {
    REWRITERS_BY_NAME.set(name, [...(REWRITERS_BY_NAME.get(name) ?? []), row]);
  }
}

function namesOf({ host }: LinkRewriter): readonly string[] {
  return typeof host === 'string' ? [readHost(host).name] : host.names;
}

/** Whether a service that sends on answers at a host: anybody may have it lead anywhere. */
export function isRewriterHost({ name, hostname }: Host): boolean {
  const rows = REWRITERS_BY_NAME.get(name) ?? [];
  return rows.some(({ host }) =>
    typeof host === 'string' ? host === hostname : host.pattern.test(hostname),
  );
}

function rewriterOf(url: URL, { name, hostname }: Host): LinkRewriter | undefined {
  return REWRITERS_BY_NAME.get(name)?.find(
    ({ host, path }) =>
      (typeof host === 'string' ? host === hostname : host.pattern.test(hostname)) &&
      (!path || path.test(url.pathname)),
  );
}

const NO_RIVALS = { shownBy: null, rivals: [] } as const;
const NOTHING_READ: Reading = { target: null, rivals: [] };

function webLink(address: string): WebLink | null {
  const link = parseLink(address);
  return link.kind === 'web' ? link : null;
}

function firstWebLink(addresses: readonly (string | null)[]): WebLink | null {
  for (const address of addresses) {
    const link = address === null ? null : webLink(address);
    if (link) return link;
  }
  return null;
}

function stopAt(
  rewriter: LinkRewriter,
  link: WebLink,
  host: Host,
  via: readonly string[],
  readable: readonly string[],
): Unwrapped {
  const beside = rewriter.readShown?.(link.url) ?? [];
  const shown = firstWebLink(beside);
  const rivals = [...beside, ...readable].flatMap((address) => webLink(address ?? '') ?? []);
  if (shown) {
    return { link: shown, host: hostOf(shown), shownBy: host, via, rivals, stopped: 'wrapper-domain-only' };
  }
  const stopped = rewriter.isShortener
    ? 'shortener'
    : rewriter.read
      ? 'wrapper-without-target'
      : 'opaque-wrapper';
  return { link, host, shownBy: null, via, rivals, stopped };
}

function withoutProxySuffix({ url }: WebLink, { hostname, name }: Host): WebLink | null {
  if (!name.startsWith('mcas') || !PROXY_SUFFIX.test(hostname)) return null;
  const behind = parseLink(url.href);
  if (behind.kind !== 'web') return null;
  behind.url.hostname = hostname.replace(PROXY_SUFFIX, '');
  const link = parseLink(behind.url.href);
  return link.kind === 'web' ? link : null;
}
