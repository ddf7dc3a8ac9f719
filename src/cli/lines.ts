/** UTF-16 units kept of one line: more than any address, so that a file without line ends cannot fill the memory. */
const MAX_LINE = 1_000_000;

/**
 * The lines of a text stream, as they come.
 *
 * In: chunks of decoded text. Out: each line without its end (LF or CRLF) and without a byte order mark at the start;
 * blank lines too; a last line without an end counts, an empty rest does not. Lines are cut at a million units.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = isFirst && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    isFirst = false;
    const lines = text.split('\n');
    lines[0] = rest.length < MAX_LINE ? rest + lines[0] : rest;
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE) rest = rest.slice(0, MAX_LINE);
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return (line.endsWith('\r') ? line.slice(0, -1) : line).slice(0, MAX_LINE);
}
