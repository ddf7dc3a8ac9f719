import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { Writer } from '../../src/cli/writer.ts';

/** A stream that nobody reads yet, full after a few bytes. */
function unread() {
  const stream = new PassThrough({ highWaterMark: 16, encoding: 'utf8' });
  return { stream, writer: new Writer(stream as unknown as NodeJS.WriteStream) };
}

const LONG = 'a'.repeat(70_000);

describe('Writer', () => {
  it('writes lines in order, the rest at the end', async () => {
    const { stream, writer } = unread();
    const read = stream.toArray();
    writer.line('one');
    writer.line(LONG);
    writer.line('two');
    await writer.end();
    stream.end();
    expect((await read).join('')).toBe(`one\n${LONG}\ntwo\n`);
  });

  it('gathers lines before it writes', async () => {
    const { stream, writer } = unread();
    const write = vi.spyOn(stream, 'write');
    for (let i = 0; i < 1000; i += 1) writer.line('a line');
    expect(write).not.toHaveBeenCalled();
    writer.line(LONG);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('waits for a reader that is behind, and for none that is not', async () => {
    const { stream, writer } = unread();
    await writer.drained();
    writer.line(LONG);
    let isDrained = false;
    const drained = writer.drained().then(() => {
      isDrained = true;
    });
    // Whatever is ready by now has had its turn.
    await new Promise(setImmediate);
    expect(isDrained).toBe(false);
    stream.resume();
    await drained;
    expect(isDrained).toBe(true);
  });

  it('does not hide any other fault', () => {
    const { stream } = unread();
    expect(() => stream.emit('error', Object.assign(new Error('disk full'), { code: 'ENOSPC' }))).toThrow(
      'disk full',
    );
  });
});
