import type { Host } from '../address/host.ts';
import { FREE_HOSTS, HOME_PAGES } from './data/known-services.ts';
import type { Act } from './data/message-words.ts';
import { tradeIn } from './data/trades.ts';
import { BEGINNING, folded } from './heard.ts';
import type { MessageFacts } from './read-message.ts';
import { type Asked, belongsTo } from './read-words.ts';
import type { Standing } from './standing.ts';

/** A link of a message that leads neither to Zoom nor, as far as its address can be read, to an institution. */
export interface LinkInMessage {
  readonly host: Host;
  readonly url: URL;
  readonly standing: Standing;
  readonly asked: Asked;
}

/** Nobody's in particular: where a page can pose as Zoom's. */
export const isForeign = ({ standing }: LinkInMessage) => standing === 'elsewhere' || standing === 'open';
export const isForeignOrHidden = (link: LinkInMessage) => isForeign(link) || link.standing === 'hidden';

/** It asks for something that the message speaks of beside Zoom's name, or for something of Zoom's by name. */
export const asksForZooms = ({ asked }: LinkInMessage, { near }: MessageFacts) =>
  !asked.isFooter && (belongsTo(asked, near) || (asked.saysZoom && asked.acts.length > 0));

/** It asks for something plainly, in a mail about something of Zoom's. */
export const asksAboutZooms = (link: LinkInMessage, { near }: MessageFacts) =>
  near.size > 0 && link.asked.isBare && !link.asked.isFooter && asksForMore(link);

/** It asks for something that the message speaks of right beside Zoom's name. */
export const asksForTheVery = ({ asked }: LinkInMessage, { beside }: MessageFacts) =>
  !asked.isFooter && (asked.saysZoom ? asked.acts.length > 0 : belongsTo(asked, beside));

/** Joining, signing in, paying or updating, and nothing else: what only Zoom or one's own organisation may ask for. */
export const isPlain = (link: LinkInMessage, message: MessageFacts) => {
  const { acts, matters, isBare } = link.asked;
  if (!asksForZooms(link, message)) return false;
  if (acts.includes('join') && (isBare || matters.includes('meeting'))) return true;
  if (!isBare) return false;
  return acts.some((act) => !LITTLE.includes(act)) && (isStrange(link) || asksForTheVery(link, message));
};

/** What any appointment asks, and any form. */
const LITTLE: readonly Act[] = ['view', 'respond', 'generic', 'fill'];

/** Signing in, confirming or paying, and nothing else: what no form on a page that anybody can write may ask for. */
export const asksForAccount = (link: LinkInMessage, { near }: MessageFacts) =>
  link.asked.isBare &&
  (near.has('account') || near.has('licence') || near.has('storage')) &&
  link.asked.acts.some((act) => act === 'verify' || act === 'pay');

export const asksForAnything = ({ asked }: LinkInMessage) =>
  asked.acts.length > 0 || asked.matters.length > 0;

/** In the path beside other letters, or in front of the domain; a folder "zoom" is where one writes about it. */
export const hasZoomInPath = ({ url, host }: LinkInMessage) =>
  host.subdomain.includes('zoom') ||
  url.pathname.split('/').some((folder) => /zoom/i.test(folder) && !/^zoom$/i.test(folder));

/** The address itself speaks of a meeting, an update or an account, as a page that is made for it does. */
export function speaksOfIt({ url, host }: LinkInMessage): boolean {
  if (host.isIp || isFreeHost(host)) return false;
  return `${host.hostname}${url.pathname}`
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => PURPOSES.has(word));
}

const PURPOSES = new Set(
  'meet meeting meetings moede moeder mote room webinar webinars live stream event events join session sessions course kursus video konference conference software softwarecenter download downloads update install login sso account konto profile selvbetjening support help helpdesk service portal intranet booking book tilmeld'.split(
    ' ',
  ),
);

export function isFreeHost({ registrableDomain, publicSuffix, isSharedSuffix }: Host): boolean {
  if (HOME_PAGES.has(publicSuffix) || (registrableDomain !== null && HOME_PAGES.has(registrableDomain)))
    return false;
  return isSharedSuffix || (registrableDomain !== null && FREE_HOSTS.has(registrableDomain));
}

/** Put up for a day, hidden among a site's files, without a name, or a program to install. */
export const isStrange = ({ host, url }: LinkInMessage) =>
  isFreeHost(host) ||
  host.isIp ||
  PROGRAM.test(url.pathname) ||
  (FOLDERS.test(url.pathname) && !FILE.test(url.pathname));

const PROGRAM = /\.(?:exe|msi|msix|dmg|pkg|apk|appx|bat|cmd|scr|vbs|js|jar|iso)$/i;

/** What people keep in such folders honestly. */
const FILE = /\.(?:pdf|docx?|pptx?|xlsx?|ics|jpe?g|png|gif|webp|mp3|mp4|zip|csv|txt)$/i;

/** Where a site keeps pictures, programs and uploads, and no page for people: that is where broken-into sites hold them. */
export const FOLDERS =
  /\/(?:wp-(?:content|includes|admin)|cgi-bin|\.well-known|uploads?|te?mp|cache|plugins|themes|assets|images?|img|css|js|fonts|thumbs?|backups?|old|includes?)\/|\/appsuite(?:\/|$)/i;

/** Joining, signing in, paying or updating, whatever it is: more than looking, answering or filling in. */
export const asksForMuch = ({ asked }: LinkInMessage) =>
  asked.acts.some((act) => act === 'join' || act === 'verify' || act === 'pay' || act === 'update');

/** The same, or looking at something: more than answering and filling in, as any appointment asks. */
export const asksForMore = (link: LinkInMessage) => asksForMuch(link) || link.asked.acts.includes('view');

/** It asks to see what Zoom keeps or brings for people, and not only a meeting's details. */
export const asksForThing = ({ asked }: LinkInMessage, { near }: MessageFacts) =>
  asked.acts.includes('view') &&
  THINGS.some((thing) => near.has(thing) && belongsTo(asked, new Set([thing])));

const THINGS = ['recording', 'summary', 'voicemail', 'message', 'document'] as const;

/** A department or a function that does not say whose, and writes from nobody's known address. */
export const speaksForNobody = ({ sender }: MessageFacts) =>
  (sender.department !== null || sender.function !== null) && !sender.isInstitutions && !sender.isServices;

/** More than looking; or anything, and nothing else, of a department or of one that is called after a thing of Zoom's. */
export const asksAsOne = (link: LinkInMessage, { sender }: MessageFacts) =>
  asksForMuch(link) ||
  (link.asked.isBare &&
    link.asked.acts.length > 0 &&
    (sender.department !== null || sender.function === 'of-matters'));

export const bearsDress = ({ hasImprint, signsOff, hasFooter }: MessageFacts) =>
  hasImprint || signsOff || hasFooter;

/** The dress is the mail's own: no other one is quoted in it, and it leads to one place or two, as forged mails do. */
export const isOwnDress = (message: MessageFacts) =>
  bearsDress(message) && !message.isPassedOn && !message.leadsToMany;

/** What a link asks for in a mail that is made up as Zoom's: anything the mail speaks of, or to confirm whatever it is. */
export const asksInDress = (link: LinkInMessage, message: MessageFacts) =>
  asksForZooms(link, message) ||
  (!link.asked.isFooter &&
    (belongsTo(link.asked, message.anywhere) ||
      link.asked.acts.some((act) => act === 'verify' || act === 'fill')));

/** The host is named after a trade that the mail has no word of: where it was broken into, nobody looked for a match. */
export function isOfOtherTrade({ host }: LinkInMessage, { said }: MessageFacts): boolean {
  const trade = tradeIn(host.name);
  return trade !== null && !said.includes(folded(trade));
}

/**
 * A site of its own, that neither its address nor the mail has a word for. A service that works for others tells what it does,
 * or has hosts for it; an organiser's name stands in the mail.
 */
export function isUnrelatedSite(link: LinkInMessage, message: MessageFacts): boolean {
  const { sender, isOfEvent } = message;
  // Of a person, who passes on what others hold.
  if (isOfEvent && sender.named === null && !speaksForNobody(message)) return false;
  const { host, url } = link;
  if (host.isIp || host.registrableDomain === null || isFreeHost(host)) return false;
  if (isServicesHost(link) || speaksOfIt(link) || /[a-z]{4,}/i.test(url.search)) return false;
  return !isSpokenOf(host, message);
}

/** One of the hosts that a service has for what it does. */
export const isServicesHost = ({ host: { subdomain } }: LinkInMessage) =>
  subdomain !== '' && subdomain !== 'www';

/** The mail has a word of the name of this place, or one that begins alike. */
export function isSpokenOf({ name: label }: Host, { said, beginnings }: MessageFacts): boolean {
  const name = folded(label);
  const words = [...name.split(/[^a-z]+/), name].filter((word) => word.length >= 4 || word === name);
  if (words.some((word) => said.includes(word))) return true;
  for (let at = 0; at + BEGINNING <= name.length; at += 1)
    if (beginnings.has(name.slice(at, at + BEGINNING))) return true;
  return false;
}

export const isOddPlace = (link: LinkInMessage, message: MessageFacts) =>
  isUnrelatedSite(link, message) || isOfOtherTrade(link, message);
