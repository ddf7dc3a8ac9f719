import { maybeLinksInText } from '../core/address/maybe-addresses.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { FILE_LIMITS } from './limits.ts';

/** UTF-16 units that are searched at once: an address is far shorter. */
const PIECE = 100_000;

/** What may be an address in a text of any length, each once, in order; cut at the limit. */
export function linksInLongText(text: string): FoundLink[] {
  if (text.length <= PIECE) return maybeLinksInText(text).map((link) => ({ ...link, inText: true }));
  const distinct = new Set<string>();
  for (const piece of piecesOf(text.slice(0, FILE_LIMITS.text))) {
    for (const { href } of maybeLinksInText(piece)) distinct.add(href);
  }
  return [...distinct].map((href, i) => ({ id: String(i + 1), href, text: href, inText: true }));
}

/** Cut where a line ends, or at a blank, or where there is neither just there. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + PIECE);
    const end = at + piece.length >= text.length ? piece.length : endOf(piece);
    yield piece.slice(0, end);
    at += end;
  }
}

function endOf(piece: string): number {
  const line = piece.lastIndexOf('\n');
  if (line > 0) return line;
  const blank = piece.lastIndexOf(' ');
  return blank > 0 ? blank : piece.length;
}
