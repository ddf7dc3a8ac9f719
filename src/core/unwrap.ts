import { LINK_REWRITERS, type LinkRewriter } from './data/link-rewriters.ts';
import { type ParsedLink, parseLink, type WebLink } from './link.ts';
import type { Reason } from './verdict.ts';

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
  /** The innermost address that could be read; for `wrapper-domain-only` the target's bare domain. */
  readonly link: ParsedLink;
  /** The services on the way, outermost first. */
  readonly via: readonly string[];
  /** Why reading stopped before the target; `null` where `link` is the target. */
  readonly stopped: Extract<
    Reason,
    'opaque-wrapper' | 'wrapper-domain-only' | 'shortener' | 'wrapper-without-target' | 'wrapped-too-deep'
  > | null;
}

/**
 * Follows link rewriting without the network.
 *
 * In: a parsed link. Out: the target, or the wrapper with the reason why the target cannot be read. A target that
 * is no http(s) address leaves the wrapper "without target": never genuine, never spoofed. Ends after 8 layers.
 */
export function unwrap(start: ParsedLink): Unwrapped {
  let via = NO_SERVICE;
  let link = start;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    if (link.kind !== 'web') return { link, via, stopped: null };
    const proxied = withoutProxySuffix(link);
    if (proxied) {
      via = [...via, 'Microsoft Defender for Cloud Apps'];
      link = proxied;
    }
    const rewriter = rewriterOf(link.url);
    if (!rewriter) return { link, via, stopped: null };
    via = [...via, rewriter.service];
    const next = readTarget(rewriter, link.url);
    if (next) link = next;
    else return stopAt(rewriter, link, via);
  }
  return { link, via, stopped: 'wrapped-too-deep' };
}

const EXACT_HOSTS = new Set(
  LINK_REWRITERS.map(({ host }) => host).filter((host) => typeof host === 'string'),
);
const HOST_PATTERNS = new RegExp(
  LINK_REWRITERS.flatMap(({ host }) => (typeof host === 'string' ? [] : [host.source])).join('|'),
);

function rewriterOf(url: URL): LinkRewriter | undefined {
  const { hostname, pathname } = url;
  // Nearly every link is wrapped by nobody, and the table is long.
  if (!EXACT_HOSTS.has(hostname) && !HOST_PATTERNS.test(hostname)) return undefined;
  return LINK_REWRITERS.find(
    ({ host, path }) =>
      (typeof host === 'string' ? host === hostname : host.test(hostname)) && (!path || path.test(pathname)),
  );
}

function readTarget(rewriter: LinkRewriter, url: URL): WebLink | null {
  const target = rewriter.read?.(url);
  if (!target) return null;
  const link = parseLink(target);
  return link.kind === 'web' ? link : null;
}

function stopAt(rewriter: LinkRewriter, wrapper: WebLink, via: readonly string[]): Unwrapped {
  const domain = rewriter.readDomain?.(wrapper.url);
  const shown = domain ? parseLink(`https://${domain}`) : null;
  if (shown?.kind === 'web') return { link: shown, via, stopped: 'wrapper-domain-only' };
  if (rewriter.isShortener) return { link: wrapper, via, stopped: 'shortener' };
  return {
    link: wrapper,
    via,
    stopped: rewriter.readDomain || !rewriter.read ? 'opaque-wrapper' : 'wrapper-without-target',
  };
}

function withoutProxySuffix({ url }: WebLink): WebLink | null {
  if (!PROXY_SUFFIX.test(url.hostname)) return null;
  const link = parseLink(url.href.replace(url.hostname, url.hostname.replace(PROXY_SUFFIX, '')));
  return link.kind === 'web' ? link : null;
}
