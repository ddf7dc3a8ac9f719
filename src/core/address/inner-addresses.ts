import { percentDecodeFully } from './link.ts';

/** Whether a text may hold a whole address, encoded or not: nearly every path, query and fragment holds none. */
export function holdsAddress(text: string): boolean {
  return text !== '' && MAY_HOLD.test(text);
}

const MAY_HOLD = /https?(?::|%)|[=?#](?:\/|%(?:25)*2f){2}/i;

/**
 * The whole addresses that stand in a path, a query or a fragment, however often encoded, one in another too.
 * In: that part of an address. Out: each with whatever follows it, up to the next; 16 at most.
 */
export function innerAddresses(text: string): string[] {
  const pieces = percentDecodeFully(text).split(/(?=https?:[\\/])|(?<=[=?#])(?=[\\/]{2})/i);
  return pieces
    .filter((piece) => BEGINS.test(piece))
    .slice(0, MOST)
    .map((piece) => (/^[\\/]/.test(piece) ? `https:${piece}` : piece));
}

const MOST = 16;
const BEGINS = /^(?:https?:)?[\\/]{1,2}\w/i;
