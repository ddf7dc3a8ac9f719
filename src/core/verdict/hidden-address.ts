import { afterFirst, isGenuine, type Reason, type Verdict } from './verdict.ts';

/**
 * Adds what an address in an attribute beside the link's own tells.
 *
 * A webmail client keeps there where a click leads, or what stood in the link before it was rewritten. Clients that
 * do not know the attribute leave it as the sender wrote it, and templates carry old ones along. So it never makes a
 * link genuine: it can make the verdict worse, or name a host where the link's own address names none.
 *
 * In: the verdict on the link by itself, and that on the hidden address.
 * Out: the first, unless the hidden address is a look-alike's, or says of a link that hides where it leads that it is Zoom's.
 */
export function besideHidden(verdict: Verdict, hidden: Verdict): Verdict {
  if (verdict.category === 'spoofed') return verdict;
  if (hidden.host === null || hidden.host === verdict.host) return verdict;
  if (hidden.category === 'spoofed') {
    const reasons = hidden.reasons.filter((reason) => reason !== 'unwrapped');
    return {
      ...hidden,
      reasons: afterFirst(reasons, ['hidden-address']),
      unwrappedVia: verdict.unwrappedVia,
    };
  }
  const namesZoom = isGenuine(hidden) || (hidden.category === 'unverifiable' && !isHidden(hidden));
  if (!isHidden(verdict) || !namesZoom) return verdict;
  return {
    ...verdict,
    reasons: [...verdict.reasons.map(withoutHost), 'hidden-address'],
    host: hidden.host,
    registrableDomain: hidden.registrableDomain,
    shownHost: hidden.shownHost,
  };
}

/** Whether a link's own address ends at a service, and its target is not known. */
export function isHidden({ host, target }: Verdict): boolean {
  return host !== null && target === null;
}

/** The sentence on shorteners names the host, which here is no longer the shortener's. */
function withoutHost(reason: Reason): Reason {
  return reason === 'shortener' ? 'opaque-wrapper' : reason;
}
