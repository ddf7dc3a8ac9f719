import { parseLink, percentDecode } from './link.ts';

/**
 * Reads the query parameter, of these names, that holds an address; percent-decoded exactly once. Where none does, the
 * first that is filled. Two different addresses are none: which of them counts only the service knows. One that begins
 * as an address and cannot be read counts among them: the service may send there all the same, as to `//a.example`.
 */
export function parameter(...names: readonly string[]): (url: URL) => string | null {
  return ({ searchParams }) => {
    const values = filled(searchParams, names);
    if (values.length < 2) return values[0] ?? null;
    const addresses = new Set(
      values.filter((value) => BEGINS.test(value) || parseLink(value).kind === 'web'),
    );
    if (addresses.size > 1) return null;
    return [...addresses, ...values][0] ?? null;
  };
}

const BEGINS = /^\s*(?:https?:|[\\/]{2})/i;

/** The first of two addresses under these names, in their order. */
export function firstOf(...names: readonly string[]): (url: URL) => string | null {
  return ({ searchParams }) => filled(searchParams, names)[0] ?? null;
}

/** The values under these names that are not empty, in the order of the names. */
function filled(parameters: URLSearchParams, names: readonly string[]): string[] {
  return names.flatMap((name) => parameters.getAll(name)).filter((value) => value !== '');
}

/** An address that stands beside the code which decides; `null` where it is none. */
export function shownAddress(address: string | null): string | null {
  return address && parseLink(address).kind === 'web' ? address : null;
}

/** A bare domain that stands there; `null` where it is none. */
export function shownDomain(domain: string | null): string | null {
  return domain ? shownAddress(`https://${domain}`) : null;
}

/**
 * `/___https://…___.<signature>`, from the first mark to the last: such links come nested. Some mail servers leave one
 * slash of two.
 */
export function betweenUnderscores({ href }: URL): string | null {
  const start = href.indexOf('/___') + 4;
  const signed = href.lastIndexOf('___.');
  const end = signed > start ? signed : href.lastIndexOf('___');
  if (start < 4 || end <= start) return null;
  return href.slice(start, end).replace(/^(https?:)\/(?!\/)/, '$1//');
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
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
    return bytes;
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
  const match = /^\w+:\/\/[^/]*\/v3\/__(.+?)__;([A-Za-z0-9_-]*={0,2})!/.exec(url.href);
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
