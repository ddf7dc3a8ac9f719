import type { LinkKind } from './verdict.ts';

/** What each kind of path of Zoom's opens. First match wins. Paths as seen in public repositories, 2026-11. */
const PATHS: readonly (readonly [pattern: RegExp, kind: LinkKind])[] = [
  [/^\/j\/\d/, 'join'],
  [/^\/s\/\d/, 'start'],
  [/^\/w\/\d/, 'join'],
  [/^\/wc\//, 'web-client'],
  [/^\/(?:meeting|webinar)\/register\b/, 'register'],
  [/^\/meeting\/[^/]+\/calendar\//, 'register'],
  [/^\/my\/./, 'personal'],
  [/^\/rec(?:ording)?\//, 'recording'],
  [/^\/lti\b/, 'lti'],
  [/^\/(?:u|zoomconference)\//, 'phone-numbers'],
  [/^\/(?:signin|login|google_oauth|saml|signup|activate)\b/, 'sign-in'],
  [/^\/(?:download|client)\b/, 'download'],
  [/^\/oauth\//, 'app-consent'],
  [/^\/(?:clips|wb|doc|docs|notes|launch\/chat)\b/, 'shared-content'],
  [/^\/(?:ev|e|events?)\//, 'event'],
  [/^\/(?:join|test)?\/?$/, 'home'],
];

/** Hosts of Zoom's that show what any Zoom user wrote, whatever the path. */
const CONTENT_LABELS: Readonly<Record<string, LinkKind>> = {
  docs: 'shared-content',
  events: 'event',
  marketplace: 'app-consent',
};

/**
 * What a Zoom address opens.
 * In: an address on a domain of Zoom's. Out: `null` for a path that is none of the known kinds.
 */
export function linkKindOf(url: URL): LinkKind | null {
  const [firstLabel = ''] = url.hostname.split('.');
  const byHost = CONTENT_LABELS[firstLabel];
  if (byHost) return byHost;
  return PATHS.find(([pattern]) => pattern.test(url.pathname))?.[1] ?? null;
}

const ID_IN_PATH = /\/(?:j|s|w|wc\/join|wc|lti\/rich\/j)\/(\d{7,11})(?=[/?#]|$)/;

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

/** Whether the address itself carries a passcode (`pwd=`). It opens the meeting, so it is never kept. */
export function carriesPasscode(url: URL): boolean {
  return url.searchParams.has('pwd') && url.searchParams.get('pwd') !== '';
}

/** `/j/<7 to 11 digits>` and its kin: the shape of a Zoom meeting's path, on whatever host. */
export function isMeetingPath(url: URL): boolean {
  return /^\/(?:j|s|w|wc\/join|my|meeting\/register|webinar\/register|rec\/(?:share|play))\/[\w-]/.test(
    url.pathname,
  );
}
