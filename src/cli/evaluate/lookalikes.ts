/** US keyboard neighbours of the brand's letters, as dnstwist's replacement fuzzer takes them. */
const NEIGHBOURS: Readonly<Record<string, string>> = { z: 'asx', o: 'ipkl09', m: 'nkj' };
const DIGITS_AND_PAIRS: Readonly<Record<string, readonly string[]>> = {
  z: ['2'],
  o: ['0'],
  m: ['rn', 'nn', 'rr'],
};
const VOWELS = 'aeiou';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const SUFFIXES = [
  'net',
  'org',
  'app',
  'live',
  'online',
  'site',
  'xyz',
  'top',
  'info',
  'cloud',
  'co',
  'uk',
  'biz',
  'pro',
  'space',
  'click',
];
const WORDS = [
  'meeting',
  'join',
  'invite',
  'login',
  'download',
  'update',
  'support',
  'web',
  'us',
  'app',
  'client',
  'call',
  'webinar',
  'secure',
];

/** A made-up look-alike and the way it was made. */
export interface Lookalike {
  readonly host: string;
  readonly kind: string;
}

/**
 * Look-alikes of Zoom's names, one a rule of the domain-squatting literature (the fuzzers of dnstwist, written anew).
 *
 * In: a genuine host such as `deic.zoom.us`; its registrable domain's name must be `zoom`. Out: hosts that are not
 * Zoom's, each once. Two-letter swaps that give the name itself are left out.
 */
export function lookalikesOf(genuine: string): Lookalike[] {
  const [suffix = 'us', name = 'zoom', ...rest] = genuine.split('.').reverse();
  const tenant = rest
    .reverse()
    .map((label) => `${label}.`)
    .join('');
  const made = new Map<string, string>();
  const add = (host: string, kind: string) => {
    if (!/^(?:.*\.)?zoom\.(?:us|com)$/.test(host) && !made.has(host)) made.set(host, kind);
  };
  for (const [variant, kind] of variantsOf(name)) add(`${tenant}${variant}.${suffix}`, kind);
  for (const other of SUFFIXES) add(`${tenant}${name}.${other}`, 'tld-swap');
  for (const word of WORDS) {
    for (const joined of [`${name}-${word}`, `${word}-${name}`, `${name}${word}`]) {
      add(`${tenant}${joined}.${suffix}`, 'combosquat');
    }
  }
  for (const base of ['example.com', 'us-05.in', 'meeting-join.com', 'pacl.us']) {
    add(`${genuine}.${base}`, 'levelsquat');
    add(`${genuine.replaceAll('.', '-')}.${base}`, 'levelsquat');
  }
  add(`${name}-${suffix}.com`, 'tld-swap');
  add(`${name}${suffix}.com`, 'tld-swap');
  add(`www${name}.${suffix}`, 'various');
  add(`www-${name}.${suffix}`, 'various');
  if (tenant !== '') {
    const label = tenant.slice(0, -1);
    for (const joined of [`${label}-${name}`, `${label}${name}`, `${name}-${label}`]) {
      for (const ending of [suffix, 'com']) add(`${joined}.${ending}`, 'institution');
    }
  }
  return [...made].map(([host, kind]) => ({ host, kind }));
}

function* variantsOf(name: string): Generator<readonly [variant: string, kind: string]> {
  for (let i = 0; i < name.length; i += 1) {
    const before = name.slice(0, i);
    const letter = name[i] ?? '';
    const after = name.slice(i + 1);
    yield [before + after, 'omission'];
    yield [before + letter + letter + after, 'repetition'];
    yield [before + (after[0] ?? '') + letter + after.slice(1), 'transposition'];
    for (const other of NEIGHBOURS[letter] ?? '') {
      yield [before + other + after, 'replacement'];
      yield [before + other + letter + after, 'insertion'];
      yield [before + letter + other + after, 'insertion'];
    }
    for (const other of DIGITS_AND_PAIRS[letter] ?? []) yield [before + other + after, 'homoglyph'];
    for (const other of bitFlipsOf(letter)) yield [before + other + after, 'bitsquat'];
    if (VOWELS.includes(letter)) {
      for (const other of VOWELS) yield [before + other + after, 'vowel-swap'];
    }
    if (i > 0) {
      yield [`${before}-${letter}${after}`, 'hyphenation'];
      yield [`${before}.${letter}${after}`, 'subdomain'];
    }
  }
  for (const letter of ALPHABET) yield [name + letter, 'addition'];
}

function bitFlipsOf(letter: string): string[] {
  return [1, 2, 4, 8, 16, 32, 64]
    .map((bit) => String.fromCharCode(letter.charCodeAt(0) ^ bit).toLowerCase())
    .filter((other) => ALPHABET.includes(other) && other !== letter);
}
