import { afterFirst, isGenuine, type Reason, type Verdict } from './verdict.ts';

/** Judges an address under a visible text, by itself. */
type Judge = (href: string, text: string) => Verdict;

/** With one of these the link's own address ends at a service, and its target is not known. */
const UNREADABLE: ReadonlySet<Reason> = new Set([
  'opaque-wrapper',
  'shortener',
  'wrapper-without-target',
  'wrapped-too-deep',
] satisfies Reason[]);

/**
 * Adds what an address in an attribute beside the link's own tells.
 *
 * A webmail client keeps there where a click leads, or what stood in the link before it was rewritten. Clients that
 * do not know the attribute leave it as the sender wrote it, and templates carry old ones along. So it never makes a
 * link genuine: it can make the verdict worse, or name a host where the link's own address names none.
 *
 * In: the verdict on the link by itself; the hidden address and the visible text.
 * Out: that verdict, unless the hidden address is a look-alike's, or says of an unreadable link that it is Zoom's.
 */
export function withHiddenAddress(verdict: Verdict, address: string, text: string, judge: Judge): Verdict {
  if (verdict.category === 'spoofed') return verdict;
  const isUnreadable = isHiding(verdict);
  // The text belongs to the link's own target, where that can be read: an old template's address is no answer to it.
  const hidden = judge(address, isUnreadable ? text : '');
  if (hidden.host === null || hidden.host === verdict.host) return verdict;
  if (hidden.category === 'spoofed') {
    const reasons = hidden.reasons.filter((reason) => reason !== 'unwrapped');
    return {
      ...hidden,
      reasons: afterFirst(reasons, ['hidden-address']),
      unwrappedVia: verdict.unwrappedVia,
    };
  }
  const namesZoom = isGenuine(hidden) || (hidden.category === 'unverifiable' && !isHiding(hidden));
  if (!isUnreadable || !namesZoom) return verdict;
  return {
    ...verdict,
    reasons: [...verdict.reasons.map(withoutHost), 'hidden-address'],
    host: hidden.host,
    registrableDomain: hidden.registrableDomain,
    shownHost: hidden.shownHost,
  };
}

function isHiding({ reasons }: Verdict): boolean {
  return reasons.some((reason) => UNREADABLE.has(reason));
}

/** The sentence on shorteners names the host, which here is no longer the shortener's. */
function withoutHost(reason: Reason): Reason {
  return reason === 'shortener' ? 'opaque-wrapper' : reason;
}
