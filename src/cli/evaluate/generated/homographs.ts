import { CONFUSABLES } from '../../../core/address/data/confusables.ts';

/** A hostname with one letter exchanged for one that looks alike, and what a browser makes of it. */
export interface Homograph {
  readonly host: string;
  /** A browser maps the letter to the plain one: the link does lead to Zoom. */
  readonly isMapped: boolean;
}

/**
 * Homographs of a genuine host by one letter, of those a browser accepts.
 *
 * In: `zoom.us` or `zoom.com`. Out: one for each letter of `zoom` and each character that Unicode's tables hold for
 * similar (confusables.txt; the same letter with accents, fullwidth, in mathematical alphabets), as far as UTS #46 lets
 * it stand in a hostname.
 */
export function homographsOf(genuine: string): Homograph[] {
  const [name = '', suffix = ''] = genuine.split('.');
  const hosts = new Map<string, Homograph>();
  for (const [i, letter] of [...name].entries()) {
    for (const other of similarTo(letter)) {
      const written = `${name.slice(0, i)}${other}${name.slice(i + 1)}.${suffix}`;
      const hostname = accepted(written);
      if (hostname) hosts.set(written, { host: written, isMapped: hostname === genuine });
    }
  }
  return [...hosts.values()];
}

function* similarTo(letter: string): Generator<string> {
  const seenAs = letter === 'm' ? ['rn', 'm'] : [letter];
  for (const [seen, characters] of CONFUSABLES) if (seenAs.includes(seen)) yield* characters;
  for (let code = 0xa1; code <= 0x1ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const plain = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    if (plain === letter) yield character;
  }
}

function accepted(host: string): string | null {
  return URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`).hostname : null;
}
