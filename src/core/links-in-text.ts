import { isHostLike } from './host.ts';
import { parseLink } from './link.ts';
import type { Candidate } from './verdict.ts';

/**
 * An address in running text: with one of the schemes we judge, or a bare dotted name with an optional path.
 * Letters of every script count, since a look-alike may be written in them; mail addresses do not.
 */
const ADDRESS =
  /(?<![\p{L}\p{N}])(?:https?|zoommtg|zoomus):\/\/[^\s<>"]+|(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+(?::\d{1,5})?(?:[/?#][^\s<>"]*)?(?![\p{L}\p{N}@])/giu;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The addresses that a text shows, in order of appearance.
 *
 * What has no scheme counts only where it ends in a public suffix, so that "agenda.pdf" and "e.g." are none.
 * Punctuation that ends the sentence, and a bracket that opened before the address, are not part of it.
 * `hostname` is empty where the address is too long to be read.
 */
export function* addressesIn(
  text: string,
): Generator<{ readonly address: string; readonly hostname: string }> {
  if (!text.includes('.')) return;
  for (const [match] of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(match);
    const link = parseLink(address);
    // Too long to be read is told of the link, never passed over.
    if (link.kind === 'too-long' && address.includes('://')) yield { address, hostname: '' };
    if (link.kind !== 'web') continue;
    const hostname = link.url.hostname.replace(/\.$/, '');
    if (address.includes('://') || isHostLike(hostname)) yield { address, hostname };
  }
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

function withoutTrailing(match: string): string {
  // Counted once and kept up to date: a mail may end an address in thousands of brackets.
  const strays = new Map(
    Object.entries(CLOSERS).map(([closer, opener]) => [closer, count(match, closer) - count(match, opener)]),
  );
  for (let end = match.length; ; end -= 1) {
    const last = match[end - 1] ?? '';
    const stray = strays.get(last);
    const isStray = stray === undefined ? /[.,;:!?'…*]/.test(last) : stray > 0;
    if (!isStray) return match.slice(0, end);
    if (stray !== undefined) strays.set(last, stray - 1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
