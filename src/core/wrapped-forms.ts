import { percentDecode } from './link.ts';

/** Reads the first of these query parameters that is filled; `URLSearchParams` percent-decodes it exactly once. */
export function parameter(...names: readonly string[]): (url: URL) => string | null {
  return ({ searchParams }) => {
    for (const name of names) {
      const value = searchParams.get(name);
      if (value) return value;
    }
    return null;
  };
}

/** Some gateways encode once and some twice: decodes until the text starts like an address, twice at the most. */
export function decodeUntilAddress(text: string): string | null {
  let decoded = text;
  for (let round = 0; round < 3; round += 1) {
    if (/^https?:\/\//i.test(decoded)) return decoded;
    decoded = percentDecode(decoded);
  }
  return null;
}

/** The `url` of a JSON object, or of the JSON object in its `p`; `null` where there is none. */
export function urlInJson(text: string | null): string | null {
  if (text === null) return null;
  try {
    const { url, p } = JSON.parse(text) as { url?: unknown; p?: unknown };
    if (typeof url === 'string') return url;
    return typeof p === 'string' ? urlInJson(p) : null;
  } catch {
    return null;
  }
}

/** Base64 or base64url, padded or not; `null` where it is neither. */
export function base64Decode(text: string | null): string | null {
  const bytes = base64Bytes(text);
  return bytes && new TextDecoder().decode(bytes);
}

function base64Bytes(text: string | null): Uint8Array | null {
  if (!text) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

const V3_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * `/v3/__T;B!!sig$`: T with some characters taken out. `*` stands for the next byte of the decoded B; `**X` for the
 * next n bytes, n being X's index in the alphabet plus 2; all bytes are read as one stream of UTF-8.
 */
export function proofpointV3(url: URL): string | null {
  const match = /\/v3\/__(.+?)__;([A-Za-z0-9_-]*={0,2})!/.exec(url.href);
  if (!match) return null;
  const [, text = '', coded = ''] = match;
  const bytes = coded ? base64Bytes(coded) : new Uint8Array();
  if (!bytes) return null;
  // One decoder for the whole stream: a run may end in the middle of a character.
  const decoder = new TextDecoder();
  let taken = 0;
  const filled = text.replaceAll(/\*\*([A-Za-z0-9_-])|\*/g, (_, length?: string) => {
    const count = length === undefined ? 1 : V3_ALPHABET.indexOf(length) + 2;
    const run = decoder.decode(bytes.subarray(taken, taken + count), { stream: true });
    taken += count;
    return run;
  });
  return filled.replace(/^([a-z]+:)\/(?!\/)/i, '$1//');
}

/** The entities that mail gateways leave in addresses they took from HTML. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function unescapeHtml(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
