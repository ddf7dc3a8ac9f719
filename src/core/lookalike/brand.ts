import { hidesOneForeignLetter, skeletonOf, toUnicode } from '../address/skeleton.ts';
import { remembering } from '../remembering.ts';
import { hasMeetingWord, hasOnlyCommonWords, hasOnlyTradeWords } from './beside-brand.ts';
import { WORDS_BEFORE_BRAND } from './data/brand-words.ts';
import { isOneEdit } from './edit-distance.ts';

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
  /** Those are words that trades go by: anywhere, or only under their country's suffix. `null` where they say more. */
  readonly trade: 'anywhere' | 'at home' | null;
}

const PLAIN = /z+o{2,}m+/;
const DIGITS =
  /z[o0]*0[o0]*(?:m|rn|nr|nn|rr)|z[o0]{2,}(?:rn|nr|nn|rr)|(?:^|[-\d])z(?:0[o0]|o0)n(?=$|[-\d]|us|web)/;
/** One letter of another script for both o's, such as U+A74F; one that reads as another letter ("zúm") is ASCII in the skeleton. */
const ONE_FOR_BOTH = /z[^\p{ASCII}]m/u;
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
  const joined = ONE_FOR_BOTH.exec(skeleton);
  if (joined) return reading(skeleton, joined.index, joined[0].length, 'foreign');
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
    return { form: 'typo', place: 'apart', hasMeetingWord: true, hasOnlyCommonWords: false, trade: null };
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
  return { form, place: 'whole', hasMeetingWord: false, hasOnlyCommonWords: false, trade: null };
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
    hasOnlyCommonWords: hasOnlyCommonWords(before, after),
    trade: hasOnlyTradeWords(before, after, false)
      ? 'anywhere'
      : hasOnlyTradeWords(before, after, true)
        ? 'at home'
        : null,
  };
}

function placeOf(before: string, after: string): BrandReading['place'] {
  const opens = before === '' || /[-\d]$/.test(before) || WORDS_BEFORE_BRAND.includes(before);
  const closes = after === '' || /^[-\d]/.test(after);
  if (opens && closes) return 'apart';
  return before === '' ? 'start' : 'inside';
}
