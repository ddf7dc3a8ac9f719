/** US keyboard neighbours of the brand's letters, as dnstwist's replacement fuzzer takes them. */
const NEIGHBOURS: Readonly<Record<string, string>> = { z: 'asx', o: 'ipkl09', m: 'nkj' };
const LOOKS_LIKE: Readonly<Record<string, readonly string[]>> = {
  z: ['2'],
  o: ['0'],
  m: ['rn', 'nn', 'rr'],
};
const VOWELS = 'aeiou';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What may happen to one letter: the texts that stand in its place. */
type Slip = (letter: string, next: string) => readonly string[];

const SLIPS: Readonly<Record<string, Slip>> = {
  'digits and letter pairs': (letter) => LOOKS_LIKE[letter] ?? [],
  'a letter omitted': () => [''],
  'a letter doubled': (letter) => [letter + letter],
  'a neighbouring letter': (letter) => [...(NEIGHBOURS[letter] ?? '')],
  'a letter inserted': (letter, next) => {
    const others = next === '' ? [...ALPHABET] : [...(NEIGHBOURS[letter] ?? '')];
    return others.flatMap((other) => [letter + other, ...(next === '' ? [] : [other + letter])]);
  },
  'another vowel': (letter) => (VOWELS.includes(letter) ? [...VOWELS] : []),
  'a bit flipped': bitFlipsOf,
  'the name split': (letter, next) => (next === '' ? [] : [`${letter}-`, `${letter}.`]),
};

/**
 * The name with one slip, by the kind of slip: those of the domain-squatting literature (the fuzzers of dnstwist, written
 * anew).
 *
 * In: `zoom`. Out: a list for each kind, without the name itself.
 */
export function variantsOf(name: string): Map<string, readonly string[]> {
  const letters = [...name];
  const kinds = new Map<string, readonly string[]>();
  for (const [kind, slip] of Object.entries(SLIPS)) {
    const made = letters.flatMap((letter, i) =>
      slip(letter, letters[i + 1] ?? '').map((other) => name.slice(0, i) + other + name.slice(i + 1)),
    );
    // The same digit for every letter it resembles: z00m.
    if (kind === 'digits and letter pairs') made.push(name.replaceAll('o', '0'));
    kinds.set(kind, different(made, name));
  }
  const swapped = letters
    .slice(1)
    .map((letter, i) => name.slice(0, i) + letter + name[i] + name.slice(i + 2));
  return kinds.set('two letters swapped', different(swapped, name));
}

function different(made: readonly string[], name: string): string[] {
  return [...new Set(made)].filter((variant) => variant !== name);
}

function bitFlipsOf(letter: string): string[] {
  return [1, 2, 4, 8, 16, 32, 64]
    .map((bit) => String.fromCharCode(letter.charCodeAt(0) ^ bit).toLowerCase())
    .filter((other) => ALPHABET.includes(other) && other !== letter);
}
