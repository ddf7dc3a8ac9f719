import { linksInText } from '../core/links-in-text.ts';
import type { Candidate } from '../core/verdict.ts';
import { FILE_LIMITS } from './limits.ts';

/** UTF-16 units that are searched at once: an address is far shorter. */
const PIECE = 100_000;

/** The addresses in a text of any length, each once, in order; cut at the limit. */
export function linksInLongText(text: string): Candidate[] {
  if (text.length <= PIECE) return linksInText(text);
  const distinct = new Set<string>();
  for (const piece of piecesOf(text.slice(0, FILE_LIMITS.text))) {
    for (const { href } of linksInText(piece)) distinct.add(href);
  }
  return [...distinct].map((href, i) => ({ id: String(i + 1), href, text: href }));
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
