import { decode } from './decode.ts';
import { type Found, notRead, type Place } from './found.ts';

/** A mailbox (RFC 4155): each mail begins after a blank line with one that says "From ", and then has a header. */
export async function* readMailbox(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const starts = startsOf(bytes);
  for (const [i, { from, mail }] of starts.entries()) {
    const end = starts[i + 1]?.from ?? bytes.length;
    if (mail < from || end < mail) yield notRead(place, 'broken');
    yield* place.inner(`message ${i + 1}`, bytes.subarray(mail, end));
  }
}

/** Where each mail's line "From " stands, and where the mail itself begins. */
function startsOf(bytes: Uint8Array): { readonly from: number; readonly mail: number }[] {
  const starts = [];
  for (let at = 0; at >= 0 && at < bytes.length; at = nextLine(bytes, at)) {
    if (!isFrom(bytes, at)) continue;
    const mail = nextLine(bytes, at);
    if (mail < 0) break;
    if (starts.length === 0 || (isAfterBlank(bytes, at) && hasHeader(bytes, mail)))
      starts.push({ from: at, mail });
  }
  return starts;
}

/** The start of the line after the one at `at`; -1 at the end. */
function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0x0a, at);
  return end < 0 ? -1 : end + 1;
}

function isFrom(bytes: Uint8Array, at: number): boolean {
  return [0x46, 0x72, 0x6f, 0x6d, 0x20].every((byte, i) => bytes[at + i] === byte);
}

function isAfterBlank(bytes: Uint8Array, at: number): boolean {
  return at === 0 || bytes[at - 2] === 0x0a || (bytes[at - 2] === 0x0d && bytes[at - 3] === 0x0a);
}

function hasHeader(bytes: Uint8Array, at: number): boolean {
  return /^>?[!-9;-~]+[ \t]*:/.test(decode(bytes.subarray(at, at + 200)));
}

/** Apple's Mail: the length of the mail in a line of its own, the mail, then what Mail noted of it. */
export async function* readAppleMail(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const begin = nextLine(bytes, 0);
  const length = Number.parseInt(decode(bytes.subarray(0, Math.max(begin, 0))), 10);
  const mail = bytes.subarray(begin);
  const isWhole = length > 0 && length <= mail.length;
  if (!isWhole) yield notRead(place, 'broken');
  yield* place.inner('message', isWhole ? mail.subarray(0, length) : mail);
}
