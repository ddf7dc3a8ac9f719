import { readHost } from '../address/host.ts';
import { parseLink } from '../address/link.ts';
import { genuineHost } from '../genuine/genuine.ts';
import { isInstitutionsDomain } from '../genuine/institution-domains.ts';
import type { Rules } from '../verdict/rules.ts';
import { FREE_MAIL, KNOWN_SERVICES, ZOOM_SENDERS } from './data/known-services.ts';
import {
  FUNCTION_WORDS,
  LEADING_DEPARTMENT_WORDS,
  MATTER_WORDS,
  NEUTRAL_WORDS,
  PRODUCT_WORDS,
  SERVING_DEPARTMENT_WORDS,
} from './data/message-words.ts';
import { heard, ZOOM } from './heard.ts';
import type { Sender } from './message.ts';

/** What a message's sender tells. */
export interface SenderFacts {
  /**
   * Whose name the sender bears: `zooms` is Zoom's alone or with a product's ("Zoom Phone"); `zooms-team` is Zoom's with a word
   * that any team has ("Zoom Support"), as an institution's own team for it may be called; `with-zoom` holds it beside other
   * words ("Zoom Bowling").
   */
  readonly named: 'zooms' | 'zooms-team' | 'with-zoom' | null;
  /** Whether the name is a department's, and not whose: one that decides on the reader's work ("HR"), or serves it ("IT Support"). */
  readonly department: 'leading' | 'serving' | null;
  /**
   * Whether it is made of a function's words alone and names nobody: `of-matters` where one is a thing of Zoom's ("Meeting
   * Organizer"), `other` where none is ("Events").
   */
  readonly function: 'of-matters' | 'other' | null;
  /** Registrable domain of the address; `null` where it is not known. */
  readonly domain: string | null;
  /** Whether the address is at Zoom's own domain, or at one that writes for Zoom. */
  readonly isZooms: boolean;
  /** Whether it is at a known institution's. */
  readonly isInstitutions: boolean;
  /** Whether it is at a service that writes in its customers' names. */
  readonly isServices: boolean;
  /** Whether the address's domain holds Zoom's name without being Zoom's: a company called so, or a forger's. */
  readonly bearsBrand: boolean;
  /** Names of the sender's organisation, in letters and digits, by which a host may be known as its own; none for a `zooms`. */
  readonly organisation: readonly string[];
}

export const NO_SENDER: SenderFacts = {
  named: null,
  department: null,
  function: null,
  domain: null,
  isZooms: false,
  isInstitutions: false,
  isServices: false,
  bearsBrand: false,
  organisation: [],
};

/** Reads what the header tells of the sender. In: name and address as shown; `null` where the header could not be read. */
export function readSender(sender: Sender | null, rules: Rules): SenderFacts {
  if (sender === null) return NO_SENDER;
  const host = sender.isForged ? null : hostOfAddress(sender.address);
  const domain = host?.registrableDomain ?? null;
  const named = namedIn(sender.name);
  return {
    named,
    department: departmentIn(sender.name),
    function: functionIn(sender.name),
    domain,
    isZooms: host !== null && (isZoomsHost(host, rules) || ZOOM_SENDERS.has(domain ?? '')),
    isInstitutions: host !== null && isInstitutionsDomain(host),
    isServices: domain !== null && KNOWN_SERVICES.has(domain) && !FREE_MAIL.has(domain),
    bearsBrand: domain?.includes('zoom') ?? false,
    organisation:
      named === 'zooms' ? [] : [...organisationOf(host), ...(named === null ? wordsOfName(sender.name) : [])],
  };
}

/** A mail address's host; `null` for what is none. */
function hostOfAddress(address: string): ReturnType<typeof readHost> | null {
  const link = parseLink(`https://${address.slice(address.lastIndexOf('@') + 1).trim()}/`);
  if (!address.includes('@') || link.kind !== 'web') return null;
  return readHost(link.url.hostname);
}

function isZoomsHost(host: ReturnType<typeof readHost>, rules: Rules): boolean {
  return genuineHost(host, rules) !== null;
}

const NAMES_ZOOM = new RegExp(`(?<![a-z])${ZOOM}(?![a-z])|(?<![a-z])${ZOOM}(?=meeting|video|moede|support)`);

const EACH_ZOOM = new RegExp(ZOOM, 'g');

/** An address of Zoom's in the place of a name. */
const ZOOMS_ADDRESS = /@(?:[a-z\d-]+\.)*zoom\.(?:us|com)(?![a-z\d.-])/;

/** Sent by Zoom for somebody: "Ann Holm via Zoom". */
const VIA_ZOOM = new RegExp(
  `(?<![a-z])(?:via|through|gennem|über) ${ZOOM}(?: (?:meetings?|docs|events|clips|workplace))?[^a-z]*$`,
);

const isProduct = (word: string) =>
  PRODUCT_WORDS.test(word) || Object.values(MATTER_WORDS).some((words) => words.test(word));

function departmentIn(name: string): SenderFacts['department'] {
  const words = heard(name);
  if (LEADING_DEPARTMENT_WORDS.test(words)) return 'leading';
  return SERVING_DEPARTMENT_WORDS.test(words) ? 'serving' : null;
}

function functionIn(name: string): SenderFacts['function'] {
  let rest = heard(name);
  if (rest === '') return null;
  const isOfMatters = Object.values(MATTER_WORDS).some((words) => words.test(rest));
  for (const words of FUNCTIONS) rest = rest.replaceAll(words, ' ');
  if (/[a-z]{2}/.test(rest)) return null;
  return isOfMatters ? 'of-matters' : 'other';
}

const FUNCTIONS = [
  LEADING_DEPARTMENT_WORDS,
  SERVING_DEPARTMENT_WORDS,
  FUNCTION_WORDS,
  NEUTRAL_WORDS,
  PRODUCT_WORDS,
  ...Object.values(MATTER_WORDS),
].map((words) => new RegExp(words, 'g'));

function namedIn(name: string): SenderFacts['named'] {
  if (ZOOMS_ADDRESS.test(heard(name)) || VIA_ZOOM.test(heard(name))) return 'zooms';
  const words = heard(name)
    .replaceAll(/(sign|log|follow)[ -](in|up)/g, '$1$2')
    .replaceAll(/[^a-z\d]+/g, ' ');
  // "Z o o m", with something between the letters.
  const isSpread = /(?<![a-z])z [o0] [o0] m(?![a-z])/.test(words);
  if (!isSpread && !NAMES_ZOOM.test(words)) return null;
  const others = (isSpread ? words.replace(/z [o0] [o0] m/, ' ') : words)
    .replaceAll(EACH_ZOOM, ' ')
    .split(' ')
    .filter((word) => /[a-z]{2}/.test(word));
  const products = others.filter(isProduct);
  const rest = others.filter((word) => !isProduct(word) && !NEUTRAL_WORDS.test(word));
  const isPlain = others.length === 0;
  if (rest.length > 0) return 'with-zoom';
  return isPlain || products.length > 0 ? 'zooms' : 'zooms-team';
}

/** "ab-toendergaarden.dk" is known as "abtoendergaarden"; a mailbox's provider says nothing. */
function organisationOf(host: ReturnType<typeof readHost> | null): string[] {
  if (host?.registrableDomain == null || FREE_MAIL.has(host.registrableDomain)) return [];
  if (KNOWN_SERVICES.has(host.registrableDomain)) return [];
  return [plainName(host.name), ownName(host.name)].filter((name) => name.length >= 2);
}

/** Names too short, and words that any name may hold, make nobody known. */
function wordsOfName(name: string): string[] {
  const words = heard(name).split(/[^a-z\d]+/);
  const telling = words.filter(
    (word) => word.length >= 5 && departmentIn(word) === null && !COMMON.has(word),
  );
  return [...telling, plainName(words.filter((word) => !COMMON.has(word)).join(''))].filter(
    (word) => word.length >= 5,
  );
}

const COMMON = new Set(
  'online meeting meetings video service services support group gruppen center centre office kontor kontoret department afdeling afdelingen institut institute university universitet university school skole skolen kommune forening foreningen society library bibliotek newsletter nyhedsbrev notifications notification noreply reply mailer delivery system admin security account hello scheduling calendar events event invitation conference webinar webinars training kursus kurser academy akademi akademiet international danmark denmark sverige norge suomi nordic human resources payroll digital digitalisering company firma consulting partner partners project projekt cloud share sharing portal people staff personale'.split(
    ' ',
  ),
);

/** What organisations put beside their name for a part of theirs. */
const AFFIXES = new Set(
  'mail email news info uni online web net group dk se no fi de com post app team events the my'.split(' '),
);

/** A name without what organisations put beside it: "luma-mail" is luma. */
export function ownName(label: string): string {
  return label
    .split('-')
    .filter((word) => !AFFIXES.has(word))
    .join('');
}

/** A name without hyphens. */
export function plainName(name: string): string {
  return name.replaceAll(/[^a-z\d]/g, '');
}
