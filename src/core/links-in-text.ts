import { addressLike } from './address-like.ts';
import { FILE_TYPES, WORDS_THAT_ARE_SUFFIXES } from './data/bare-names.ts';
import { isHostLike } from './host.ts';
import { isBareHost, parseLink } from './link.ts';
import type { Candidate } from './verdict.ts';

/**
 * The addresses that a text shows, in order of appearance.
 *
 * What has no scheme counts only where it ends in a public suffix, so that "agenda.pdf" and "e.g." are none, and where it is
 * meant as an address, see `isMeantAsAddress`; or where it is the whole text.
 * `hostname` is empty where the address is too long to be read.
 */
export function* addressesIn(
  text: string,
): Generator<{ readonly address: string; readonly hostname: string }> {
  for (const { address } of addressLike(text)) {
    const link = parseLink(address);
    // Too long to be read is told of the link, never passed over.
    if (link.kind === 'too-long' && address.includes('://')) yield { address, hostname: '' };
    if (link.kind !== 'web') continue;
    const hostname = link.url.hostname.replace(/\.$/, '');
    const counts =
      address.includes('://') ||
      ((isMeantAsAddress(address) || isStandingAlone(address, text)) && isHostLike(hostname));
    if (counts) yield { address, hostname };
  }
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

/**
 * The addresses that a plain text holds, as candidates.
 * In: any text: a mail's plain part, a pasted invitation, a single link. Out: each address once.
 */
export function linksInText(text: string): Candidate[] {
  const distinct = new Set<string>();
  for (const { address } of addressesIn(text)) distinct.add(address);
  return [...distinct].map((address, i) => ({ id: String(i + 1), href: address, text: address }));
}

/**
 * Whether a link is worth judging: a bare dotted name is only where a website could have it.
 * In: an address as a page has it; bare names come from its text, since a browser gives every link a scheme.
 */
export function isAddress(href: string): boolean {
  if (!isBareHost(href)) return true;
  const { done, value } = addressesIn(href).next();
  return done !== true && isMeantAsAddress(value.address);
}
