import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS } from '../../../src/core/address/link.ts';
import { CLAIM_REASONS, MESSAGE_REASONS, REASONS } from '../../../src/core/verdict/reasons.ts';
import { NO_RULES, type Rules } from '../../../src/core/verdict/rules.ts';
import { CATEGORIES, type Reason } from '../../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../../src/core/verdict/verdict-of-link.ts';

/** An address alone, or with its visible text, or with another in an attribute. */
type Case = string | readonly [href: string, text: string, hiddenAddress?: string];

interface Table {
  /** Links that must give the reason. */
  readonly raised: readonly Case[];
  /** Links that must not: the nearest neighbours of those that do. */
  readonly notRaised: readonly Case[];
}

/** Hosts that were added, and hosts that are listed as false; in force for every row. */
const RULES: Rules = {
  ...NO_RULES,
  addedHosts: [
    { host: 'skole.zoom.us', name: 'Skolen', addedBy: 'added-by-policy' },
    { host: 'zoom.skole.example', name: '', addedBy: 'added-by-policy' },
    { host: 'forening.zoom.us', name: 'Foreningen', addedBy: 'added-by-person' },
    { host: 'video.forening.example', name: '', addedBy: 'added-by-person' },
  ],
  spoofedHosts: new Set(['false.example', 'us02web.zoom.us', 'aaudk.zoom.us', 'tinyurl.com']),
};

const safeLink = (target: string) =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05&reserved=0`;
const wrapped = (times: number, target: string): string =>
  times === 0 ? target : wrapped(times - 1, `https://www.google.com/url?q=${encodeURIComponent(target)}`);
const mimecast = (query: string) => `https://protect-eu.mimecast.com/s/Cbrn6Zs8mh${query}`;

/** The message tells these, never the link: their tables are in message-reasons.test.ts and message/claims.test.ts. */
type LinkReason = Exclude<Reason, (typeof MESSAGE_REASONS)[number] | (typeof CLAIM_REASONS)[number]>;

const TABLES: Readonly<Record<LinkReason, Table>> = {
  'deic-institution': {
    raised: [
      'https://aaudk.zoom.us/j/61234567890',
      'https://deic.zoom.us/',
      'https://AARHUSUNIVERSITY.ZOOM.US/j/1',
      'https://ucph-ku.zoom.us./j/1',
      'zoommtg://dtudk.zoom.us/join?confno=61234567890',
    ],
    notRaised: [
      'https://aau.zoom.us/j/61234567890',
      'https://aaudk.zoom.com/j/61234567890',
      'https://meet.aaudk.zoom.us/j/1',
      'https://aaudk-zoom.us/j/1',
      'https://aaudk.zoom.us.example/j/1',
      'https://ucph.ku.zoom.us/j/1',
    ],
  },
  'deic-entry-address': {
    raised: ['https://zoom.au.dk/', 'http://zoom.au.dk', 'https://ZOOM.AU.DK/signin'],
    notRaised: [
      'https://www.zoom.au.dk/',
      'https://au.dk/zoom',
      'https://zoom.aau.dk/',
      'https://zoom.au.dk.example/',
    ],
  },
  'added-by-policy': {
    raised: [
      'https://skole.zoom.us/j/1',
      'https://zoom.skole.example/j/1',
      safeLink('https://skole.zoom.us/j/1'),
    ],
    notRaised: [
      'https://min.skole.zoom.us/j/1',
      'https://skole.zoom.com/j/1',
      'https://skole.example/j/1',
      'https://forening.zoom.us/j/1',
    ],
  },
  'added-by-person': {
    raised: ['https://forening.zoom.us/j/1', 'https://video.forening.example/j/1'],
    notRaised: [
      'https://enforening.zoom.us/j/1',
      'https://forening.example/j/1',
      'https://skole.zoom.us/j/1',
    ],
  },
  'nordunet-partner': {
    raised: ['https://lu-se.zoom.us/j/1', 'https://uit.zoom.us/j/1', 'https://helsinki.zoom.us/my/a.person'],
    notRaised: [
      'https://intuit.zoom.us/j/1',
      'https://sap-se.zoom.us/j/1',
      'https://lu-se.zoom.com/j/1',
      'https://www.lu.se/zoom',
      'https://aaudk.zoom.us/j/1',
    ],
  },
  'zoom-not-deic': {
    raised: [
      'https://zoom.us/j/61234567890',
      'https://us02web.zoom.us/j/81234567890',
      'https://www.zoom.com/join',
      'https://intuit.zoom.us/j/1',
      'https://zoominfo.zoom.us/j/1',
    ],
    notRaised: [
      'https://aaudk.zoom.us/j/1',
      'https://uw04webzoom.us/j/1',
      'https://zoom.us.example/j/1',
      'https://zoomgov.com/j/1',
      'https://example.com/zoom.us',
    ],
  },
  'zoom-government': {
    raised: ['https://zoomgov.com/', 'https://exascaleproject.zoomgov.com/j/1612387405'],
    notRaised: ['https://zoomgov.us/j/1', 'https://zoomgov.com.example/j/1', 'https://gov.zoom.us/j/1'],
  },
  'zoom-china': {
    raised: ['https://zoom.com.cn/', 'https://ebay.zoom.com.cn/j/1', 'https://aaudk.zoom.com.cn/j/1'],
    notRaised: ['https://zoom.cn/', 'https://zoom.com.cn.example/', 'https://cn.zoom.us/j/1'],
  },
  'zoom-telekom': {
    raised: ['https://tum-conf.zoom-x.de/j/1', 'https://zoom-x.de/'],
    notRaised: ['https://zoom-x.com/j/1', 'https://zoomx.de/j/1', 'https://x.zoom.de/j/1'],
  },
  'zoom-on-premise': {
    raised: ['https://zoomonprem.com/', 'https://mmr.zoomonprem.com/j/1'],
    notRaised: ['https://zoom-onprem.com/', 'https://zoomonprem.us/'],
  },
  'zoom-sip': {
    raised: ['https://zoomcrc.com/', 'https://fr.zmeu.us/', 'https://zmus.us/j/1'],
    notRaised: ['https://zmdk.us/', 'https://zmeu.com/', 'https://crc.zoom.us/j/1'],
  },
  'zoom-own-page': {
    raised: [
      'https://zoom.us/',
      'http://www.zoom.us',
      'https://www.zoom.com/en/trust/',
      'https://zoom.us/docs/en-us/privacy-and-security.html',
      'https://zoom.us/pricing',
      'https://zoom.us/download',
      'https://zoom.us/client/latest/Zoom.pkg',
      'https://support.zoom.com/hc/en/article?id=zm_kb',
      'https://blog.zoom.us/a-message-to-our-users/',
      'https://explore.zoom.us/en/privacy/',
      'https://status.zoom.us/',
      'https://www.zoomstatus.com/',
      'https://marketplace.zoom.us/',
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fsupport.zoom.com%2Fhc%2Fen',
    ],
    notRaised: [
      'https://zoom.us/j/61234567890',
      'https://zoom.us/en/j/61234567890',
      'https://zoom.us/join',
      'https://zoom.us/test',
      'https://zoom.us/signin',
      'https://zoom.us/my/somebody',
      'https://zoom.us/wb/doc/abc',
      'https://zoom.us/ev/abc',
      'https://zoom.us/account/branding/p/a.png',
      'https://zoom.us/launch/jc/83071682622',
      'https://zoom.us/?url=https://example.com/',
      'https://zoom.us@zoom.us/',
      'https://zoom.us:8443/',
      'https://us02web.zoom.us/',
      'https://intuit.zoom.us/',
      'https://aaudk.zoom.us/download',
      'https://docs.zoom.us/doc/abc',
      'https://community.zoom.com/',
      'https://click.zoom.us/l/84442/2020-05-20/a',
      'https://marketplace.zoom.us/apps/abc',
      'https://www.zoomgov.com/',
      'https://supportzoom.us/',
      'https://support.zoom.us.example/',
    ],
  },
  'no-institution-in-address': {
    raised: [
      'https://applications.zoom.us/lti/rich/j/61177420963?oauth_consumer_key=a',
      'https://applications.zoom.us/lti/advantage',
      'https://events.zoom.us/ev/Abc',
      'https://us01docs.zoom.us/doc/abc',
      'https://scheduler.zoom.us/somebody/30-minutes',
    ],
    notRaised: [
      'https://applications.zoom.us/j/1',
      'https://aaudk.zoom.us/lti/rich',
      'https://us02web.zoom.us/j/1',
    ],
  },
  'asks-to-sign-in': {
    raised: [
      'https://zoom.us/signin',
      'https://aaudk.zoom.us/saml/login',
      'https://zoom.us/activate?code=x',
      'https://zoom.us/signup',
      'https://us05web.zoom.us/activate_help?code=x',
      'https://zoom.us/billing',
      'https://zoom.us/account/user',
    ],
    notRaised: [
      'https://zoom.us/account/branding/p/a.png',
      'https://zoom.us/meeting/register/tJSample',
      'https://zoom.us/j/1',
      'https://aaudk.zoom.us/my/signin',
      'https://zoom.us/signing-off',
      'https://example.com/signin',
    ],
  },
  'asks-to-download': {
    raised: [
      'https://zoom.us/download',
      'https://zoom.us/download#client_4meeting',
      'https://aaudk.zoom.us/client/latest/ZoomInstaller.exe',
      'https://cdn.zoom.us/prod/6.6.5.19369/ZoomInstallerFull.msi',
    ],
    notRaised: [
      'https://zoom.us/j/1?from=download',
      'https://zoom.us/downloads-of-mine',
      'https://aaudk.zoom.us/rec/play/download',
    ],
  },
  'asks-to-authorise-app': {
    raised: [
      'https://zoom.us/oauth/authorize?client_id=a',
      'https://zoom.us/oauth_device',
      'https://zoom.us/oauth/device/complete/abcd1234',
      'https://marketplace.zoom.us/apps/abc',
    ],
    notRaised: [
      'https://zoom.us/oauthor',
      'https://marketplaces.zoom.us/j/1',
      'https://example.com/oauth/authorize',
    ],
  },
  'written-by-anyone': {
    raised: [
      'https://docs.zoom.us/doc/abc',
      'https://zoom.us/clips/share/abc',
      'https://aaudk.zoom.us/wb/doc/abc',
      'https://zoom.us/launch/chat?jid=a',
      'https://events.zoom.us/ev/abc',
      'https://us05whiteboard.zoom.us/wb/db/abc/p/1',
      'https://scheduler.zoom.us/somebody/30-minutes',
      'https://community.zoom.com/meetings-2/a-question-1',
    ],
    notRaised: [
      'https://zoom.us/j/1',
      'https://zoom.us/docile',
      'https://zoom.us/docs/en-us/privacy-and-security.html',
      'https://developers.zoom.us/docs/api/',
      'https://aaudk.zoom.us/rec/share/abc',
      'https://zoom.us/launch/j/1',
    ],
  },
  'carries-host-key': {
    raised: ['https://aaudk.zoom.us/s/61234567890?zak=eyJ0eXAi', 'https://us02web.zoom.us/s/1?pwd=a&zak=b'],
    notRaised: [
      'https://aaudk.zoom.us/s/61234567890',
      'https://aaudk.zoom.us/s/61234567890?zak=',
      'https://aaudk.zoom.us/j/61234567890?zakx=a',
      'https://example.com/s/61234567890?zak=a',
    ],
  },
  'may-send-on': {
    raised: [
      'https://click.zoom.us/l/84442/2020-05-20/blf6y1',
      'https://click.e.zoom.us/?qs=abc',
      'https://us05web.zoom.us/postattendee?mn=a',
      'https://zoom.us/saml/logout?returnto=https%3A%2F%2Fexample.com%2F',
      'https://aaudk.zoom.us/signin?back=%2F%2Fexample.com',
      'https://zoom.us/j/1?x=https%3A%2F%2Fuw04webzoom.us%2F',
    ],
    notRaised: [
      'https://zoom.us/j/1?pwd=FX3dgIDLfyAkYa9drDQiLO6bTxNfAy.1',
      'https://zoom.us/saml/login?returnTo=https%3A%2F%2Faaudk.zoom.us%2Fprofile',
      'https://zoom.us/signin?back=%2Fprofile',
      'https://zoom.us/oauth/authorize?redirect_uri=https%3A%2F%2Fexample.com%2F',
      'https://applications.zoom.us/lti/rich?return=https%3A%2F%2Fexample.com%2F',
      'https://oneclick.zoom.us/j/1',
      'https://example.com/?returnto=https%3A%2F%2Fexample.org%2F',
    ],
  },
  'plain-http': {
    raised: ['http://zoom.us/j/1', 'http://aaudk.zoom.us/j/1', 'aaudk.zoom.us/j/1'],
    notRaised: [
      'https://aaudk.zoom.us/j/1',
      'zoommtg://aaudk.zoom.us/join?confno=61234567890',
      'http://example.com/',
    ],
  },
  'listed-by-policy': {
    raised: [
      'https://false.example/',
      ['https://www.false.example/x', 'Join Zoom Meeting'],
      safeLink('https://false.example/j/1'),
      mimecast('?domain=false.example'),
      ['https://aaudk.zoom.us/j/1', '', 'https://false.example/'],
      'https://tinyurl.com/abc',
    ],
    notRaised: [
      'https://notfalse.example/',
      'https://false.example.com/',
      'https://example.com/false.example',
      ['https://example.com/', 'https://false.example/'],
      'https://false.example@example.com/',
      'https://us02web.zoom.us/j/81234567890',
      'https://aaudk.zoom.us/j/1',
    ],
  },
  'idn-homograph': {
    raised: [
      'https://xn--zom-sed.us/j/1',
      'https://zооm.us/j/1', // Cyrillic o, twice
      'https://zoöm.us/j/1',
      'https://ƶoom.us/j/1',
      'https://аaudk.zoom-us.xn--zm-fmca.com/j/1',
    ],
    notRaised: [
      'https://zoom.us/j/1',
      'https://xn--mnchen-3ya.de/', // münchen.de
      'https://rødgrød.dk/j/61234567890',
      'https://пример.испытание/j/1',
      'https://zoomkøb.dk/',
    ],
  },
  'ascii-homograph': {
    raised: [
      'https://zo0m.us/j/1',
      'https://z00m.com/',
      'https://zoorn.site/',
      'https://aaudk.zoorn.us/j/1',
      'https://us02web-zo0m.com/',
    ],
    notRaised: ['https://zoom.us/j/1', 'https://zorn.com/', 'https://z0.dk/', 'https://zoo.org/'],
  },
  typosquat: {
    raised: [
      'https://zooom.us/j/1',
      'https://zoomm.us/j/1',
      'https://zom.us/j/1',
      'https://zo-om.us/j/1',
      'https://ozom.us/j/1',
      'https://zo.om.us/j/1',
    ],
    notRaised: [
      'https://zoom.us/j/1',
      'https://room.com/j/1',
      'https://noom.com/',
      'https://zoo.com/',
      'https://boom.dk/',
      'https://zorn.us/',
    ],
  },
  combosquat: {
    raised: [
      'https://zoom-us.meeting-join.com/j/1',
      'https://uw04webzoom.us/j/1',
      'https://us05web-zoom.pro/j/1',
      'https://zoom-download.host/',
      'https://zoomus.tech/',
      'https://onlinezoommeeting.example/',
    ],
    notRaised: [
      'https://uw04web.zoom.us/j/1',
      'https://zoomlion.com/',
      'https://bazoom.com/',
      'https://meeting-join.com/zoom',
      'https://zoomdeals.example/',
    ],
  },
  levelsquat: {
    raised: [
      'https://zoom.us.example.com/j/1',
      'https://aaudk.zoom.us.meeting-lobby.com/j/1',
      'https://zoom.us-web05.com/j/1',
      'https://zoom.com.example/j/1',
    ],
    notRaised: [
      'https://example.com.zoom.us/j/1',
      'https://us.example.com/j/1',
      'https://zoom.example/j/1',
      'https://aaudk.zoom.us/zoom.us.example.com',
    ],
  },
  'tld-swap': {
    raised: [
      'https://zoom.study/j/1',
      'https://us02web.zoom.app/j/1',
      'https://zoom.cn/',
      'https://zoom.co.uk/j/1',
    ],
    notRaised: [
      'https://zoom.us/j/1',
      'https://zoom.com.cn/j/1',
      'https://zoom.nl/',
      'https://zoom.earth/',
      'https://zoom.ku.dk/',
    ],
  },
  'server-name': {
    raised: [
      'https://us05web.us/j/1',
      'https://us010web.us/',
      'https://us07-web.us/j/1',
      'https://us05web-meet.com/',
      'https://uso5web.example/',
      'https://us02web.example.com/j/81234567890',
    ],
    notRaised: [
      'https://us05web.zoom.us/j/1',
      'https://usweb.example/',
      'https://bus05web.example/',
      'https://us05website.example/',
      'https://us-east-1.example.com/j/1',
      'https://example.com/us05web',
    ],
  },
  'abused-suffix': {
    raised: ['https://zoom-lobby.cfd/', 'https://zoom-lobby.top/j/1', 'https://quiet-zoom.icu/'],
    notRaised: [
      'https://zoom-lobby.example/',
      'https://zoomtown.cfd/',
      'https://zoom-meeting.cfd/',
      'https://lobby.cfd/',
      'https://zoom-lobby.cfd.example.com/',
    ],
  },
  'shared-hosting': {
    raised: [
      'https://zoom-7gc.pages.dev/',
      'https://zoom-invite-us05web.github.io/',
      'https://zoom-meeting-join.pages.dev/j/1',
      'https://sites.google.com/view/zoom-room-7',
      'https://docs.google.com/forms/d/e/Zoom/viewform',
      'https://forms.office.com/r/zoomlogin',
      'https://telegra.ph/Join-Zoom-11-24',
    ],
    notRaised: [
      'https://sites.google.com/view/room-7',
      'https://sites.google.com.example/view/zoom-room-7',
      'https://www.google.com/view/zoom-room-7',
      'https://recipes.github.io/',
      'https://zoom-7gc.example/',
      'https://recipes.pages.dev/zoom',
      'https://github.io/zoom',
    ],
  },
  'institution-imitated': {
    raised: [
      'https://aarhusuniversity-zoom.com/j/1',
      'https://zoom-aaudk.com/j/1',
      'https://aaudk.zoom.us.meeting-lobby.com/j/1',
    ],
    notRaised: [
      'https://aarhusuniversity.zoom.us/',
      'https://aarhusuniversity.example/',
      'https://zoom-acme.com/j/1',
      'https://vacuum-zoom.com/j/1',
    ],
  },
  userinfo: {
    raised: [
      'https://zoom.us@example.com/j/1',
      'https://aaudk.zoom.us:443@join-meeting.network/j/1',
      'https://zoom%2Eus@example.com/j/1',
      'https://someone@zoom-meeting.example/',
      'https://someone@aaudk.zoom.us/j/1',
    ],
    notRaised: [
      'https://example.com/@zoom.us',
      'https://someone@example.com/',
      'https://aaudk.zoom.us/j/1?u=a@b.dk',
      'https://zoom-meeting.example/?a@b',
    ],
  },
  'host-in-path': {
    raised: [
      'https://example.com/go?to=https%253A%252F%252Fzoom%252Eus%252Fj%252F1',
      'https://example.com/x/zoom%2Eus/j/1?a=%zz',
      'https://example.com/zoom.us/j/1',
      'https://example.com/https://aaudk.zoom.us/j/1',
      'https://example.com/go?to=https://zoom.us/j/1',
      'https://example.com/go?to=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1',
      'https://example.com/#zoom.us',
    ],
    notRaised: [
      'https://example.com/zoom/us',
      'https://example.com/notzoom.us/',
      'https://example.com/zoom.us.html.example',
      'https://zoom.us/zoom.us',
      'https://calendar.google.com/calendar/render?location=https%3A%2F%2Fzoom.us%2Fj%2F1',
    ],
  },
  'ip-address-host': {
    raised: [
      ['http://203.0.113.45/j/81720394465', 'Join Zoom Meeting'],
      'http://192.0.2.7/zoom.us/j/1',
      ['http://[2001:db8::1]/j/81720394465', 'Join Zoom Meeting'],
      ['http://0xcb00712d/j/81720394465', 'Join Zoom Meeting'],
    ],
    notRaised: [
      ['http://203.0.113.45/j/81720394465', 'Read more'],
      'http://192.0.2.7/j/81720394465',
      ['https://203-0-113-45.example/j/1', 'Join Zoom Meeting'],
      'https://aaudk.zoom.us/203.0.113.45',
    ],
  },
  'odd-port': {
    raised: ['https://aaudk.zoom.us:8443/j/1', 'https://zoom-meeting.example:8080/', 'http://zoom.us:81/j/1'],
    notRaised: [
      'https://aaudk.zoom.us:443/j/1',
      'http://zoom.us:80/j/1',
      'https://example.com:8443/',
      'https://zoom.us/j/1:8443',
    ],
  },
  'text-mismatch': {
    raised: [
      ['https://example.com/', 'https://aaudk.zoom.us/j/1'],
      ['https://example.com/', 'Join at zoom.us/join now'],
      ['https://aaudk.zoom.us/j/1', 'https://zoom.us/j/1'],
      ['https://zoom.us/j/1', 'example.com'],
      [safeLink('https://example.com/'), 'aaudk.zoom.us/j/1'],
    ],
    notRaised: [
      ['https://apps.apple.com/us/app/id546505307', 'Download zoom.us fra App Store'],
      ['https://newspaper.example/a/1', 'Ny aftale med Zoom.us giver debat'],
      ['https://newspaper.example/a/1', 'Is zoom.com ready for AI?'],
      [
        'https://www.google.com/maps/search/?api=1&query=https://aaudk.zoom.us/j/1',
        'https://aaudk.zoom.us/j/1',
      ],
      ['https://www.bing.com/maps?where1=https://aaudk.zoom.us/j/1', 'https://aaudk.zoom.us/j/1'],
      ['https://maps.apple.com/?q=https://aaudk.zoom.us/j/1', 'https://aaudk.zoom.us/j/1'],
      ['https://www.openstreetmap.org/search?query=https://aaudk.zoom.us/j/1', 'https://aaudk.zoom.us/j/1'],
      ['https://calendar.google.com/calendar/event?action=VIEW&eid=a', 'https://aaudk.zoom.us/j/1'],
      ['https://outlook.office.com/calendar/item/a', 'https://aaudk.zoom.us/j/1'],
      ['https://aaudk.zoom.us/j/1', 'https://aaudk.zoom.us/j/1'],
      ['https://aaudk.zoom.us/j/1', 'AAUDK.ZOOM.US'],
      ['https://aaudk.zoom.us/j/1', 'www.aaudk.zoom.us'],
      ['https://aaudk.zoom.us/j/1', 'agenda.pdf'],
      ['https://aaudk.zoom.us/j/1', 'post@example.dk'],
      ['https://example.com/', 'https://example.org/'],
      [safeLink('https://aaudk.zoom.us/j/1'), 'https://aaudk.zoom.us/j/1'],
      ['https://aaudk.zoom.us/j/1', safeLink('https://aaudk.zoom.us/j/1')],
    ],
  },
  'shown-look-alike': {
    raised: [
      ['https://example.com/', 'https://zooom.us/j/61234567890'],
      ['https://example.com/', 'zoom-us-meeting.com/j/61234567890'],
      ['https://www.aau.dk/', 'Join at https://us02web.zoom.app/j/1'],
      ['https://bakery.example/', 'zoom.us.meeting-lobby.com'],
    ],
    notRaised: [
      ['https://zooom.us/j/61234567890', 'https://zooom.us/j/61234567890'],
      ['https://example.com/', 'https://aaudk.zoom.us/j/61234567890'],
      ['https://example.com/', 'https://zoomtown.dk/'],
      ['https://newspaper.example/', 'How zooom.us fooled a thousand people'],
      ['https://newspaper.example/', 'Advarsel: zooom.us er falsk, skriver banken'],
      ['https://www.google.com/maps/search/?api=1&query=https://zooom.us/j/1', 'https://zooom.us/j/1'],
      ['https://aaudk.zoom.us/j/61234567890', 'https://zooom.us/j/61234567890'],
    ],
  },
  'zoom-words-in-text': {
    raised: [
      ['https://example.com/', 'Join Zoom Meeting'],
      ['https://example.com/', 'Deltag i Zoom-mødet'],
      ['https://example.com/', 'Tilmeld dig her via Zoom'],
      ['https://example.com/', 'Klik for at deltage i Zoom'],
      ['https://example.com/', 'zoom link'],
    ],
    notRaised: [
      ['https://example.com/', 'Join the meeting'],
      ['https://example.com/', 'Zoom in on figure 3'],
      ['https://example.com/', 'Zoom'],
      ['https://example.com/', 'Join zoomers of all ages'],
      ['https://aaudk.zoom.us/j/1', 'Join Zoom Meeting'],
    ],
  },
  'meeting-path': {
    raised: [
      'https://zoom-meeting.example/j/81234567890',
      ['https://example.com/j/81234567890', 'Join Zoom Meeting'],
      'https://zooom.us/rec/share/abc',
      'https://zoomtown.example/wc/join/81234567890',
    ],
    notRaised: [
      'https://example.com/j/81234567890',
      'https://zoom-meeting.example/join/81234567890',
      'https://zoom-meeting.example/',
      'https://aaudk.zoom.us/j/61234567890',
    ],
  },
  'script-scheme': {
    raised: [
      ['javascript:alert(1)', 'Join Zoom Meeting'],
      ['data:text/html,hello', 'https://aaudk.zoom.us/j/1'],
      ['blob:https://example.com/abc', 'Zoom'],
      ['VBSCRIPT:x', 'open zoom'],
      ['javascript:alert(1)', 'zoomgov.com'],
    ],
    notRaised: [
      ['javascript:void(0)', 'Show more'],
      ['data:image/png;base64,AAAA', 'logo'],
      ['https://example.com/javascript:alert(1)', 'Join Zoom Meeting'],
      ['mailto:help@zoom.us', 'Zoom'],
    ],
  },
  'app-scheme': {
    raised: [
      'zoommtg://example.com/join?confno=81234567890',
      'zoomus://aaudk.zoom.us.example.com/join?confno=61234567890',
      'ZOOMMTG://zoom-meeting.example/join',
      'zoommtg://zoom.us@example.com/join',
      'zoommtg://203.0.113.45/join?confno=81234567890',
      safeLink('zoommtg://example.com/join'),
    ],
    notRaised: [
      'zoommtg://aaudk.zoom.us/join?confno=61234567890',
      'zoomus://zoom.us/join?confno=61234567890',
      'zoommtg://video.forening.example/join',
      safeLink('zoommtg://us02web.zoom.us/join'),
      'https://example.com/zoommtg://example.com',
      ['https://example.com/', 'zoommtg://aaudk.zoom.us/join'],
      'zoomphonecall://+4532713157',
      'zoommtg://join?confno=61234567890',
      'zoomphonecall://4532713157?callerid=10001',
      'msteams://example.com/join',
    ],
  },
  'reported-name': {
    raised: [
      'https://zoommanager.com/',
      'https://www.zoommanager.com/zoom/',
      'https://mail.zoomcommunications.com/',
    ],
    notRaised: [
      'https://zoommanagers.com/',
      'https://zoommanager.com.example/',
      'https://zoommanager.dk/',
      'https://example.com/zoommanager.com',
    ],
  },
  'brand-word': {
    raised: [
      'https://zoomtown.example/',
      'https://zoomers.example/',
      ['https://bigzoomer.example/', 'Join Zoom Meeting'],
    ],
    notRaised: [
      'https://bigzoomer.example/',
      'https://zoominfo.com/',
      'https://bazoom.com/',
      'https://example.com/zoom',
      'https://zoom.dtu.dk/',
      'https://zoomtown.edu/',
    ],
  },
  'opaque-wrapper': {
    raised: [
      'https://u123.ct.sendgrid.net/ls/click?upn=abc',
      'https://lnkd.in/abc',
      mimecast(''),
      safeLink('https://x.us1.list-manage.com/track/click?u=1'),
    ],
    notRaised: [
      'https://sendgrid.net/',
      'https://lnkd.in.example/abc',
      mimecast('?domain=aaudk.zoom.us'),
      'https://bit.ly/abc',
      'https://list-manage.com.example/track',
    ],
  },
  'wrapper-domain-only': {
    raised: [
      mimecast('?domain=aaudk.zoom.us'),
      mimecast('?domain=zoom-meeting.example'),
      safeLink(mimecast('?domain=zoom.us')),
      // Its code decides where Mimecast leads, and anybody can write an address beside that.
      mimecast(`?url=${encodeURIComponent('https://aaudk.zoom.us/j/1')}`),
    ],
    notRaised: [mimecast('?domain=example.com'), mimecast(''), safeLink('https://zoom.us/j/1')],
  },
  shortener: {
    raised: ['https://bit.ly/4sample7Kd', 'https://t.co/abc', safeLink('https://tinyurl.com/abc')],
    notRaised: [
      'https://bit.ly.example/abc',
      'https://notbit.ly/abc',
      'https://aaudk.zoom.us/bit.ly',
      'https://lnkd.in/abc',
    ],
  },
  'wrapper-without-target': {
    raised: [
      'https://eur03.safelinks.protection.outlook.com/',
      safeLink(''),
      safeLink('mailto:someone@example.com'),
      safeLink('javascript:alert(1)'),
      'https://urldefense.com/v3/__;!!x!y$',
    ],
    notRaised: [
      safeLink('https://aaudk.zoom.us/j/1'),
      'https://www.google.com/search?q=zoom',
      'https://urldefense.com/',
      safeLink('zoom.us/j/1'),
    ],
  },
  'wrapped-too-deep': {
    raised: [wrapped(9, 'https://zoom.us/j/1')],
    notRaised: [wrapped(8, 'https://zoom.us/j/1'), 'https://zoom.us/j/1'],
  },
  'too-long': {
    raised: [`https://aaudk.zoom.us/${'a'.repeat(MAX_ADDRESS)}`, 'a'.repeat(MAX_ADDRESS + 1)],
    notRaised: ['https://aaudk.zoom.us/'.padEnd(MAX_ADDRESS, 'a'), 'https://aaudk.zoom.us/'],
  },
  malformed: {
    raised: [
      'https://zoom.us:99999/j/1',
      'https://[zoom.us/j/1',
      ['https://exa mple.com/', 'https://zoom.us/j/1'],
      ['/j/1', 'Zoom'],
      'zoommtg://join?action=join&confno=61234567890',
      'https://aaudk.zoom.us../j/61234567890',
      'https://aaudk..zoom.us/j/61234567890',
      'https://.zoom.us/j/61234567890',
    ],
    notRaised: [
      'zoommtg://zoom.us/join?confno=61234567890',
      'https://aaudk.zoom.us./j/61234567890',
      'https://zooom.us../j/61234567890',
      'https://exa mple.com/',
      ['/page', 'Read more'],
      'https://aaudk.zoom.us/%zz',
      '',
    ],
  },
  unwrapped: {
    raised: [
      safeLink('https://aaudk.zoom.us/j/1'),
      safeLink('https://zoom-meeting.example/'),
      'https://aaudk.zoom.us.mcas.ms/j/1',
      wrapped(8, 'https://us02web.zoom.us/j/1'),
    ],
    notRaised: [
      'https://aaudk.zoom.us/j/1',
      safeLink('https://example.com/'),
      safeLink('mailto:a@zoom.us'),
      'https://eur03.safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1',
    ],
  },
  'known-other-company': {
    raised: [
      ['https://www.zoominfo.com/', 'Join Zoom Meeting'],
      ['https://zoom.earth/storms/', 'https://aaudk.zoom.us/j/1'],
      'https://zoom.nl/go?to=https://zoom.us/j/1',
    ],
    notRaised: [
      'https://www.zoominfo.com/',
      ['https://www.loom.com/', 'Join Zoom Meeting'],
      ['https://zoominfo.com.example/', 'Join Zoom Meeting'],
      'https://zoominfo.zoom.us/j/1',
    ],
  },
  'hidden-address': {
    raised: [
      ['https://aaudk.zoom.us/j/1', '', 'https://zoom-meeting.example/'],
      ['https://example.com/', 'Read more', 'https://zooom.us/j/1'],
      ['https://bit.ly/abc', '', 'https://aaudk.zoom.us/j/1'],
      [mimecast(''), '', wrapped(1, 'https://us02web.zoom.us/j/1')],
    ],
    notRaised: [
      ['https://aaudk.zoom.us/j/1', '', 'https://aaudk.zoom.us/j/1'],
      [safeLink('https://aaudk.zoom.us/j/1'), '', 'https://aaudk.zoom.us/j/1'],
      ['https://zoom-meeting.example/', '', 'https://deic.zoom.us/j/1'],
      ['https://example.com/', '', 'https://aaudk.zoom.us/j/1'],
      ['https://bit.ly/abc', '', 'https://example.com/'],
      'https://bit.ly/abc',
    ],
  },
};

const partsOf = (item: Case) => {
  const [href, text = '', hiddenAddress] = typeof item === 'string' ? [item] : item;
  return { href, text, ...(hiddenAddress !== undefined && { hiddenAddress }) };
};
const titleOf = (item: Case): string => {
  const { href, text, hiddenAddress } = partsOf(item);
  const shown = text === '' ? '' : ` shown as "${text}"`;
  return `${href}${shown}${hiddenAddress ? ` keeping ${hiddenAddress}` : ''}`.slice(0, 140);
};
const reasonsOf = (item: Case) => verdictOfLink(partsOf(item), RULES).reasons;

const LINK_REASONS = Object.keys(TABLES) as LinkReason[];

describe.each(LINK_REASONS)('the reason %s', (reason) => {
  const { raised, notRaised } = TABLES[reason];

  it.each(raised.map((item) => [titleOf(item), item] as const))('is given for %s', (_title, item) => {
    expect(reasonsOf(item)).toContain(reason);
  });

  it.each(notRaised.map((item) => [titleOf(item), item] as const))('is not given for %s', (_title, item) => {
    expect(reasonsOf(item)).not.toContain(reason);
  });
});

describe('the tables above', () => {
  it('hold every reason that a link gives by itself, in the order of the code', () => {
    const messageReasons: readonly Reason[] = [...MESSAGE_REASONS, ...CLAIM_REASONS];
    expect(LINK_REASONS).toEqual(REASONS.filter((reason) => !messageReasons.includes(reason)));
  });

  it.each(LINK_REASONS)('hold at least as much that must not give %s as half of what must', (reason) => {
    const { raised, notRaised } = TABLES[reason];
    expect(raised.length).toBeGreaterThan(0);
    expect(notRaised.length * 2).toBeGreaterThanOrEqual(raised.length);
  });

  it('reach every category', () => {
    const cases = Object.values(TABLES).flatMap(({ raised, notRaised }) => [...raised, ...notRaised]);
    const categories = cases.map((item) => verdictOfLink(partsOf(item), NO_RULES).category);
    expect(new Set(categories)).toEqual(new Set(CATEGORIES));
  });
});
