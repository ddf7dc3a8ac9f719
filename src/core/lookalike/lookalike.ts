import { endsInNoName, type Host, readHost } from '../address/host.ts';
import { holdsAddress, innerAddresses } from '../address/inner-addresses.ts';
import { parseLink, percentDecode, percentDecodeFully, type WebLink } from '../address/link.ts';
import { INSTITUTIONS } from '../genuine/data/institutions.ts';
import { OFFICIAL_DOMAINS } from '../genuine/data/official-domains.ts';
import { isInstitutionsDomain } from '../genuine/institution-domains.ts';
import { institutionIn } from '../genuine/institution-names.ts';
import { isMeetingPath } from '../genuine/zoom.ts';
import { isServerLike, isServerName } from './beside-brand.ts';
import { BRAND, type BrandReading, readBrand } from './brand.ts';
import { carriesAddresses } from './data/address-carriers.ts';
import {
  ABUSED_SUFFIX,
  RESTRICTED_SUFFIX,
  SHARED_HOSTING_BY_PATH,
  SUFFIX_OF_NO_COUNTRY,
} from './data/brand-words.ts';
import { HONEST_HOSTS, HONEST_NAMES } from './data/honest-names.ts';
import { REPORTED_NAMES } from './data/reported-names.ts';
import { SIGNS, type SignName, SPOOFED_AT } from './signs.ts';

const OFFICIAL = OFFICIAL_DOMAINS.map(({ domain }) => domain);
const OFFICIAL_PATTERN = OFFICIAL.map((domain) => domain.replaceAll('.', '\\.')).join('|');
/** Zoom's full host as labels of something else, also with more letters glued on: `zoom.us-05.example`. */
const ZOOM_AS_LABELS = /(?:^|\.)zoom\.(?:us|com)(?=[-.\d])/;
const ZOOM_LEADS_PATH = new RegExp(
  `^/(?:https?:/{0,2})?(?:[\\w-]+\\.)*(?:${OFFICIAL_PATTERN})(?:[/?#:]|$)`,
  'i',
);
const ZOOM_LATER = new RegExp(`(?<![\\w-])(?:${OFFICIAL_PATTERN})(?![\\w.-])`, 'i');
/** In the address of a mailbox (`?login=anna@zoom.us`) a host is no place to go. Behind `//` it is one. */
const MAIL_ADDRESS = /(?<!\/\/)(?<![\w.+-])[\w.+-]+@[\w.-]+/g;
const MEETING_TEXT =
  /\bzoom[\s-]*(?:meeting|webinar|call|møde|mødet|session|invitation|link)|(?:join|attend|register|deltage?|tilslut(?:te)?|tilmelde?|åbne?|open|launch|starte?)\b[^.]{0,40}\bzoom\b/iu;

/** A host of Zoom's among other words: the program is called so too. */
const NAMES_ZOOM_HOST = /(?<![\p{L}\p{N}@._/-])zoom\.(?:us|com)(?![\p{L}\p{N}@/-]|\.[\p{L}\p{N}])/iu;

const VANITY_LABELS = new Set(INSTITUTIONS.map(({ host }) => host.split('.')[0]));
const REPORTED: ReadonlySet<string | null> = new Set(REPORTED_NAMES.map(({ domain }) => domain));
const OWN_HOSTS = new Set(INSTITUTIONS.map(({ host }) => host));

/** Calendars carry the invitation's address in their own; that is what "add to calendar" does. Other paths there send on. */
const ADD_TO_CALENDAR =
  /^(?:calendar\.google\.com\/(?:calendar\/(?:u\/\d+\/)?(?:r\/eventedit|event|render)|render)|www\.google\.com\/calendar\/(?:event|render)|outlook\.(?:office|office365|live)\.com\/(?:owa\/?|calendar\/(?:\d+\/)?(?:deeplink\/compose|action\/compose))|calendar\.yahoo\.com\/)$/;

/**
 * Whether a link could show a sign that claims to be Zoom. Nearly every link cannot, and this tells it at a glance.
 *
 * In: as for `signsOf`. Out: `false` only where `signsOf` finds no such sign.
 */
export function mayClaimZoom({ url, isApp }: WebLink, { hostname }: Host, text: string): boolean {
  return (
    isApp ||
    text !== '' ||
    WORTH_READING.test(hostname) ||
    WORTH_DECODING.test(url.href) ||
    holdsAddress(`${url.search}${url.hash}`)
  );
}

/**
 * The signs of a look-alike that a link shows.
 *
 * In: the target and its host taken apart, which is none of Zoom's nor a known institution's; the
 * visible text; the host that the text names, where it is Zoom's or a known institution's; whether somebody who may
 * decide it calls the host honest, so that nothing about the host itself is a sign.
 * Out: names of signs, none twice, in no certain order.
 */
export function signsOf(
  { url, isApp }: WebLink,
  host: Host,
  text: string,
  shownZoomHost: string | null,
  isCalledHonest: boolean,
): SignName[] {
  const signs = new Set<SignName>();
  if (!isCalledHonest && WORTH_READING.test(host.hostname) && !host.isIp) {
    const isHonest = isKnownHonest(host);
    if (!isHonest) addHostSigns(host, signs);
    else if (host.name.includes(BRAND)) signs.add('nameOfOtherCompany');
  }
  if (!isCalledHonest && host.isIp) signs.add('ipAddress');
  addAddressSigns(url, host, signs);
  if (isApp) signs.add('appLeadsElsewhere');
  if (shownZoomHost !== null) signs.add('textNamesZoomHost');
  else if (text !== '') {
    if (MEETING_TEXT.test(text)) signs.add('textSaysZoomMeeting');
    if (NAMES_ZOOM_HOST.test(text)) signs.add('textMentionsZoomHost');
  }
  // The last two only weigh against others, and nearly every link has none.
  if (signs.size === 0) return [];
  if (isInstitutionsDomain(host)) signs.add('institutionsOwnDomain');
  if (RESTRICTED_SUFFIX.test(host.publicSuffix)) signs.add('restrictedSuffix');
  return [...signs];
}

function isKnownHonest({ hostname, registrableDomain }: Host): boolean {
  return HONEST_HOSTS.has(hostname) || (registrableDomain !== null && HONEST_NAMES.has(registrableDomain));
}

/** Most hosts hold none of these, and nothing that looks like Zoom or one of its servers can be written without one. */
const WORTH_READING = /z|oom|xn--|(?:us+|eu)[o\d]/;

function addAddressSigns(url: URL, host: Host, signs: Set<SignName>): void {
  if (url.port !== '') signs.add('oddPort');
  if (isMeetingPath(url)) signs.add('meetingPath');
  if (url.username !== '' || url.password !== '') {
    const userinfo = percentDecode(`${url.username}:${url.password}`).toLowerCase();
    signs.add(userinfo.includes(BRAND) ? 'brandInUserinfo' : 'otherUserinfo');
  }
  if (SHARED_HOSTING_BY_PATH.has(host.hostname) && /zoom/i.test(url.pathname)) {
    signs.add('brandOnSharedHosting');
  }
  if (imitatesLater(url)) signs.add('zoomHostLater');
  const rest = `${url.pathname}${url.search}${url.hash}`;
  const isCarrier = carriesAddresses(url) || ADD_TO_CALENDAR.test(`${host.hostname}${url.pathname}`);
  if (!WORTH_DECODING.test(rest) || isCarrier) return;
  if (ZOOM_LEADS_PATH.test(url.pathname)) signs.add('zoomHostLeadsPath');
  else if (ZOOM_LATER.test(percentDecodeFully(rest).replaceAll(MAIL_ADDRESS, ''))) signs.add('zoomHostLater');
}

/** Whether a look-alike's whole address stands in the query or the fragment: any site may send on to what is given to it. */
function imitatesLater({ search, hash }: URL): boolean {
  const rest = `${search}${hash}`;
  return holdsAddress(rest) && innerAddresses(rest).some(isLookalike);
}

function isLookalike(address: string): boolean {
  const link = parseLink(address);
  if (link.kind !== 'web') return false;
  const host = readHost(link.url.hostname);
  const { registrableDomain, hostname } = host;
  if (!WORTH_READING.test(hostname) || registrableDomain === null || endsInNoName(hostname)) return false;
  if (OFFICIAL.includes(registrableDomain) || isKnownHonest(host) || OWN_HOSTS.has(hostname)) return false;
  const signs = new Set<SignName>();
  addHostSigns(host, signs);
  return [...signs].reduce((sum, sign) => sum + SIGNS[sign].weight, 0) >= SPOOFED_AT;
}

/** A path that neither says zoom nor hides letters names no host of Zoom's. */
const WORTH_DECODING = /zoom|zm[a-z]{2}\.|%[2-7][0-9a-f]/i;

/** No host that can be reached has a longer name (RFC 1035, 2.3.4): one by one its labels are not read. */
const MAX_HOSTNAME = 253;

function addHostSigns(host: Host, signs: Set<SignName>): void {
  if (REPORTED.has(host.registrableDomain)) signs.add('reportedName');
  const { hostname, name, subdomain } = host;
  if (host.registrableDomain !== hostname && ZOOM_AS_LABELS.test(hostname))
    signs.add('brandBeforeOtherDomain');
  const reading = readBrand(name);
  if (reading) addNameSigns(reading, host, signs);
  else if (isServerName(name)) signs.add('zoomServerName');
  if (subdomain === '' || hostname.length > MAX_HOSTNAME) return;
  // "zo.om.us": the dots only split the name.
  if (name.length < BRAND.length && `${subdomain}.${name}`.replaceAll('.', '').endsWith(BRAND))
    signs.add('oneLetterOff');
  addSubdomainSigns(subdomain.split('.'), host, signs);
}

function addNameSigns(reading: BrandReading, host: Host, signs: Set<SignName>): void {
  const isZoomSuffix = host.publicSuffix === 'us' || host.publicSuffix === 'com';
  const hasNeighbours =
    reading.hasMeetingWord ||
    reading.hasOnlyCommonWords ||
    host.publicSuffix === 'us' ||
    runsIntoSuffix(host);
  const isBehindInstitution = host.subdomain.split('.').some((label) => institutionIn(label) !== null);
  if (institutionIn(host.name)) signs.add('institutionWithBrand');
  if (reading.form === 'digits') signs.add('digitsForLetters');
  if (reading.form === 'foreign' && (reading.place !== 'inside' || hasNeighbours))
    signs.add('foreignLetters');
  if (reading.form === 'split') signs.add('oneLetterOff');
  if (reading.form === 'repeated' && (reading.place !== 'inside' || hasNeighbours)) signs.add('oneLetterOff');
  if (reading.form === 'typo') {
    const isTelling =
      isBehindInstitution ||
      (reading.place === 'whole' ? isZoomSuffix : hasNeighbours || host.isSharedSuffix);
    if (isTelling) signs.add('oneLetterOff');
    else if (host.name.includes(BRAND)) signs.add('brandLeadsName');
    return;
  }
  if (reading.place === 'whole') {
    if (reading.form === 'plain') signs.add(isCountrysOwn(host) ? 'countrysOwnZoom' : 'otherSuffix');
    return;
  }
  const isTrade =
    !reading.hasMeetingWord &&
    (reading.trade === 'anywhere' || (reading.trade === 'at home' && isCountrys(host)));
  if (hasNeighbours) {
    const isPlainTrade =
      isTrade && reading.form === 'plain' && host.publicSuffix !== 'us' && !runsIntoSuffix(host);
    signs.add(isPlainTrade ? 'brandWithTradeWords' : 'brandWithMeetingWords');
  } else if (reading.place === 'inside') signs.add('brandInsideName');
  else if (reading.place === 'apart' && ABUSED_SUFFIX.test(host.publicSuffix))
    signs.add('brandOnAbusedSuffix');
  else signs.add('brandLeadsName');
  if (host.isSharedSuffix && reading.place === 'apart' && BRAND_LEADS.test(host.name))
    signs.add('brandOnSharedHosting');
}

/** Whether a suffix is a country's own, such as `dk`, `co.uk` or `com.br`: there many a company is called zoom. */
function isCountrys({ publicSuffix, isSharedSuffix }: Host): boolean {
  const [, country = ''] = /^(?:[a-z]{2,4}\.)?([a-z]{2})$/.exec(publicSuffix) ?? [];
  return country !== '' && !isSharedSuffix && !SUFFIX_OF_NO_COUNTRY.test(country);
}

/** "zoom.dk" is some company's; "aaudk.zoom.dk" and "us02web.zoom.dk" are nobody's but Zoom's to mean. */
function isCountrysOwn(host: Host): boolean {
  const labels = host.subdomain.split('.');
  return isCountrys(host) && !labels.some((label) => VANITY_LABELS.has(label) || isServerLike(label));
}

/** "zoom-up.date" reads on into its suffix. */
function runsIntoSuffix({ name, publicSuffix }: Host): boolean {
  return publicSuffix.length >= 4 && readBrand(`${name}${publicSuffix}`)?.hasMeetingWord === true;
}

/** The brand, or the name of Zoom's event site OnZoom, at the front. */
const BRAND_LEADS = /^(?:on)?zoom/;

function addSubdomainSigns(
  subdomains: readonly string[],
  { name, isSharedSuffix }: Host,
  signs: Set<SignName>,
): void {
  const labels = [...subdomains, name];
  const readings = labels.map((label) => readBrand(label));
  if (subdomains.some(isServerName)) signs.add('serverNameInFront');
  if (readings.slice(0, -1).every((reading) => reading === null)) return;
  const branded = labels.filter(
    (label, i) => readings[i] && (readings[i].form !== 'typo' || label.includes(BRAND)),
  ).length;
  const hasServerName = labels.some((label, i) => readings[i] === null && isServerLike(label));
  const hasInstitution = subdomains.some((label) => institutionIn(label) !== null);
  for (const reading of readings.slice(0, -1)) {
    if (!reading || reading.form === 'typo') continue;
    if (hasInstitution) signs.add('institutionWithBrand');
    if (isSharedSuffix && reading.place !== 'inside') signs.add('brandOnSharedHosting');
    if (reading.form === 'digits') signs.add('digitsForLetters');
    else if (reading.form === 'foreign' && reading.place !== 'inside') signs.add('foreignLetters');
    else if (reading.hasMeetingWord || reading.hasOnlyCommonWords) signs.add('brandWithMeetingWords');
    else if (hasServerName || branded > 1 || reading.form === 'repeated') signs.add('brandBeforeOtherDomain');
    else signs.add(reading.place === 'inside' ? 'brandInsideName' : 'brandLeadsName');
  }
}

/**
 * The genuine name that a look-alike stands in for.
 * In: its host, its signs. Out: an institution's host where it uses the institution's name, else Zoom's own domain.
 */
export function imitatedBy({ subdomain, name, publicSuffix }: Host, signs: readonly SignName[]): string {
  const institution = signs.includes('institutionWithBrand')
    ? [name, ...subdomain.split('.')].map(institutionIn).find((host) => host !== null)
    : undefined;
  return institution ?? (publicSuffix === 'com' ? 'zoom.com' : 'zoom.us');
}
