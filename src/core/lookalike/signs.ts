import type { Reason } from '../verdict/verdict.ts';

/** One thing about a link that speaks for, or against, its being a look-alike of Zoom's. */
export interface Sign {
  /** What the person is told; `null` for a sign that only weighs. */
  readonly reason: Reason | null;
  /** Points; see `SPOOFED_AT` and `UNVERIFIABLE_AT`. */
  readonly weight: number;
  /** Whether the sign by itself claims to be Zoom. Without one such sign a link is unrelated, whatever it weighs. */
  readonly claims: boolean;
  /** A link (and `text: …` where the visible text matters) that shows this sign. */
  readonly example: string;
}

/** From this sum on a link that claims to be Zoom is called spoofed. */
export const SPOOFED_AT = 100;
/** From this sum on it is named as not verifiable. */
export const UNVERIFIABLE_AT = 40;

/** Every sign, heaviest first. The docs list this table; each row has its tests. */
export const SIGNS = {
  foreignLetters: {
    reason: 'idn-homograph',
    weight: 100,
    claims: true,
    example: 'https://xn--zom-sed.us/j/1',
  },
  digitsForLetters: { reason: 'ascii-homograph', weight: 100, claims: true, example: 'https://zoorn.site/' },
  oneLetterOff: { reason: 'typosquat', weight: 100, claims: true, example: 'https://zooom.us/j/1' },
  brandWithMeetingWords: {
    reason: 'combosquat',
    weight: 100,
    claims: true,
    example: 'https://zoom-meeting.example/',
  },
  brandBeforeOtherDomain: {
    reason: 'levelsquat',
    weight: 100,
    claims: true,
    example: 'https://zoom.us.example.com/j/1',
  },
  otherSuffix: { reason: 'tld-swap', weight: 100, claims: true, example: 'https://us02web.zoom.app/j/1' },
  brandOnAbusedSuffix: {
    reason: 'abused-suffix',
    weight: 100,
    claims: true,
    example: 'https://zoom-lobby.cfd/',
  },
  reportedName: {
    reason: 'reported-name',
    weight: 100,
    claims: true,
    example: 'https://zoommanager.com/',
  },
  zoomServerName: {
    reason: 'server-name',
    weight: 100,
    claims: true,
    example: 'https://us05web.us/j/1',
  },
  institutionWithBrand: {
    reason: 'institution-imitated',
    weight: 100,
    claims: true,
    example: 'https://aarhusuniversity-zoom.com/j/1',
  },
  brandInUserinfo: {
    reason: 'userinfo',
    weight: 100,
    claims: true,
    example: 'https://zoom.us@example.com/j/1',
  },
  appLeadsElsewhere: {
    reason: 'app-scheme',
    weight: 100,
    claims: true,
    example: 'zoommtg://example.com/join?confno=1',
  },
  textNamesZoomHost: {
    reason: 'text-mismatch',
    weight: 100,
    claims: true,
    example: 'https://example.com/ text: https://aaudk.zoom.us/j/1',
  },
  zoomHostLeadsPath: {
    reason: 'host-in-path',
    weight: 100,
    claims: true,
    example: 'https://example.com/zoom.us/j/1',
  },
  textIsLookalike: {
    reason: 'shown-look-alike',
    weight: 100,
    claims: true,
    example: 'https://example.com/ text: https://zooom.us/j/1',
  },
  /** The two that follow are doubts by the name alone; a meeting's path or a text that speaks of one makes them more. */
  countrysOwnZoom: { reason: 'tld-swap', weight: 60, claims: true, example: 'https://zoom.dk/' },
  brandWithTradeWords: {
    reason: 'combosquat',
    weight: 60,
    claims: true,
    example: 'https://zoom-office.example/',
  },
  brandOnSharedHosting: {
    reason: 'shared-hosting',
    weight: 60,
    claims: true,
    example: 'https://zoom-7gc.pages.dev/',
  },
  textSaysZoomMeeting: {
    reason: 'zoom-words-in-text',
    weight: 60,
    claims: true,
    example: 'https://example.com/ text: Join Zoom Meeting',
  },
  textMentionsZoomHost: {
    reason: 'zoom-words-in-text',
    weight: 60,
    claims: true,
    example: 'https://example.com/ text: Download zoom.us here',
  },
  serverNameInFront: {
    reason: 'server-name',
    weight: 40,
    claims: true,
    example: 'https://us05web.example.com/j/1',
  },
  brandLeadsName: { reason: 'brand-word', weight: 40, claims: true, example: 'https://zoomtown.example/' },
  zoomHostLater: {
    reason: 'host-in-path',
    weight: 40,
    claims: true,
    example: 'https://example.com/go?to=https://zoom.us/j/1',
  },
  ipAddress: {
    reason: 'ip-address-host',
    weight: 40,
    claims: false,
    example: 'http://192.0.2.7/zoom.us/j/1',
  },
  meetingPath: {
    reason: 'meeting-path',
    weight: 40,
    claims: false,
    example: 'https://example.com/j/81234567890',
  },
  brandInsideName: { reason: 'brand-word', weight: 20, claims: true, example: 'https://bigzoomer.example/' },
  oddPort: { reason: 'odd-port', weight: 20, claims: false, example: 'https://zoom-x.example:8443/' },
  otherUserinfo: { reason: 'userinfo', weight: 20, claims: false, example: 'https://meet@example.com/' },
  /** Weighs nothing, since a text that claims Zoom over such a name still counts: it tells whose the name is. */
  nameOfOtherCompany: {
    reason: 'known-other-company',
    weight: 0,
    claims: false,
    example: 'https://www.zoominfo.com/ text: Join Zoom Meeting',
  },
  /** Registries give these suffixes to universities and public bodies only. */
  restrictedSuffix: { reason: null, weight: -60, claims: false, example: 'https://zoom.example.edu/' },
  /** A known institution's own domain: its pages about Zoom are its own. */
  institutionsOwnDomain: { reason: null, weight: -60, claims: false, example: 'https://zoom.dtu.dk/' },
} as const satisfies Record<string, Sign>;

export type SignName = keyof typeof SIGNS;
