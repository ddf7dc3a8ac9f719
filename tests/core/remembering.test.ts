import { describe, expect, it, vi } from 'vitest';
import { remembering } from '../../src/core/remembering.ts';

/** A length that is counted each time it is read. */
function counted() {
  const read = vi.fn((text: string) => text.length);
  return { read, length: remembering(read) };
}

describe('remembering', () => {
  it('reads the same text once', () => {
    const { read, length } = counted();
    expect([length('zoom'), length('zoom'), length('zooom')]).toEqual([4, 4, 5]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps two thousand results, and drops them all at the next', () => {
    const { read, length } = counted();
    for (let i = 0; i < 2000; i += 1) length(`host ${i}`);
    length('host 0');
    expect(read).toHaveBeenCalledTimes(2000);
    length('one more');
    length('host 1');
    expect(read).toHaveBeenCalledTimes(2002);
  });

  it('keeps two readers apart', () => {
    const one = remembering(() => 1);
    const two = remembering(() => 2);
    expect([one('zoom'), two('zoom')]).toEqual([1, 2]);
  });
});
