import { FREE_HOSTS, HOME_PAGES } from '../data/known-services.ts';
import type { Host } from '../host.ts';
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

/** It asks for something that the message speaks of right beside Zoom's name. */
export const asksForTheVery = ({ asked }: LinkInMessage, { beside }: MessageFacts) =>
  !asked.isFooter && (asked.saysZoom ? asked.acts.length > 0 : belongsTo(asked, beside));

/** Joining, signing in, paying or updating, and nothing else: what only Zoom or one's own organisation may ask for. */
export const isPlain = (link: LinkInMessage, message: MessageFacts) => {
  const { acts, isBare } = link.asked;
  if (!isBare || !asksForZooms(link, message)) return false;
  if (acts.includes('join')) return true;
  return (
    acts.some((act) => act !== 'view' && act !== 'respond' && act !== 'generic') &&
    asksForTheVery(link, message)
  );
};

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
  'meet meeting meetings moede moeder mote room webinar webinars live stream event events join session sessions course kursus video konference conference zoom software softwarecenter download downloads update install login sso account konto profile selvbetjening support help helpdesk service portal intranet booking book tilmeld'.split(
    ' ',
  ),
);

export function isFreeHost({ registrableDomain, publicSuffix, isSharedSuffix }: Host): boolean {
  if (HOME_PAGES.has(publicSuffix) || (registrableDomain !== null && HOME_PAGES.has(registrableDomain)))
    return false;
  return isSharedSuffix || (registrableDomain !== null && FREE_HOSTS.has(registrableDomain));
}

/** Where a site keeps pictures, programs and uploads, and no page for people: that is where broken-into sites hold them. */
export const FOLDERS =
  /\/(?:wp-(?:content|includes|admin)|cgi-bin|\.well-known|uploads?|te?mp|cache|plugins|themes|assets|images?|img|css|js|fonts|thumbs?|backups?|old|includes?)\/|\/appsuite(?:\/|$)/i;

/** A department or a function that does not say whose, and writes from nobody's known address. */
export const speaksForNobody = ({ sender }: MessageFacts) =>
  (sender.isDepartment || sender.isFunction) && !sender.isInstitutions && !sender.isServices;

export const bearsDress = ({ hasImprint, signsOff, hasFooter }: MessageFacts) =>
  hasImprint || signsOff || hasFooter;
