import type { Candidate } from '../verdict/verdict.ts';
import { addressLike } from './address-like.ts';
import { FILE_TYPES, WORDS_THAT_ARE_SUFFIXES } from './data/bare-names.ts';
import { isBareHost, parseLink } from './link.ts';

/** Something in a text that has the shape of an address. */
export interface MaybeAddress {
  readonly address: string;
  /** Empty where the address is too long to be read. */
  readonly hostname: string;
  /** Without a scheme it is one only where it ends in a public suffix. */
  readonly isBare: boolean;
}

/**
 * What may be an address in a text, in order of appearance. The list of public suffixes, which is large, is not asked here: who
 * has it drops the bare names that are no hosts, see `isAddressInText`.
 *
 * What has no scheme counts only where it is meant as an address, see `isMeantAsAddress`, or where it is the whole text.
 */
export function* maybeAddressesIn(text: string): Generator<MaybeAddress> {
  for (const { address } of addressLike(text)) {
    const link = parseLink(address);
    const isBare = !address.includes('://');
    // Too long to be read is told of the link, never passed over.
    if (link.kind === 'too-long' && !isBare) yield { address, hostname: '', isBare };
    if (link.kind !== 'web') continue;
    if (isBare && !isMeantAsAddress(address) && !isStandingAlone(address, text)) continue;
    yield { address, hostname: link.url.hostname.replace(/\.$/, ''), isBare };
  }
}

/** What may be an address in a plain text, each once, as candidates. */
export function maybeLinksInText(text: string): Candidate[] {
  return eachOnce(maybeAddressesIn(text));
}

/** Addresses as candidates, each once. */
export function eachOnce(found: Iterable<{ readonly address: string }>): Candidate[] {
  const distinct = new Set<string>();
  for (const { address } of found) distinct.add(address);
  return [...distinct].map((address, i) => ({ id: String(i + 1), href: address, text: address }));
}

/** Whether what stands in a text as an address may be one; of a bare name its public suffix is not asked. */
export function maybeAddress(href: string): boolean {
  if (!isBareHost(href)) return true;
  const { done, value } = maybeAddressesIn(href).next();
  return done !== true && isMeantAsAddress(value.address);
}

/** Whether a text is an address and nothing else but signs around it. */
export function isStandingAlone(address: string, text: string): boolean {
  // Told at once of a long text: it may hold thousands of addresses.
  if (text.length > address.length + MOST_SIGNS) return false;
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '') === address.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Brackets, quotes and blanks around an address that stands alone. */
const MOST_SIGNS = 20;

/**
 * Whether a bare dotted name in running text is meant as an address. Words and files look the same: "på Zoom.Se dagsordenen",
 * "zoom.It", "zoom.py", the program "zoom.us.app". So without "www." or a path a name needs a second sign: an ending that is
 * no file's, no word's and not capitalised, and more than the word zoom before it, unless it is Zoom's own.
 */
export function isMeantAsAddress(address: string): boolean {
  const [, name = '', rest = ''] = /^([^/:?#]+)(.*)$/s.exec(address) ?? [];
  const labels = name.toLowerCase().split('.');
  const suffix = labels.at(-1) ?? '';
  if (/^zoom(?:\.us)?\.app$/.test(name.toLowerCase())) return false;
  if (labels[0] === 'www' || rest.length > 1) return true;
  if (/\.\p{Lu}\p{Ll}[^.]*$/u.test(name) || FILE_TYPES.has(suffix)) return false;
  if (labels.length > 2) return true;
  return !WORDS_THAT_ARE_SUFFIXES.has(suffix) && (labels[0] !== 'zoom' || /^(?:us|com)$/.test(suffix));
}
