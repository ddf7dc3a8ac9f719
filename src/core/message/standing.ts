import type { Host } from '../address/host.ts';
import { isInstitutionsDomain } from '../genuine/institution-domains.ts';
import { lists, type Rules } from '../verdict/rules.ts';
import { FREE_MAIL, KNOWN_SERVICES, OPEN_SERVICES } from './data/known-services.ts';
import { ownName, plainName, type SenderFacts } from './read-sender.ts';

/**
 * Whose the place is that a link leads to, as far as lists and the sender's own name tell:
 * - `ours`: a known institution's, or one that the rules in force call honest.
 * - `known`: a meeting or calendar service, a shop of apps, a network: see `known-services.ts`.
 * - `senders`: of the organisation that the sender's address is at.
 * - `open`: where anybody can write what a page shows.
 * - `hidden`: a service that sends on, and does not show where to.
 * - `elsewhere`: none of these.
 */
export type Standing = 'ours' | 'known' | 'senders' | 'open' | 'hidden' | 'elsewhere';

/**
 * In: the target's host and path, which are none of Zoom's; whether a service hides the target; the sender.
 * Out: never "unknown": a sender who cannot be read owns nothing.
 */
export function standingOf(
  host: Host,
  path: string,
  isHidden: boolean,
  sender: SenderFacts,
  rules: Rules,
): Standing {
  if (lists(rules.honestHosts, host)) return 'ours';
  if (isHidden) return 'hidden';
  if (isInstitutionsDomain(host)) return 'ours';
  if (isSenders(host, path, sender)) return 'senders';
  if (isIn(OPEN_SERVICES, host)) return 'open';
  return isIn(KNOWN_SERVICES, host) ? 'known' : 'elsewhere';
}

function isIn(domains: ReadonlySet<string>, { hostname, registrableDomain }: Host): boolean {
  return domains.has(hostname) || (registrableDomain !== null && domains.has(registrableDomain));
}

/**
 * The same registrable domain; or the organisation's name as a label, or as the first word of the path, as customers of a
 * service have it: `afstemning.foreningsplan.example/ab-toendergaarden`.
 */
function isSenders({ hostname, registrableDomain }: Host, path: string, sender: SenderFacts): boolean {
  if (registrableDomain === null) return false;
  if (registrableDomain === sender.domain && !FREE_MAIL.has(registrableDomain)) return true;
  if (sender.organisation.length === 0) return false;
  const labels = hostname.split('.').slice(0, -1);
  const first = (path.split('/')[1] ?? '').toLowerCase();
  const names = [...labels, first, hostname].flatMap((label) => [plainName(label), ownName(label)]);
  return sender.organisation.some((own) => names.includes(own));
}
