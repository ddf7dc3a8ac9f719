import { endsInNoName, type Host, hasEmptyLabel } from '../address/host.ts';
import { isBareHost, type WebLink } from '../address/link.ts';
import { genuineHost, reasonsFor, remarksOn } from '../genuine/genuine.ts';
import { carriesPasscode, linkKindOf, meetingIdOf } from '../genuine/zoom.ts';
import { imitatedBy, mayClaimZoom, signsOf } from '../lookalike/lookalike.ts';
import { inMessage } from '../message/in-message.ts';
import { isAboutZoom, messageSignsOf } from '../message/message-signs.ts';
import { type MessageFacts, UNKNOWN_MESSAGE } from '../message/read-message.ts';
import { type Unwrapped, unwrap } from '../unwrap/unwrap.ts';
import { ownHostService } from './data/own-host-services.ts';
import { isLookalikeName, otherThan, readShown, zoomHostOf } from './named-host.ts';
import { lists, type Rules } from './rules.ts';
import { shownHost } from './shown-host.ts';
import { isGenuine, type Reason, type Verdict } from './verdict.ts';
import { listedSpoofed, neverSpoofed, weigh } from './weigh.ts';

/** The verdict on what has nothing to do with Zoom. */
export const NOTHING: Verdict = {
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

/** What a link says of where it leads. */
export interface Said {
  /** Its visible text; may be empty. */
  readonly text: string;
  /**
   * The host that its title names; `null` where there is none. Clients that rewrite links show the original address there,
   * which names the true target's. Words of a title claim nothing: newsletters repeat their headlines in them.
   */
  readonly titleHost: string | null;
}

/** Nothing. */
export const SILENT: Said = { text: '', titleHost: null };

/** All that one decision rests on. */
interface Case {
  /** What is known of the link whatever is decided. */
  readonly base: Verdict;
  readonly link: WebLink;
  /** The host of `link`. */
  readonly host: Host;
  readonly said: Said;
  readonly rules: Rules;
  readonly message: MessageFacts;
}

/**
 * Decides on one link: the only place that chooses a category.
 *
 * In: where the link leads, as far as that could be read; what it says; what policy and the person say of hosts; what
 * its message claims to be, `UNKNOWN_MESSAGE` where nothing is known. Out: a verdict with its reasons.
 */
export function judgeWeb(unwrapped: Unwrapped, said: Said, rules: Rules, message: MessageFacts): Verdict {
  return worstRival(unwrapped, rules) ?? judgeReached(unwrapped, said, rules, message);
}

/**
 * Of several addresses that a wrapper may lead to, one that is a look-alike's or listed counts: nobody gains by writing
 * that. None of them makes a link genuine.
 */
function worstRival({ rivals, stopped, via }: Unwrapped, rules: Rules): Verdict | null {
  if (stopped === null) return null;
  for (const rival of rivals) {
    const verdict = judgeReached(unwrap(rival), SILENT, rules, UNKNOWN_MESSAGE);
    if (verdict.category !== 'spoofed') continue;
    const reasons = verdict.reasons.filter((reason) => reason !== 'unwrapped' && reason !== stopped);
    return { ...verdict, reasons: [...reasons, stopped], unwrappedVia: [...via, ...verdict.unwrappedVia] };
  }
  return null;
}

function judgeReached(unwrapped: Unwrapped, said: Said, rules: Rules, message: MessageFacts): Verdict {
  const { link, stopped, shownBy } = unwrapped;
  const isServiceListed = stopped !== null && isCalledSpoofed(shownBy ?? unwrapped.host, rules);
  const host = isServiceListed && shownBy !== null ? shownBy : unwrapped.host;
  // Written out, not spread from NOTHING: nearly every link ends here, a million of them in a help desk's list.
  const base: Verdict = {
    category: 'unrelated',
    reasons: NOTHING.reasons,
    host: host.hostname || null,
    registrableDomain: host.registrableDomain,
    target: link.text,
    unwrappedVia: unwrapped.via,
    shownHost: otherThan(host, shownHost(said.text)),
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
  const found: Case = { base, link, host, said, rules, message };
  // What stands behind the service is not known: the wrapper's own host says nothing about it.
  if (stopped !== null && stopped !== 'wrapper-domain-only') return judgeHidden(found, stopped);
  const verdict = judgeName(found);
  const service = isGenuine(verdict) ? null : ownHostService(link.url);
  if (service !== null && judgeName(withoutWords(found)).category !== 'spoofed') {
    const over = { ...base, unwrappedVia: [...unwrapped.via, service] };
    return judgeHidden({ ...found, base: over }, 'opaque-wrapper');
  }
  if (stopped === 'wrapper-domain-only') {
    const isInDoubt = unwrapped.rivals.some(
      (rival) => judgeReached(unwrap(rival), SILENT, rules, UNKNOWN_MESSAGE).category !== 'unrelated',
    );
    return judgeDomainOnly(verdict, isInDoubt);
  }
  return unwrapped.via.length > 0 && verdict.category !== 'unrelated'
    ? { ...verdict, reasons: [...verdict.reasons, 'unwrapped'] }
    : verdict;
}

/** The link by its address alone. */
function withoutWords(found: Case): Case {
  return { ...found, base: { ...found.base, shownHost: null }, said: SILENT, message: UNKNOWN_MESSAGE };
}

/**
 * What a service hides cannot be verified; unless the message claims to be Zoom's own: Zoom's mails lead to Zoom.
 * In: the link is the service's.
 */
function judgeHidden({ base, link, host, said, rules, message }: Case, stopped: Reason): Verdict {
  const shows = inMessage({ link, host, isHidden: true }, said.text, rules, message);
  const weighed = weigh(shows ? messageSignsOf(shows, message, []) : []);
  return weighed.category === 'spoofed'
    ? { ...base, ...weighed, reasons: [...weighed.reasons, stopped], target: null, imitates: 'zoom.us' }
    : { ...base, category: 'unverifiable', reasons: [stopped], target: null };
}

/** A sign of the sentence around it makes a genuine address, or a look-alike's, one that leads nowhere. */
function judgeName(found: Case): Verdict {
  const verdict = judgeTarget(found);
  const { base, host } = found;
  if (verdict.category === 'unrelated' || host.isIp || !endsInNoName(host.hostname)) return verdict;
  return { ...base, category: 'unverifiable', reasons: ['malformed'] };
}

function judgeTarget(found: Case): Verdict {
  const { base, link, host, said, rules } = found;
  const genuine = genuineHost(host, rules);
  // On Zoom's domain, and yet no address of Zoom's.
  if (genuine && hasEmptyLabel(host.hostname)) {
    return { ...base, category: 'unverifiable', reasons: ['malformed'] };
  }
  if (!genuine) return judgeOther(found);
  const linkKind = linkKindOf(link.url);
  const otherHost = base.shownHost ?? otherThan(host, said.titleHost);
  return {
    ...base,
    category: genuine.category,
    reasons: [
      ...reasonsFor(link.url, linkKind, genuine),
      ...(otherHost === null ? [] : (['text-mismatch'] as const)),
      ...remarksOn(link.url, linkKind, genuine),
    ],
    shownHost: otherHost,
    institution: genuine.institution,
    linkKind,
    meetingId: meetingIdOf(link.url),
    carriesPasscode: carriesPasscode(link.url),
  };
}

/** The host is none of Zoom's, nor a known institution's for Zoom. */
function judgeOther({ base, link, host, said, rules, message }: Case): Verdict {
  const { text } = said;
  const isListed = lists(rules.spoofedHosts, host);
  // `zoommtg://join?…` leaves the host out: no program can tell where it would go.
  if (!isListed && link.isApp && host.registrableDomain === null && !host.isIp) {
    return { ...base, category: 'unverifiable', reasons: ['malformed'] };
  }
  const titleHost = otherThan(host, said.titleHost);
  const mayClaim = message !== UNKNOWN_MESSAGE || titleHost !== null || mayClaimZoom(link, host, text);
  if (!isListed && !mayClaim) return base;
  const shown = readShown(base.shownHost, link, text);
  const shownZoomHost = zoomHostOf([shown, readShown(titleHost, link, titleHost ?? '')], rules);
  const isHonest = !isListed && lists(rules.honestHosts, host);
  const signs = signsOf(link, host, text, shownZoomHost, isHonest);
  if (shown !== null && shownZoomHost === null && isLookalikeName(shown)) signs.push('textIsLookalike');
  const shows = inMessage({ link, host, isHidden: false }, text, rules, message);
  const weighed = weigh(
    shows
      ? [
          ...signs.filter((name) => isAboutZoom(name, shows, message)),
          // A bare name in a sentence is nothing that the message asks anybody to press.
          ...(isBareHost(link.text) ? [] : messageSignsOf(shows, message, signs)),
        ]
      : signs,
  );
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
    shownHost: shownZoomHost ?? base.shownHost,
    imitates: claimsZoom ? (shownZoomHost ?? imitatedBy(host, signs)) : null,
    meetingId: meetingIdOf(link.url),
  };
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

/** Whether policy calls a host spoofed: it is listed, and not known to be Zoom's or an institution's. */
function isCalledSpoofed(host: Host, rules: Rules): boolean {
  return lists(rules.spoofedHosts, host) && genuineHost(host, rules) === null;
}
