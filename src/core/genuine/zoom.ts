import { readHost } from '../address/host.ts';
import { parseLink } from '../address/link.ts';
import type { LinkKind } from '../verdict/verdict.ts';
import { OFFICIAL_DOMAINS } from './data/official-domains.ts';
import { ZOOM_HOSTS, type ZoomHost } from './data/zoom-hosts.ts';
import { ZOOM_OWN_PAGES } from './data/zoom-own-pages.ts';
import { ZOOM_PATHS } from './data/zoom-paths.ts';

/**
 * What a Zoom address opens: by its host where that means one thing, else by its path.
 * In: an address on a domain of Zoom's. Out: `null` for a path that is none of the known kinds.
 */
export function linkKindOf(url: URL): LinkKind | null {
  const byHost = sharedHostOf(url);
  if (byHost) return byHost.kind;
  // An app link says what it does beside the meeting's ID: `zoommtg://zoom.us/join?confno=…`.
  if (url.searchParams.has('confno')) return url.pathname === '/start' ? 'start' : 'join';
  return ZOOM_PATHS.find(({ pattern }) => pattern.test(url.pathname))?.kind ?? null;
}

/** Whether all of Zoom's customers share the host, so that it cannot show whose account it is. */
export function isSharedHost(url: URL): boolean {
  return sharedHostOf(url) !== undefined;
}

/** Whether an address on a domain of Zoom's is a page that Zoom itself wrote, and none that leads into a meeting. */
export function isZoomOwnPage({ hostname, pathname }: URL): boolean {
  const { subdomain, registrableDomain } = readHost(hostname);
  if (registrableDomain === STATUS) return true;
  return ZOOM_OWN_PAGES.some(({ labels, paths }) => labels.test(subdomain) && paths.test(pathname));
}

/** The whole of it is Zoom's word on what works and what does not. */
const STATUS = 'zoomstatus.com';

function sharedHostOf({ hostname }: URL): ZoomHost | undefined {
  const { subdomain, registrableDomain } = readHost(hostname);
  if (!OFFICIAL.has(registrableDomain)) return undefined;
  return ZOOM_HOSTS.find(({ labels }) => labels.test(subdomain));
}

const OFFICIAL: ReadonlySet<string | null> = new Set(OFFICIAL_DOMAINS.map(({ domain }) => domain));

/**
 * Whether a Zoom address may send on to an address that is not Zoom's: it is made for that, or carries a whole
 * address in its query, as `/saml/logout?returnto=https://…` does.
 *
 * An app's consent page and an LTI launch name the other side by design; their own remarks say what they are.
 */
export function maySendOn(url: URL, kind: LinkKind | null): boolean {
  if (kind === 'redirect') return true;
  if (kind === 'app-consent' || kind === 'lti') return false;
  return [...url.searchParams.values()].some(leadsAway);
}

/** Whether a parameter holds a whole address (`https://…` or `//…`) on a domain that is not Zoom's. */
function leadsAway(value: string): boolean {
  const [address, scheme = 'https:'] = /^\s*(https?:)?[\\/]{2}.*/is.exec(value) ?? [];
  if (address === undefined) return false;
  const link = parseLink(address.trim().startsWith(scheme) ? address : `${scheme}${address.trim()}`);
  return link.kind === 'web' && !OFFICIAL.has(readHost(link.url.hostname).registrableDomain);
}

const ID_IN_PATH = /\/(?:j|s|w|wc\/join|wc|lti\/rich\/j|meetings?|launch\/jc)\/(\d{7,11})(?=[/?#]|$)/;

/**
 * The meeting ID in an address: 7 to 11 digits (11 for scheduled, 10 for personal, 9 before April 2020:
 * Zoom KB0065196; DeiC's FAQ still says 7 or 8), from the path or the app scheme's `confno`. `null` where there is none.
 */
export function meetingIdOf(url: URL): string | null {
  const fromPath = ID_IN_PATH.exec(url.pathname)?.[1];
  if (fromPath) return fromPath;
  const fromApp = url.searchParams.get('confno')?.replaceAll(/[\s-]/g, '') ?? '';
  return /^\d{7,11}$/.test(fromApp) ? fromApp : null;
}

/**
 * The second meeting ID that an address names: where a personal ID is used, `omn=` has the number of this one meeting.
 * `null` where there is none.
 */
export function oneTimeIdOf(url: URL): string | null {
  const id = url.searchParams.get('omn') ?? '';
  return /^\d{7,11}$/.test(id) ? id : null;
}

/** Whether a link starts a meeting as its host for whoever has it: `zak=` is a key of the host's own account. */
export function carriesHostKey(url: URL): boolean {
  return (url.searchParams.get('zak') ?? '') !== '';
}

/** Whether the address itself carries a passcode (`pwd=`). It opens the meeting, so it is never kept. */
export function carriesPasscode(url: URL): boolean {
  return url.searchParams.has('pwd') && url.searchParams.get('pwd') !== '';
}

/** `/j/<7 to 11 digits>` and its kin: the shape of a Zoom meeting's path, on whatever host. */
export function isMeetingPath(url: URL): boolean {
  return /^\/(?:meeting\/\d{7,11}\/?$|(?:j|s|w|wc\/join|my|meeting\/register|webinar\/register|rec\/(?:share|play))\/[\w-])/.test(
    url.pathname,
  );
}
