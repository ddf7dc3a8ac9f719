import { createHash } from 'node:crypto';

/** Each corpus has two parts: one that rules are written on, and a fifth that nobody looks at meanwhile. */
export const PARTS = ['tuning', 'held back'] as const;

export type Part = (typeof PARTS)[number];

/**
 * The part that a host belongs to, or an address where hosts repeat.
 *
 * The first four bytes of its SHA-256, as a number, divided by five: without a rest it is held back. So the part hangs on
 * the name alone. It stays when rows are added or sorted, and is the same for a name in two corpora.
 */
export function partOf(hostOrAddress: string): Part {
  const number = createHash('sha256').update(hostOrAddress).digest().readUInt32BE(0);
  return number % 5 === 0 ? 'held back' : 'tuning';
}
