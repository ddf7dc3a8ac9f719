import {
  ACCOUNT_WORDS,
  COMMON_WORDS,
  MEETING_STEMS,
  MEETING_WORDS,
  NEAR_A_STEM,
  TRADE_WORDS,
  TRADE_WORDS_AT_HOME,
  WORDS_AFTER_BRAND,
  WORDS_BEFORE_BRAND,
} from './data/brand-words.ts';
import { startsNearly } from './edit-distance.ts';

/** `us05web`, `eu01`, `web021`, `w07`, `04`: Zoom names its clusters us02web to us06web and eu01web. */
const CLUSTER = /(?:us|eu|uk)[a-z]?\d{1,3}|\d{1,3}-?(?:w|we|wb|web|us)|web-?\d{1,3}|(?:^|-)w?0\d+(?:-|$)/;
/** A number with a leading nought right before the brand, as in "user01zoom". */
const NUMBERED = /(?<!\d)0\d-?$/;
/** A meeting ID, as links that are pressed into a name have it. */
const MEETING_ID = /(?:^|-)\d{9,11}(?:-|$)/;
/** "zoom-us" and "zoom-com" at the end of a label stand for the host, whatever is before. */
const HOST_IN_LABEL = /^-(?:us|com)$/;
/** A cluster's name, the letter o for the digit 0 too. */
const SERVER = /^(?:u+s+|eu)[o\d]{2,3}-?web/;

/**
 * Whether a word of meetings or downloads, one of Zoom's server names or a meeting ID stands beside the brand.
 * In: what stands before and after it in its label, a U-label's skeleton.
 */
export function hasMeetingWord(before: string, after: string): boolean {
  if (CLUSTER.test(before) || CLUSTER.test(after) || NUMBERED.test(before)) return true;
  if (MEETING_ID.test(before) || MEETING_ID.test(after) || HOST_IN_LABEL.test(after)) return true;
  // "zoomeeting" shares its m with the brand.
  const start = before.replaceAll('-', '');
  const end = after.replaceAll('-', '');
  const sides = [start, end, `m${end}`].map((side) => collapse(side).replaceAll(OTHER_VERSIONS, ''));
  const words = [...sides, ...tokensOf(before).map(collapse), ...tokensOf(after).map(collapse)];
  if (MEETING_STEMS.some((stem) => sides.some((side) => side.includes(stem)) || words.some(isNearly(stem)))) {
    return true;
  }
  if ([before, after].some((side) => tokensOf(side).some(isMeetingToken))) return true;
  return MEETING_WORDS.some(
    (word) =>
      start.endsWith(word) || end.startsWith(word) || end.endsWith(word) || `m${end}`.startsWith(word),
  );
}

/** Words of their own that end in one of Zoom's programs. */
const OTHER_VERSIONS = /(?:con|di|in|re|sub)version/g;

/** Whether a word begins or ends nearly like a stem, and is none that means something else. */
function isNearly(stem: string): (word: string) => boolean {
  const mirrored = mirror(stem);
  return (word) =>
    word.length >= 4 &&
    (startsNearly(word, stem) || startsNearly(mirror(word), mirrored)) &&
    !NEAR_A_STEM.some((other) => word.includes(other));
}

function mirror(word: string): string {
  return [...word].reverse().join('');
}

function isMeetingToken(token: string): boolean {
  return COLLAPSED_MEETING_WORDS.has(collapse(token));
}

/** Letters repeated in a row, written once: "met" is read as "meet". */
function collapse(text: string): string {
  return text.replaceAll(/([a-z])\1+/g, '$1');
}

const COLLAPSED_MEETING_WORDS = new Set(MEETING_WORDS.map(collapse));

/** The words between hyphens and digits. */
function tokensOf(side: string): string[] {
  return side.split(/[-\d]+/).filter(Boolean);
}

/** Whether all that stands beside the brand is explained by common words and numbers. In: as above. */
export function hasOnlyCommonWords(before: string, after: string): boolean {
  return isCommonBefore(before) && isCommonAfter(after);
}

/**
 * Whether that, being common words, is no more than a trade's or a country's code: "zoom-office", "zoomtechnologies",
 * "it-zoom". In: as above; whether the name stands under a country's suffix.
 */
export function hasOnlyTradeWords(before: string, after: string, isAtHome: boolean): boolean {
  const words = isAtHome ? TRADE_AT_HOME : TRADE_WORDS;
  return [...tokensOf(before), ...tokensOf(after)].every(
    (token) => isCountryCode(token) || isMadeOf(token, words, 2),
  );
}

const TRADE_AT_HOME = [...TRADE_WORDS, ...TRADE_WORDS_AT_HOME];

/** A country's or a language's, and none of the common words: Zoom's servers are named for `us`, `uk` and `eu`. */
function isCountryCode(token: string): boolean {
  return /^[a-z]{2}$/.test(token) && token !== 'ww' && !COMMON_WORDS.includes(token);
}

/** What touches the brand must be a word that look-alikes put there; what a hyphen or digit sets apart, any common word. */
function isCommonBefore(before: string): boolean {
  const touching = /[a-z]*$/.exec(before)?.[0] ?? '';
  const apart = before.slice(0, before.length - touching.length);
  const isTelling = isMadeOf(touching.replace(/^(?:https?)?w{2,4}(?=$|[a-z])/, ''), BEFORE_BRAND, 2);
  return isTelling && (apart === '' || isCommon(apart));
}

function isCommonAfter(after: string): boolean {
  const touching = /^[a-z]*/.exec(after)?.[0] ?? '';
  const apart = after.slice(touching.length);
  return (touching === '' || isAfterBrand(touching)) && (apart === '' || isCommon(apart));
}

const BEFORE_BRAND = [...WORDS_BEFORE_BRAND, ...ACCOUNT_WORDS];
const AFTER_BRAND = [...WORDS_AFTER_BRAND, ...ACCOUNT_WORDS];
const COMMON = [...COMMON_WORDS, ...ACCOUNT_WORDS];

/** One of the words, or a long one with a letter too many ("zoomvideor"). */
function isAfterBrand(token: string): boolean {
  return (
    isMadeOf(token, AFTER_BRAND, 2) ||
    WORDS_AFTER_BRAND.some((word) => token === word || (word.length >= 5 && token.slice(0, -1) === word))
  );
}

/** Common words or two-letter country codes set apart by a hyphen; a number alone ("1zoom") explains nothing. */
function isCommon(side: string): boolean {
  const tokens = tokensOf(side);
  return (
    tokens.length > 0 &&
    side.includes('-') &&
    tokens.every((token) => token.length <= 2 || isMadeOf(token, COMMON))
  );
}

/** Whether `token` is one of `words`, or up to three of them run together ("usweb"). */
function isMadeOf(token: string, words: readonly string[], left = 3): boolean {
  if (token === '' || token === 's' || token === 'z') return true;
  if (left === 0) return false;
  return words.some((word) => token.startsWith(word) && isMadeOf(token.slice(word.length), words, left - 1));
}

/**
 * Whether a label is the name of one of Zoom's servers without the brand, such as "us05web" or "us05-web-meet".
 * In: a plain label, lower case.
 */
export function isServerName(label: string): boolean {
  const server = SERVER.exec(label);
  if (!server) return false;
  const rest = label.slice(server[0].length);
  return !/^[a-z]/.test(rest) || hasMeetingWord('', rest);
}

const SERVER_WORDS = COMMON_WORDS.concat(MEETING_WORDS);

/**
 * Whether a label without the brand is built like the names of Zoom's servers or pages ("us05web", "meet-05",
 * "downloadcenter"): what stands behind "zoom." in a levelsquat.
 */
export function isServerLike(label: string): boolean {
  if (isServerName(label)) return true;
  const tokens = tokensOf(label);
  const isNumbered = /\d/.test(label);
  const explained = tokens.every(
    (token) =>
      (isNumbered && /^[a-z]{0,2}(?:we?b?)?$/.test(token)) ||
      /^webs?[a-z]{0,2}$/.test(token) ||
      isMadeOf(token, SERVER_WORDS) ||
      isStemWord(token),
  );
  const telling =
    isNumbered ||
    tokens.some((token) => token.startsWith('web') || isStemWord(token) || isMadeOfMeeting(token));
  return tokens.length > 0 && explained && telling;
}

function isStemWord(token: string): boolean {
  const word = collapse(token);
  return MEETING_STEMS.some((stem) => word.startsWith(stem) && word.length <= stem.length + 7);
}

function isMadeOfMeeting(token: string): boolean {
  return MEETING_WORDS.some((word) => token.startsWith(word));
}
