import punycode from 'punycode/punycode.es6.js';
import { CONFUSABLES } from './data/confusables.ts';

const LOOKS_LIKE = new Map<string, string>();
for (const [seen, characters] of CONFUSABLES) {
  for (const character of characters) LOOKS_LIKE.set(character, seen);
}

const MARKS = /\p{M}/gu;
const ASCII = /^\p{ASCII}*$/u;

/**
 * A label as a person sees it (U-label).
 *
 * In: one label of a hostname. Out: decoded where it is an A-label (`xn--`); unchanged where it is none or broken.
 */
export function toUnicode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    return punycode.decode(label.slice(4));
  } catch {
    return label;
  }
}

/**
 * What a reader takes the label for: accents dropped, and each character of another script read as the ASCII
 * letter it resembles (UTS #39 skeleton, kept to what ends in ASCII).
 *
 * In: a U-label, lower case. Out: the skeleton with `rn` read as `m`; characters that resemble no ASCII letter stay.
 */
export function skeletonOf(label: string): string {
  if (ASCII.test(label)) return label;
  let skeleton = '';
  for (const character of label.normalize('NFD').replace(MARKS, '')) {
    skeleton += LOOKS_LIKE.get(character) ?? character;
  }
  return skeleton.normalize('NFD').replace(MARKS, '').replaceAll('rn', 'm');
}

/**
 * Whether `label` reads as `name` with one character exchanged for one outside ASCII, whichever it is.
 * Catches the resemblances that Unicode's table does not list. In: a U-label; an ASCII name of 3 letters or more.
 */
export function hidesOneForeignLetter(label: string, name: string): boolean {
  const characters = [...label.normalize('NFC')];
  if (characters.length !== name.length) return false;
  let foreign = 0;
  for (const [i, character] of characters.entries()) {
    if (character === name[i]) continue;
    if (ASCII.test(character)) return false;
    foreign += 1;
  }
  return foreign === 1;
}
