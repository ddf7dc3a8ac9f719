import { parseLink, percentDecode } from '../address/link.ts';

/** The values under these names that are not empty, in the order of the names. */
export function valuesOf(...names: readonly string[]): (url: URL) => string[] {
  return ({ searchParams }) =>
    names.flatMap((name) => searchParams.getAll(name)).filter((value) => value !== '');
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
 * `/v2/___https://…___.<signature>`. Such links come nested, and then the outer marks are the first and the last. In any
 * other address with more than two marks only the service knows where the target begins and ends: `null`. Some mail
 * servers leave one slash of two.
 */
export function betweenUnderscores({ href }: URL): string | null {
  const [, inner] = /^https?:\/\/[^/]*\/v\d\/(?:r\d\d\/)?___(.+)___(?:\.[\w=:-]*)?$/.exec(href) ?? [];
  if (inner === undefined) return null;
  const marks = inner.split('___').length - 1;
  const nested = inner.match(NESTED)?.length ?? 0;
  return marks === 2 * nested ? inner.replace(/^(https?:)\/(?!\/)/, '$1//') : null;
}

/** The beginning of such a link inside another, encoded or not. */
const NESTED =
  /(?:\/\/|%(?:25){0,8}2f)(?:protect\.checkpoint\.com|url\.(?:[a-z\d]{1,20}\.)?(?:avanan\.click|checkpoint\.com))(?:\.[a-z\d.-]{1,20})?(?:\/|%(?:25){0,8}2f)v\d(?:\/|%(?:25){0,8}2f)(?:r\d\d(?:\/|%(?:25){0,8}2f))?___/gi;

/** Some gateways encode once and some twice: decodes until the text starts like an address, twice at the most. */
export function decodeUntilAddress(text: string): string | null {
  let decoded = text;
  for (let round = 0; round < 3; round += 1) {
    if (/^https?:\/\//i.test(decoded)) return decoded;
    decoded = percentDecode(decoded);
  }
  return null;
}

/**
 * The `url` of a JSON object, or of the JSON object in its `p`; `null` where there is none, or a second place for an
 * address: a `url` inside and outside, in other letters, twice in one object, an address in another field.
 */
export function urlInJson(text: string | null): string | null {
  const fields = text === null ? null : jsonFields(text);
  if (fields === null) return null;
  const places = fields.filter(
    ([key, value]) => key.toLowerCase().trim() === 'url' || /^\s*https?:/i.test(value),
  );
  const [[key, url] = ['', '']] = places;
  return places.length === 1 && key === 'url' ? url : null;
}

/** The fields that hold text, those of the JSON object in `p` too; `null` where it is no JSON object, or names a field twice. */
function jsonFields(text: string): (readonly [key: string, value: string])[] | null {
  const json = tryParse(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json) || namesTwice(text, json)) return null;
  const fields: (readonly [string, string])[] = [];
  for (const [key, value] of Object.entries(json)) {
    const inner = key === 'p' && typeof value === 'string' ? jsonFields(value) : null;
    if (inner !== null) fields.push(...inner);
    else if (typeof value === 'string') fields.push([key, value]);
  }
  return fields;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `JSON.parse` keeps the last of two fields of one name, and other readers the first. */
function namesTwice(text: string, json: unknown): boolean {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '').split(':').length - 1 !== countFields(json);
}

function countFields(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  const values = Object.values(json);
  const own = Array.isArray(json) ? 0 : values.length;
  return values.reduce((sum: number, value) => sum + countFields(value), own);
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
 * `/v3/__T__;B!!sig$`: T with some characters taken out. `*` stands for the next byte of the decoded B; `**X` for the
 * next n bytes, n being X's index in the alphabet plus 2; all bytes are read as one stream of UTF-8. `null` where T seems
 * to end twice: a semicolon is one of the characters that are taken out. Horde encodes the sign at the end.
 */
export function proofpointV3(url: URL): string | null {
  const match = /^\w+:\/\/[^/]*\/v3\/__(.+)__;([A-Za-z0-9_-]*={0,2})!(?:[\w-]*!){0,2}[\w-]*(?:\$|%24)?$/.exec(
    url.href,
  );
  if (!match || url.href.split('__;').length > 2) return null;
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

/** `-` for the percent sign, `_` for the slash. */
export function proofpointV2(coded: string): string {
  return unescapeHtml(percentDecode(coded.replaceAll('-', '%').replaceAll('_', '/')));
}

/** What other filters append when they read a wrapper's own fields as part of its target: a mail address among them. */
const SAFE_LINK_FIELDS = /&(?:amp;)?data=\d\d(?:\||%7c).*$/is;

/** A Safe Links target, without the wrapper's own fields where those were encoded into it. */
export function withoutSafeLinkFields(target: string): string {
  return target.replace(SAFE_LINK_FIELDS, '');
}
