import { readHost } from '../address/host.ts';
import { parseLink } from '../address/link.ts';
import { genuineHost } from '../genuine/genuine.ts';
import { isMeetingPath, linkKindOf } from '../genuine/zoom.ts';
import type { Rules } from '../verdict/rules.ts';
import type { Candidate } from '../verdict/verdict.ts';
import {
  EVENT_WORDS,
  MATTER_WORDS,
  MATTERS,
  type Matter,
  NOTICE_WORDS,
  PRESSURE_WORDS,
  PRODUCT_WORDS,
} from './data/message-words.ts';
import { beginningsOf, folded, heard, wholeWords, ZOOM } from './heard.ts';
import type { Message, Picture } from './message.ts';
import { NO_SENDER, readSender, type SenderFacts } from './read-sender.ts';
import { readMatters } from './read-words.ts';
import { standingOf } from './standing.ts';

/** What a message says of itself, read once for all of its links. */
export interface MessageFacts {
  readonly sender: SenderFacts;
  /** The visible text, for the words in front of an address. */
  readonly text: string;
  /** All that it says but for addresses, its sender too, as `heard` and `folded` have it. */
  readonly said: string;
  /** How the words of that begin. */
  readonly beginnings: ReadonlySet<string>;
  /** Whether it speaks of Zoom as a service. */
  readonly saysZoom: boolean;
  /** What of Zoom's it speaks of, close to Zoom's name. */
  readonly near: ReadonlySet<Matter>;
  /** What of Zoom's it speaks of right beside that name: "your Zoom account". */
  readonly beside: ReadonlySet<Matter>;
  /** What it speaks of anywhere. */
  readonly anywhere: ReadonlySet<Matter>;
  /** Its subject has nothing of Zoom or its matters. */
  readonly isOffTopic: boolean;
  /** It shows Zoom's logo: a picture from Zoom's servers, one that is called so, or Zoom's name as its first line. */
  readonly hasLogo: boolean;
  /** A wordless link leads to Zoom's front page, as the logo in Zoom's own mails does. */
  readonly linksLogo: boolean;
  /** It speaks of what anybody may come to, and its organiser has a site for. */
  readonly isOfEvent: boolean;
  /** It threatens, or says that something was missed. */
  readonly presses: boolean;
  /** It bears Zoom's imprint. */
  readonly hasImprint: boolean;
  /** It is signed as Zoom's team. */
  readonly signsOff: boolean;
  /** It ends in links to two or more of Zoom's own pages, as Zoom's mails do. */
  readonly hasFooter: boolean;
  /** It leads to nothing of the sender's, nor to a meeting or an account at Zoom. */
  readonly hasNoHome: boolean;
  /** It leads to so many places that are nobody's in particular, as newsletters do. */
  readonly leadsToMany: boolean;
  /** It leads to the domain that the sender's address is at. */
  readonly leadsToSender: boolean;
  /** What it shows of Zoom's may be another mail's, answered or passed on. */
  readonly isPassedOn: boolean;
}

/** A message of which nothing is known. */
export const UNKNOWN_MESSAGE: MessageFacts = {
  sender: NO_SENDER,
  text: '',
  said: '',
  beginnings: new Set(),
  saysZoom: false,
  near: new Set(),
  beside: new Set(),
  anywhere: new Set(),
  isOffTopic: false,
  hasLogo: false,
  linksLogo: false,
  isOfEvent: false,
  presses: false,
  hasImprint: false,
  signsOff: false,
  hasFooter: false,
  hasNoHome: false,
  leadsToMany: false,
  leadsToSender: false,
  isPassedOn: false,
};

/** UTF-16 units of a message's text that are read: what it claims, it claims early. */
const MAX_TEXT = 20_000;

/**
 * Reads what a message claims to be. What it says can count against a link of it, and never for one.
 * In: the message, its links, the rules in force. Out: facts; of what cannot be read, nothing. Total.
 */
export function readMessage(message: Message, links: readonly Candidate[], rules: Rules): MessageFacts {
  const text = message.text.slice(0, MAX_TEXT);
  const alts = message.pictures.map(({ alt }) => alt).join(' . ');
  const sender = readSender(message.sender, rules);
  const whole = heard(`${message.subject} . ${alts} . ${text}`);
  // A company that is called so speaks of itself.
  const own = sender.named === 'with-zoom' ? heard(message.sender?.name ?? '') : '';
  const said = own === '' ? whole : whole.replaceAll(own, ' ');
  const { saysZoom, near, beside } = readMatters(withoutWordsOf(links, said));
  const subject = heard(message.subject);
  const ofItself = folded(
    heard(
      `${message.subject} ${alts} ${text.replaceAll(ADDRESS, ' ')} ${message.sender?.name ?? ''} ${message.sender?.address ?? ''}`,
    ),
  );
  const quotedAt = said.search(QUOTED);
  const isOwnDress = (dress: RegExp) => dress.test(said.slice(0, quotedAt));
  const isAbout = (words: string) => MATTERS.filter((matter) => MATTER_WORDS[matter].test(words));
  return {
    sender,
    text,
    said: ofItself,
    beginnings: beginningsOf(ofItself),
    saysZoom,
    near: links.some((link) => isMeetingLink(link, rules)) ? new Set([...near, 'meeting']) : near,
    beside,
    anywhere: new Set(isAbout(said)),
    isOffTopic: !/zoom/.test(subject) && isAbout(subject).length === 0 && !isMereNotice(subject),
    hasLogo: message.pictures.some((picture) => isLogo(picture, rules)) || WORDMARK.test(text),
    isOfEvent: EVENT_WORDS.test(said),
    presses: PRESSURE_WORDS.test(said),
    linksLogo: links.some((link) => isLogoLink(link, rules)),
    hasImprint: IMPRINT.test(said) || COMPANY.test(said.slice(-END)),
    signsOff: SIGN_OFF.test(said),
    hasFooter: new Set(links.flatMap(({ href }) => footerOf(href) ?? [])).size >= 2,
    leadsToSender: links.some(({ href }) => sender.domain !== null && domainOf(href) === sender.domain),
    hasNoHome: !links.some(({ href }) => isHome(href, sender, rules)),
    leadsToMany: placesIn(links, sender, rules).size >= MANY,
    isPassedOn: PASSED_ON.test(subject) || (quotedAt >= 0 && ![IMPRINT, SIGN_OFF].some(isOwnDress)),
  };
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;

/** No word but that there is something: "Reminder: 1 pending request". An empty one is such. */
const isMereNotice = (subject: string) => !/[a-z]{2}/.test(subject.replaceAll(EACH_NOTICE_WORD, ' '));
const EACH_NOTICE_WORD = new RegExp(NOTICE_WORDS, 'g');

/** What a link asks for is no evidence that it belongs to what the mail is about. Where it speaks of Zoom or a meeting, it claims that. */
function withoutWordsOf(links: readonly Candidate[], said: string): string {
  let rest = said;
  for (const { text } of links.slice(0, MOST_LINKS)) {
    const words = heard(text);
    const at = words.length < 3 || isClaim(words) ? -1 : rest.lastIndexOf(words);
    if (at >= 0) rest = `${rest.slice(0, at)}.${rest.slice(at + words.length)}`;
  }
  return rest;
}

const isClaim = (words: string) => /zoom/.test(words) || MATTER_WORDS.meeting.test(words);

/** A mail that poses as Zoom's has few links. */
const MOST_LINKS = 50;

function isLogo({ alt, address }: Picture, rules: Rules): boolean {
  const words = heard(alt)
    .split(/[^a-z\d]+/)
    .filter(Boolean);
  const isZoom = WHOLE_NAME.test(words[0] ?? '');
  if (isZoom && words.slice(1).every((word) => word === 'logo' || PRODUCT_WORDS.test(word))) return true;
  return isZoomsAddress(address, rules);
}

const WHOLE_NAME = new RegExp(`^${ZOOM}$`);

function isZoomsAddress(address: string, rules: Rules): boolean {
  const link = parseLink(address);
  return link.kind === 'web' && genuineHost(readHost(link.url.hostname), rules) !== null;
}

function isMeetingLink({ href }: Candidate, rules: Rules): boolean {
  const link = parseLink(href);
  return link.kind === 'web' && isMeetingPath(link.url) && isZoomsAddress(href, rules);
}

/** Whether a link shows no words but Zoom's name, as a logo does. */
export function isLogoText(text: string): boolean {
  return /^(?:zoom(?: logo)?)?$/.test(heard(text));
}

function isLogoLink({ href, text }: Candidate, rules: Rules): boolean {
  if (!isLogoText(text)) return false;
  const link = parseLink(href);
  return link.kind === 'web' && link.url.pathname === '/' && isZoomsAddress(href, rules);
}

/** Zoom's name on a line of its own at the top reads as a logo: the next word begins another line. */
const WORDMARK =
  /^\s*(?:zoom|Zoom|ZOOM)(?:\s+(?:Workplace|Phone|AI Companion|Docs|Events|Mail|Rooms|Team Chat))?\s+(?=\p{Lu})/u;

const IMPRINT = new RegExp(
  wholeWords(
    '55 almaden',
    `(?:©|\\(c\\)|copyright) ?(?:\\(c\\)|©)? ?(?:20\\d\\d,? )?(?:by )?${ZOOM}`,
    `${ZOOM}[^a-z]{1,4}san jose`,
  ),
);
/** The company's name by itself is an imprint only at the end: news name it as well. */
const COMPANY = new RegExp(wholeWords(`${ZOOM} (?:video )?communications`));
const END = 160;

const SIGN_OFF = new RegExp(
  wholeWords(
    `(?:the|your) ${ZOOM}(?: [a-z&]+){0,3} team`,
    `thank you for (?:choosing|using) ${ZOOM}`,
    `(?:regards|sincerely|thanks|cheers|thank you),? (?:the )?${ZOOM}(?: [a-z&]+){0,2}(?=$|[^a-z ])`,
    `(?:hilsen|hilsner|hilsning|mvh|hälsningar|hälsning|hilsen fra|terveisin|grüßen|grüße),?(?: fra)?,? ${ZOOM}`,
    `${ZOOM}[- ]?(?:teamet|tiimi)|(?:dit|din|ditt|dein|ihr) ${ZOOM}[- ]?team`,
  ),
);

/** Zoom's pages that its mails link to at their foot; profiles of its own on networks. */
const FOOTER_PAGES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:blog|support)\.zoom\.(?:us|com)$/, /^/],
  [/^(?:www\.)?linkedin\.com$/, /^\/company\/zoom(?:-video-communications)?\/?$/],
  [/^(?:www\.)?(?:twitter|x)\.com$/, /^\/zoom(?:_us)?\/?$/],
  [/^(?:www\.)?facebook\.com$/, /^\/zoom(?:videocommunications)?\/?$/],
  [/^(?:www\.)?instagram\.com$/, /^\/zoom\/?$/],
  [/^(?:www\.)?youtube\.com$/, /^\/(?:@zoom|user\/zoommeetings)\/?$/],
];

function footerOf(href: string): number | null {
  const link = parseLink(href);
  if (link.kind !== 'web') return null;
  const { hostname, pathname } = link.url;
  const row = FOOTER_PAGES.findIndex(
    ([host, path]) => host.test(hostname) && path.test(pathname.toLowerCase()),
  );
  return row < 0 ? null : row;
}

/** Of the sender's or an institution's; or Zoom's own, but for what stands at the foot of its mails. */
function isHome(href: string, sender: SenderFacts, rules: Rules): boolean {
  const link = parseLink(href);
  if (link.kind !== 'web') return false;
  const host = readHost(link.url.hostname);
  if (genuineHost(host, rules)) return linkKindOf(link.url) !== 'home' && footerOf(href) === null;
  const standing = standingOf(host, link.url.pathname, false, sender, rules);
  return standing === 'senders' || standing === 'ours';
}

function domainOf(href: string): string | null {
  const link = parseLink(href);
  return link.kind === 'web' ? readHost(link.url.hostname).registrableDomain : null;
}

/** A forged mail leads to one place, or to two. */
const MANY = 3;

/** The registrable domains of all links that are neither Zoom's, known nor the sender's. */
function placesIn(links: readonly Candidate[], sender: SenderFacts, rules: Rules): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { href } of links) {
    const link = parseLink(href);
    if (link.kind !== 'web') continue;
    const host = readHost(link.url.hostname);
    const isForeign = standingOf(host, link.url.pathname, false, sender, rules) === 'elsewhere';
    if (isForeign && host.registrableDomain !== null && genuineHost(host, rules) === null)
      places.add(host.registrableDomain);
  }
  return places;
}

/** Answered or passed on. */
const PASSED_ON = /^\s*(?:re|sv|aw|antw|fw|fwd|vs|vb|vl|wg|tr)\s*:/;

/** Where in a text another mail begins: what mail programs write above one that is answered or passed on, or its header. */
const QUOTED = new RegExp(
  [
    wholeWords(
      '(?:forwarded|original) (?:message|appointment)',
      '(?:oprindelig|videresendt) (?:meddelelse|besked|mail)',
      'vidarebefordrat meddelande|videresendt melding|alkuperäinen viesti|välitetty viesti|weitergeleitete nachricht|ursprüngliche nachricht',
    ),
    `${wholeWords('wrote|skrev|schrieb|kirjoitti')}[^:.!?]{0,80}(?:<[^>:]{0,80}>)?:`,
    `${wholeWords('from|fra|från|von|lähettäjä')} ?:[^:]{0,80}@[^:]{0,80}${wholeWords(
      'sent|date|to|subject|sendt|dato|til|emne|skickat|datum|till|ämne|gesendet|an|betreff|lähetetty|aihe',
    )} ?:`,
  ].join('|'),
);
