import {
  COMMON_WORDS,
  MEETING_STEMS,
  MEETING_WORDS,
  WORDS_AFTER_BRAND,
  WORDS_BEFORE_BRAND,
} from './data/brand-words.ts';
import { containsNearly, isOneEdit } from './edit-distance.ts';
import { remembering } from './remembering.ts';
import { hidesOneForeignLetter, skeletonOf, toUnicode } from './skeleton.ts';

export const BRAND = 'zoom';

/** How a label writes "zoom". */
export interface BrandReading {
  /**
   * - `plain`: zoom. `foreign`: letters of another script or with accents. `digits`: zo0m, zoorn.
   * - `repeated`: zooom, zzoom. `split`: zo-om. `typo`: one letter off, such as zom.
   */
  readonly form: 'plain' | 'foreign' | 'digits' | 'repeated' | 'split' | 'typo';
  /** The whole label, set apart by its edges, hyphens or digits on both sides, at the start, or inside a longer word. */
  readonly place: 'whole' | 'apart' | 'start' | 'inside';
  /** A word of meetings, downloads or Zoom's own server names stands beside it. */
  readonly hasMeetingWord: boolean;
  /** Everything beside it is explained by common words and numbers. */
  readonly hasOnlyCommonWords: boolean;
}

const PLAIN = /z+o{2,}m+/;
const DIGITS = /z[o0]*0[o0]*(?:m|rn|nn|rr)|z[o0]{2,}(?:rn|nn|rr)/;
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
/** What stands behind such a name in place of the brand. */
const AFTER_SERVER = /^(?:us|eu)?[o\d]{1,3}-?we?b?-?([a-z]{3,5}?)(?:-?us)?$/;
const NEARLY = /(?:^|[-\d]|web|us)(z[a-z]?o?m|zo[a-z]?m)(?=$|[-\d]|us|web)/;

/**
 * Reads one label of a hostname for Zoom's name.
 *
 * In: an A-label or plain label, lower case. Out: `null` where the label holds nothing like it.
 */
export const readBrand: (label: string) => BrandReading | null = remembering(readLabel);

/** No label of a host that can be reached is longer (RFC 1035, 2.3.4); what is over is not read. */
const MAX_LABEL = 63;

function readLabel(label: string): BrandReading | null {
  const seen = toUnicode(label.slice(0, MAX_LABEL));
  const skeleton = skeletonOf(seen);
  if (hidesOneForeignLetter(seen, BRAND)) return whole('foreign');
  if (skeleton !== BRAND && skeleton.replaceAll('-', '') === BRAND) return whole('split');
  const digits = DIGITS.exec(skeleton);
  if (digits) return reading(skeleton, digits.index, digits[0].length, 'digits');
  // "zoomx" and "xzoom" stand one letter off; "zooom" and "zoomm" say more by their form below.
  if (skeleton.length === BRAND.length + 1 && skeleton.includes(BRAND) && !/o{3}|mm|zz/.test(skeleton)) {
    return whole(isWrittenPlainly(BRAND, seen) ? 'typo' : 'foreign');
  }
  const plain = PLAIN.exec(skeleton);
  if (plain) {
    // The last m's may begin the next word: in "zoommeeting" the brand is the first four letters.
    const letters = plain[0].replace(/m+$/, 'm');
    const isForeign = !isWrittenPlainly(plain[0], seen);
    const form = isForeign ? 'foreign' : letters === BRAND ? 'plain' : 'repeated';
    if (plain[0] === skeleton && letters !== skeleton) return whole('repeated');
    return reading(skeleton, plain.index, letters.length, form);
  }
  if (isOneEdit(skeleton, BRAND)) return whole('typo');
  const behindServer = AFTER_SERVER.exec(skeleton)?.[1];
  if (behindServer && isOneEdit(behindServer, BRAND)) {
    return { form: 'typo', place: 'apart', hasMeetingWord: true, hasOnlyCommonWords: false };
  }
  const nearly = NEARLY.exec(skeleton);
  if (nearly?.[1] && isOneEdit(nearly[1], BRAND)) {
    return reading(skeleton, nearly.index + nearly[0].length - nearly[1].length, nearly[1].length, 'typo');
  }
  return typoBesideWords(skeleton);
}

/** Words of their own, one letter from the brand: common words beside them tell nothing. */
const OTHER_WORDS = ['zoos', 'zoon'];

/** "meetzoon", "zoummeeting", "zoomn-pc": one letter off, and the words beside it tell what is meant. */
function typoBesideWords(label: string): BrandReading | null {
  for (const { index } of label.matchAll(/z(?=[a-z]{3})/g)) {
    for (const length of [4, 5]) {
      const word = label.slice(index, index + length);
      if (word.length < length || !isOneEdit(word, BRAND)) continue;
      const found = reading(label, index, length, 'typo');
      if (found.hasMeetingWord || (found.hasOnlyCommonWords && !OTHER_WORDS.includes(word))) return found;
    }
  }
  return null;
}

/** Whether the brand's own letters are ASCII; those beside it may be of any script, as in "zoomkøb". */
function isWrittenPlainly(letters: string, seen: string): boolean {
  const at = seen.indexOf(letters);
  return at >= 0 && !/^\p{M}/u.test(seen.slice(at + letters.length));
}

function whole(form: BrandReading['form']): BrandReading {
  return { form, place: 'whole', hasMeetingWord: false, hasOnlyCommonWords: false };
}

function reading(label: string, start: number, length: number, form: BrandReading['form']): BrandReading {
  const before = label.slice(0, start);
  // "zooms-video" is the brand in the plural, "zoomn-pc" a slip of the key, "zoommmeet" the brand and a word.
  const after = label
    .slice(start + length)
    .replace(/^(?:s$|[a-z](?=-))/, '')
    .replace(/^m+(?=m)/, '');
  if (before === '' && after === '') return whole(form);
  return {
    form,
    place: placeOf(before, after),
    hasMeetingWord: hasMeetingWord(before, after),
    hasOnlyCommonWords: isCommonBefore(before) && isCommonAfter(after),
  };
}

function placeOf(before: string, after: string): BrandReading['place'] {
  const opens = before === '' || /[-\d]$/.test(before) || WORDS_BEFORE_BRAND.includes(before);
  const closes = after === '' || /^[-\d]/.test(after);
  if (opens && closes) return 'apart';
  return before === '' ? 'start' : 'inside';
}

function hasMeetingWord(before: string, after: string): boolean {
  if (CLUSTER.test(before) || CLUSTER.test(after) || NUMBERED.test(before)) return true;
  if (MEETING_ID.test(before) || MEETING_ID.test(after) || HOST_IN_LABEL.test(after)) return true;
  // "zoomeeting" shares its m with the brand.
  const start = before.replaceAll('-', '');
  const end = after.replaceAll('-', '');
  const sides = [start, end, `m${end}`].map(collapse);
  if (MEETING_STEMS.some((stem) => sides.some((side) => side.length >= 4 && containsNearly(side, stem)))) {
    return true;
  }
  if ([before, after].some((side) => tokensOf(side).some(isMeetingToken))) return true;
  return MEETING_WORDS.some(
    (word) =>
      start.endsWith(word) || end.startsWith(word) || end.endsWith(word) || `m${end}`.startsWith(word),
  );
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

/** What touches the brand must be a word that look-alikes put there; what a hyphen or digit sets apart, any common word. */
function isCommonBefore(before: string): boolean {
  const touching = /[a-z]*$/.exec(before)?.[0] ?? '';
  const apart = before.slice(0, before.length - touching.length);
  return isMadeOf(touching, WORDS_BEFORE_BRAND, 2) && (apart === '' || isCommon(apart));
}

function isCommonAfter(after: string): boolean {
  const touching = /^[a-z]*/.exec(after)?.[0] ?? '';
  const apart = after.slice(touching.length);
  return (touching === '' || isAfterBrand(touching)) && (apart === '' || isCommon(apart));
}

/** One of the words, or a long one with a letter too many ("zoomvideor"). */
function isAfterBrand(token: string): boolean {
  return WORDS_AFTER_BRAND.some(
    (word) => token === word || (word.length >= 5 && token.slice(0, -1) === word),
  );
}

/** Common words or two-letter country codes set apart by a hyphen; a number alone ("1zoom") explains nothing. */
function isCommon(side: string): boolean {
  const tokens = tokensOf(side);
  return (
    tokens.length > 0 &&
    side.includes('-') &&
    tokens.every((token) => token.length <= 2 || isMadeOf(token, COMMON_WORDS))
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
