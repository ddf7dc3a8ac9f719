import { skeletonOf } from '../address/skeleton.ts';

/** What no reader sees: soft hyphens, joiners, fillers, variation selectors, tags (Unicode, Default_Ignorable_Code_Point). */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;

/** Letters that Danes, Swedes, Finns and Germans write out where a keyboard has none. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  å: 'aa',
  ü: 'ue',
  ß: 'ss',
};

/**
 * A text as its reader hears it, for words to be looked for in it.
 *
 * In: visible text. Out: lower case and ASCII as far as that goes: what nobody sees is dropped, a letter of another script is
 * the one it looks like, accents go, Nordic and German letters are written out; white space collapsed.
 */
export function heard(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(UNSEEN, '')
    .replaceAll(/[^\0-\x7f]/gu, (letter) => WRITTEN_OUT[letter] ?? skeletonOf(letter))
    .replaceAll(/[\s\u2800]+/g, ' ')
    .trim();
}

/** What was heard, as hosts write it, that have "frisor" or "frisoer" for "frisør". */
export const folded = (said: string) =>
  said.replaceAll('oe', 'o').replaceAll('ae', 'a').replaceAll('aa', 'a');

/** Letters in which words begin alike that are of the same thing: "driftsinfo" and "driftstatus". */
export const BEGINNING = 5;

/** How the words of a text begin, those that are so long. In: what was heard. */
export function beginningsOf(said: string): ReadonlySet<string> {
  const words = said.split(/[^a-z]+/).filter((word) => word.length >= BEGINNING);
  return new Set(words.map((word) => word.slice(0, BEGINNING)));
}

/** Zoom's name as it is heard: with noughts, or with accents on its o. */
export const ZOOM = 'z(?:oe?|0){2}m';

/**
 * The source of a regular expression that finds one of these words in what was heard, whole: no letter stands before or
 * after it. In: words as they are written, in regular expressions; where a star follows a letter, the word goes on in any
 * letters.
 */
export function wholeWords(...words: readonly string[]): string {
  const sources = words.map((word) => heard(word).replaceAll(/(?<=[a-z])\*/g, '[a-z]*'));
  return `(?<![a-z])(?:${sources.join('|')})(?![a-z])`;
}
