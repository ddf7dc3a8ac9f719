import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/cli/lines.ts';

const MILLION = 1_000_000;

async function* stream(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

async function lines(...chunks: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const some of linesOf(stream(chunks))) all.push(...some);
  return all;
}

describe('linesOf', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['lines', ['a\nb\n'], ['a', 'b']],
    ['a last line without end', ['a\nb'], ['a', 'b']],
    ['blank lines', ['\n\na\n\n'], ['', '', 'a', '']],
    ['nothing', [], []],
    ['an empty chunk', [''], []],
    ['CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CR alone, which ends no line', ['a\rb\n'], ['a\rb']],
    ['two CRs before the end, of which one belongs to it', ['a\r\r\n'], ['a\r']],
    ['a byte order mark', ['\uFEFFa\nb'], ['a', 'b']],
    ['a byte order mark alone', ['\uFEFF'], []],
    ['a byte order mark later, which is text', ['a\n\uFEFFb', '\uFEFFc'], ['a', '\uFEFFb\uFEFFc']],
    ['a line over several chunks', ['a', 'b', 'c\nd', 'e'], ['abc', 'de']],
    ['a CRLF cut in two', ['a\r', '\nb'], ['a', 'b']],
    ['a chunk that ends with its line', ['a\n', 'b\n'], ['a', 'b']],
    ['tabs and blanks as they are', [' a\tb \n'], [' a\tb ']],
  ])('%s', async (_title, chunks, expected) => {
    expect(await lines(...chunks)).toEqual(expected);
  });

  it.each([
    ['in one chunk', ['a'.repeat(5 * MILLION), '\nb\n']],
    ['in many chunks', [...Array<string>(80).fill('a'.repeat(65_536)), '\nb\n']],
    ['with its end in the same chunk', [`${'a'.repeat(5 * MILLION)}\nb\n`]],
    ['that a chunk takes over the limit', ['a'.repeat(MILLION - 1), `${'a'.repeat(65_536)}\nb\n`]],
  ])('cuts a line of millions %s, and reads on', async (_title, chunks) => {
    const [long, next, ...more] = await lines(...chunks);
    expect([long?.length, next, more]).toEqual([MILLION, 'b', []]);
  });

  it('cuts a last line without end', async () => {
    const [long, ...more] = await lines('a'.repeat(5 * MILLION));
    expect([long?.length, more]).toEqual([MILLION, []]);
  });

  it('gives lines as they come, not at the end', async () => {
    const read: string[] = [];
    async function* slowly() {
      yield 'a\nb';
      read.push('second chunk');
      yield 'c\n';
    }
    for await (const some of linesOf(slowly())) read.push(...some);
    expect(read).toEqual(['a', 'second chunk', 'bc']);
  });
});
