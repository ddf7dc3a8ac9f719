import { ownHostService } from './data/own-host-services.ts';
import { genuineHost, remarksOn } from './genuine.ts';
import { withHiddenAddress } from './hidden-address.ts';
import { endsInNoName, type Host, hasEmptyLabel, readHost } from './host.ts';
import { parseLink, upToHost, type WebLink } from './link.ts';
import { withTitle } from './link-title.ts';
import { imitatedBy, mayClaimZoom, signsOf } from './lookalike.ts';
import { lists, type Rules } from './rules.ts';
import { shownHost } from './shown-host.ts';
import { SIGNS, type Sign, type SignName, SPOOFED_AT, UNVERIFIABLE_AT } from './signs.ts';
import { type Unwrapped, unwrap } from './unwrap.ts';
import { type Candidate, type Category, isGenuine, type Reason, type Verdict } from './verdict.ts';
import { carriesPasscode, linkKindOf, meetingIdOf } from './zoom.ts';

const NOTHING: Verdict = {
  category: 'unrelated',
  reasons: [],
  host: null,
  registrableDomain: null,
  target: null,
  unwrappedVia: [],
  shownHost: null,
  institution: null,
  imitates: null,
  linkKind: null,
  meetingId: null,
  carriesPasscode: false,
};

/** UTF-16 units that are read of a visible text or a title: more than any link in a mail has. */
const MAX_TEXT = 4096;

/**
 * Judges one link.
 *
 * In: the address as the mail has it, the visible text (may be empty), what its attributes tell besides, and what
 * policy and the person say of hosts.
 * Out: a verdict with its reasons. Total: it never throws, on any string, and asks nobody: no network, no clock.
 */
export function classifyLink(candidate: Omit<Candidate, 'id'>, rules: Rules): Verdict {
  const { href, hiddenAddress } = candidate;
  const text = candidate.text.slice(0, MAX_TEXT);
  const title = candidate.title?.slice(0, MAX_TEXT);
  let verdict = judgeAddress(href, text, rules);
  if (title !== undefined) {
    verdict = withTitle(verdict, title, (heard) => judgeAddress(href, heard, rules));
  }
  if (hiddenAddress !== undefined) {
    verdict = withHiddenAddress(verdict, hiddenAddress, text, (...link) => judgeAddress(...link, rules));
  }
  return verdict;
}

/**
 * Judges the address of a page that is open, as a link to it would be judged.
 *
 * Only its host can make it Zoom's or a look-alike: search engines, archives and webmail name Zoom in paths and
 * queries all day. Nothing is unwrapped, since a rewriting service's page is not the page behind it.
 * In: what the address bar shows. Out: category `unrelated` for all that has nothing to do with Zoom. Total.
 */
export function classifyPage(address: string, rules: Rules): Verdict {
  const page = parseLink(address);
  if (page.kind !== 'web' || page.isApp) return NOTHING;
  const host = readHost(page.url.hostname);
  const judge = (link: WebLink) =>
    judgeWeb({ link, host, shownBy: null, via: [], rivals: [], stopped: null }, '', rules);
  const site = parseLink(page.url.origin);
  return site.kind === 'web' && judge(site).category !== 'unrelated' ? judge(page) : NOTHING;
}

function judgeAddress(href: string, text: string, rules: Rules): Verdict {
  const start = parseLink(href);
  switch (start.kind) {
    case 'web':
      return judgeWeb(unwrap(start), text, rules);
    case 'too-long':
      return judgeTooLong(href, rules);
    case 'script':
      return claimsZoom(text, rules)
        ? { ...NOTHING, category: 'spoofed', reasons: ['script-scheme'], imitates: 'zoom.us' }
        : NOTHING;
    case 'malformed':
      return /zoom/i.test(href) || claimsZoom(text, rules)
        ? { ...NOTHING, category: 'unverifiable', reasons: ['malformed'] }
        : NOTHING;
    case 'other':
      return NOTHING;
  }
}

/**
 * A browser opens what is too long for us, so nobody may pad a look-alike's address until it is waved through: its host
 * tells by itself. It counts only against the link: what else is in the address is not known, a wrapped one included.
 */
function judgeTooLong(href: string, rules: Rules): Verdict {
  const link = parseLink(upToHost(href) ?? '');
  if (link.kind === 'web') {
    const host = readHost(link.url.hostname);
    const verdict = judgeWeb({ link, host, shownBy: null, via: [], rivals: [], stopped: null }, '', rules);
    if (verdict.category === 'spoofed') return { ...verdict, reasons: [...verdict.reasons, 'too-long'] };
  }
  return { ...NOTHING, category: 'unverifiable', reasons: ['too-long'] };
}

function judgeWeb(unwrapped: Unwrapped, text: string, rules: Rules): Verdict {
  return worstRival(unwrapped, rules) ?? judgeReached(unwrapped, text, rules);
}

/**
 * Of several addresses that a wrapper may lead to, one that is a look-alike's or listed counts: nobody gains by writing
 * that. None of them makes a link genuine.
 */
function worstRival({ rivals, stopped, via }: Unwrapped, rules: Rules): Verdict | null {
  if (stopped === null) return null;
  for (const rival of rivals) {
    const verdict = judgeReached(unwrap(rival), '', rules);
    if (verdict.category !== 'spoofed') continue;
    const reasons = verdict.reasons.filter((reason) => reason !== 'unwrapped' && reason !== stopped);
    return { ...verdict, reasons: [...reasons, stopped], unwrappedVia: [...via, ...verdict.unwrappedVia] };
  }
  return null;
}

function judgeReached(unwrapped: Unwrapped, text: string, rules: Rules): Verdict {
  const { link, stopped, shownBy } = unwrapped;
  const isServiceListed = stopped !== null && isCalledSpoofed(shownBy ?? unwrapped.host, rules);
  const host = isServiceListed && shownBy !== null ? shownBy : unwrapped.host;
  const shown = shownHost(text);
  // Written out, not spread from NOTHING: nearly every link ends here, a million of them in a help desk's list.
  const base: Verdict = {
    category: 'unrelated',
    reasons: NOTHING.reasons,
    host: host.hostname || null,
    registrableDomain: host.registrableDomain,
    target: link.text,
    unwrappedVia: unwrapped.via,
    shownHost: shown === null || withoutWww(shown) === withoutWww(host.hostname) ? null : shown,
    institution: null,
    imitates: null,
    linkKind: null,
    meetingId: null,
    carriesPasscode: false,
  };
  if (isServiceListed) {
    // No more can be read than the service, and of that the institution has its own opinion.
    return { ...base, category: 'spoofed', reasons: ['listed-by-policy', stopped], target: null };
  }
  if (stopped !== null && stopped !== 'wrapper-domain-only') {
    // What stands behind the service is not known: the wrapper's own host says nothing about it.
    return { ...base, category: 'unverifiable', reasons: [stopped], target: null };
  }
  const verdict = judgeName(base, link, host, text, rules);
  const service = isGenuine(verdict) ? null : ownHostService(link.url);
  if (
    service !== null &&
    judgeName({ ...base, shownHost: null }, link, host, '', rules).category !== 'spoofed'
  ) {
    const via = [...unwrapped.via, service];
    return {
      ...base,
      category: 'unverifiable',
      reasons: ['opaque-wrapper'],
      target: null,
      unwrappedVia: via,
    };
  }
  if (stopped === 'wrapper-domain-only') {
    const isInDoubt = unwrapped.rivals.some(
      (rival) => judgeReached(unwrap(rival), '', rules).category !== 'unrelated',
    );
    return judgeDomainOnly(verdict, isInDoubt);
  }
  return unwrapped.via.length > 0 && verdict.category !== 'unrelated'
    ? { ...verdict, reasons: [...verdict.reasons, 'unwrapped'] }
    : verdict;
}

/** A sign of the sentence around it makes a genuine address, or a look-alike's, one that leads nowhere. */
function judgeName(base: Verdict, link: WebLink, host: Host, text: string, rules: Rules): Verdict {
  const verdict = judgeTarget(base, link, host, text, rules);
  if (verdict.category === 'unrelated' || host.isIp || !endsInNoName(host.hostname)) return verdict;
  return { ...base, category: 'unverifiable', reasons: ['malformed'] };
}

function judgeTarget(base: Verdict, link: WebLink, host: Host, text: string, rules: Rules): Verdict {
  const genuine = genuineHost(host, rules);
  // On Zoom's domain, and yet no address of Zoom's.
  if (genuine && hasEmptyLabel(host.hostname)) {
    return { ...base, category: 'unverifiable', reasons: ['malformed'] };
  }
  if (genuine) {
    const linkKind = linkKindOf(link.url);
    return {
      ...base,
      category: genuine.category,
      reasons: [
        ...genuine.reasons,
        ...(base.shownHost === null ? [] : (['text-mismatch'] as const)),
        ...remarksOn(link.url, linkKind, genuine),
      ],
      institution: genuine.institution,
      linkKind,
      meetingId: meetingIdOf(link.url),
      carriesPasscode: carriesPasscode(link.url),
    };
  }
  const isListed = lists(rules.spoofedHosts, host);
  // `zoommtg://join?…` leaves the host out: no program can tell where it would go.
  if (!isListed && link.isApp && host.registrableDomain === null && !host.isIp) {
    return { ...base, category: 'unverifiable', reasons: ['malformed'] };
  }
  if (!isListed && !mayClaimZoom(link, host, text)) return base;
  const shownZoomHost =
    base.shownHost !== null && isGenuineName(base.shownHost, rules) ? base.shownHost : null;
  const isHonest = !isListed && lists(rules.honestHosts, host);
  const signs = signsOf(link, host, text, shownZoomHost, isHonest);
  const weighed = weigh(signs);
  const claimsZoom = weighed.category !== 'unrelated';
  const { category, reasons } = isListed
    ? listedSpoofed(weighed)
    : isHonest
      ? neverSpoofed(weighed)
      : weighed;
  if (category === 'unrelated') return base;
  return {
    ...base,
    category,
    reasons,
    imitates: claimsZoom ? (shownZoomHost ?? imitatedBy(host, signs)) : null,
    meetingId: meetingIdOf(link.url),
  };
}

/** What the signs of a link come to. */
interface Weighed {
  readonly category: Category;
  readonly reasons: readonly Reason[];
}

/** Sums up the signs: see `SIGNS` for what each weighs. */
function weigh(signs: readonly SignName[]): Weighed {
  const rows = signs.map((name): Sign => SIGNS[name]);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  if (total < UNVERIFIABLE_AT || !rows.some(({ claims }) => claims)) {
    return { category: 'unrelated', reasons: [] };
  }
  rows.sort((a, b) => b.weight - a.weight);
  const reasons = [...new Set(rows.flatMap(({ reason }) => reason ?? []))];
  if (total < SPOOFED_AT) return { category: 'unverifiable', reasons };
  return { category: 'spoofed', reasons: withoutBrandWord(reasons) };
}

/** Its sentence says that nothing else tells for or against: true only of a name that is all there is. */
function withoutBrandWord(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((reason) => reason !== 'brand-word');
}

/** The list decides, whatever the signs are; those there are say more. */
function listedSpoofed({ reasons }: Weighed): Weighed {
  return { category: 'spoofed', reasons: ['listed-by-policy', ...withoutBrandWord(reasons)] };
}

/** A host that is honest can still be made to send on, or be put under a false text: that is named, and no more. */
function neverSpoofed({ category, reasons }: Weighed): Weighed {
  return { category: category === 'spoofed' ? 'unverifiable' : category, reasons };
}

/**
 * What the wrapper shows of its target could have been written by anyone, so it counts only against the link: a
 * look-alike's domain or one that is listed stays spoofed, since nobody gains by writing that; nothing makes it genuine.
 * `isInDoubt`: another address in the wrapper is not unrelated.
 */
function judgeDomainOnly(verdict: Verdict, isInDoubt: boolean): Verdict {
  if (verdict.category === 'spoofed')
    return { ...verdict, reasons: [...verdict.reasons, 'wrapper-domain-only'] };
  const isUnrelated = verdict.category === 'unrelated' && !isInDoubt;
  return {
    ...verdict,
    category: isUnrelated ? 'unrelated' : 'unverifiable',
    reasons: isUnrelated ? [] : ['wrapper-domain-only'],
    institution: null,
    linkKind: null,
  };
}

/** "www." in front makes no other host of it. */
function withoutWww(hostname: string): string {
  return hostname.startsWith('www.') ? hostname.slice(4) : hostname;
}

/** Whether policy calls a host spoofed: it is listed, and not known to be Zoom's or an institution's. */
function isCalledSpoofed(host: Host, rules: Rules): boolean {
  return lists(rules.spoofedHosts, host) && genuineHost(host, rules) === null;
}

function isGenuineName(hostname: string, rules: Rules): boolean {
  return genuineHost(readHost(hostname), rules) !== null;
}

/** Whether the visible text names a host of Zoom's, or says Zoom at all. */
function claimsZoom(text: string, rules: Rules): boolean {
  const shown = shownHost(text);
  return (shown !== null && isGenuineName(shown, rules)) || /\bzoom\b/i.test(text);
}
