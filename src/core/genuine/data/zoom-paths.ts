import type { LinkKind } from '../../verdict/verdict.ts';

/** One kind of path on Zoom's web, and what it opens. */
export interface ZoomPath {
  readonly pattern: RegExp;
  readonly kind: LinkKind;
  /** A path of this kind; tests read it. */
  readonly sample: string;
  readonly source: string;
}

const REPOSITORIES = 'seen in public repositories, 2026-11';
const PORTAL = "the menu of Zoom's web portal, described in a public repository, 2026-11";

/**
 * Paths on Zoom's own hosts as of 2026-11-30. First match wins.
 *
 * Left out, since they ask for nothing and lead nowhere else: pictures (`/account/branding/p/`, `/w_p/`), the chat of
 * a meeting (`/launch/jc/<id>`), Zoom's own pages (`/en/`, `/docs/`). Looked for and not found: `/survey`,
 * `/unsubscribe`, `/wc_download`, `/opc`.
 */
export const ZOOM_PATHS: readonly ZoomPath[] = [
  { pattern: /^\/j\/\d/, kind: 'join', sample: '/j/61234567890', source: REPOSITORIES },
  { pattern: /^\/w\/\d/, kind: 'join', sample: '/w/67305582914?tk=a', source: REPOSITORIES },
  {
    pattern: /^\/meeting\/\d{7,11}\/?$/,
    kind: 'join',
    sample: '/meeting/81230000005',
    source: 'https://github.com/arkadiyt/zoom-redirector/issues/12',
  },
  { pattern: /^\/s\/\d/, kind: 'start', sample: '/s/68213904417', source: REPOSITORIES },
  {
    pattern: /^\/start\/(?:web|video|share)meeting\b/,
    kind: 'start',
    sample: '/start/videomeeting',
    source: PORTAL,
  },
  // Where the web client puts people out again: the host may have set any address for it.
  {
    pattern: /^\/(?:postattendee|wc\/leave)\b/,
    kind: 'redirect',
    sample: '/postattendee?mn=a',
    source: REPOSITORIES,
  },
  {
    pattern: /^\/redirect(?:_marketplace)?$/,
    kind: 'redirect',
    sample: '/redirect?url=a',
    source: REPOSITORIES,
  },
  { pattern: /^\/wc\//, kind: 'web-client', sample: '/wc/62790381146/join', source: REPOSITORIES },
  {
    pattern: /^\/(?:meeting|webinar)\/register\b/,
    kind: 'register',
    sample: '/webinar/register/WN_Sample',
    source: REPOSITORIES,
  },
  {
    pattern: /^\/(?:meeting|webinar)\/(?:attendee\/)?[^/]+\/(?:calendar|ics)\b/,
    kind: 'register',
    sample: '/meeting/attendee/tZSample/ics?user_id=a',
    source: REPOSITORIES,
  },
  { pattern: /^\/my\/./, kind: 'personal', sample: '/my/jonas.damsgaard', source: REPOSITORIES },
  { pattern: /^\/rec(?:ording)?\//, kind: 'recording', sample: '/rec/share/abc', source: REPOSITORIES },
  {
    pattern: /^\/lti\b/,
    kind: 'lti',
    sample: '/lti/rich/j/61177420963',
    source: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0063801',
  },
  {
    pattern: /^\/(?:u|zoomconference)\//,
    kind: 'phone-numbers',
    sample: '/u/cbSample7Q',
    source: REPOSITORIES,
  },
  // "Join instructions" below an invitation: its telephone numbers and addresses for video equipment.
  {
    pattern: /^\/meetings\/\d+\/invitations\b/,
    kind: 'phone-numbers',
    sample: '/meetings/81457783806/invitations?signature=a',
    source: REPOSITORIES,
  },
  // A code typed there lets somebody else's device into the account.
  {
    pattern: /^\/(?:zoom-)?oauth(?:_device|\/)/,
    kind: 'app-consent',
    sample: '/oauth_device',
    source: 'https://developers.zoom.us/blog/device-authorization/',
  },
  {
    pattern:
      /^\/(?:signin|login|signup|activate(?:_help)?|forgot_password|google_oauth|google\/oauth|saml)\b/,
    kind: 'sign-in',
    sample: '/forgot_password',
    source: REPOSITORIES,
  },
  {
    pattern:
      /^\/(?:(?:profile|billing|myhome|user|account(?!\/branding))(?:\/|$)|meeting(?:\/schedule)?$|recording$)/,
    kind: 'sign-in',
    sample: '/billing/payment',
    source: PORTAL,
  },
  {
    pattern: /^\/(?:(?:download|client)\b|upgrade$)/,
    kind: 'download',
    sample: '/client/latest/Zoom.pkg',
    source: REPOSITORIES,
  },
  {
    pattern: /^\/.+\.(?:exe|msi|msix|pkg|dmg|deb|rpm|apk|tar\.xz)$/i,
    kind: 'download',
    sample: '/prod/6.6.5.19369/ZoomInstallerFull.msi',
    source: 'cdn.zoom.us, seen in public repositories, 2026-11',
  },
  {
    pattern: /^\/(?:clips|wb|doc|notes)(?:\/|$)/,
    kind: 'shared-content',
    sample: '/clips/share/abc',
    source: REPOSITORIES,
  },
  // "Chat with me": opens a conversation with whoever made the link, or with a bot.
  {
    pattern: /^\/launch\/chat\b/,
    kind: 'shared-content',
    sample: '/launch/chat?src=direct_chat_link&email=a%40b.dk',
    source: REPOSITORIES,
  },
  { pattern: /^\/(?:ev|e|ej|ejl|events?)\//, kind: 'event', sample: '/ev/abc', source: REPOSITORIES },
  { pattern: /^\/(?:join|test)?\/?$/, kind: 'home', sample: '/join', source: REPOSITORIES },
];
