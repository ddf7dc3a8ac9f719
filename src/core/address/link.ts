/** An address, read once. Everything later works on this, never on the string. */
export type ParsedLink =
  /** http(s), or one of Zoom's app schemes: it leads to `url.hostname`. `text` is the address as it was written. */
  | WebLink
  /** `data:`, `javascript:` or `blob:`: runs or shows something instead of leading to a host. */
  | { readonly kind: 'script' }
  /** `mailto:`, `tel:` and other schemes that open no website. */
  | { readonly kind: 'other' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-long' };

export interface WebLink {
  readonly kind: 'web';
  readonly url: URL;
  readonly text: string;
  readonly isApp: boolean;
}

/** UTF-16 units. Of longer addresses only the host is read, see `upToHost`. */
export const MAX_ADDRESS = 4096;

const SCRIPT_SCHEMES = new Set(['data:', 'javascript:', 'blob:', 'vbscript:']);
/** `zoomphonecall:` is none of them: a telephone number follows (developers.zoom.us/docs/phone/outbound-call). */
const APP_SCHEMES = new Set(['zoommtg:', 'zoomus:']);

/** `zoom.us/j/1` or `zoom.us:443/j/1`: a host with no scheme before it, as gateways and people write it. */
const BARE_HOST = /^[\p{L}\p{N}_-]+(?:[.．。｡][\p{L}\p{N}_-]+)+\.?(?::\d{1,5})?(?:[/?#]|$)/u;

/** Whether an address is written without a scheme, as in running text. */
export function isBareHost(address: string): boolean {
  return BARE_HOST.test(address);
}

/**
 * Reads an address as a browser would (URL Standard). The one `new URL` of the core.
 *
 * In: any string; surrounding blanks are dropped, `&amp;` of HTML source is read as `&`, and a bare host
 * (`zoom.us/j/1`) is read as http, since gateways wrap text that was never a link.
 * Out: never throws; what is no address is `malformed`.
 * App schemes (`zoommtg:`) carry a host too: they are read as https so that the same host rules apply.
 */
export function parseLink(input: string): ParsedLink {
  if (input.length > MAX_ADDRESS) return { kind: 'too-long' };
  const text = input.includes('&amp;') ? input.trim().replaceAll('&amp;', '&') : input.trim();
  // Most addresses begin so, and then nothing below needs a look.
  if (text.startsWith('https://')) return parseWeb(text, text, false);
  if (isBareHost(text)) return parseWeb(`http://${text}`, text, false);
  const carried = carriedAddress(text);
  if (carried !== null) return parseLink(carried);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { kind: 'malformed' };
  }
  if (url.protocol === 'https:' || url.protocol === 'http:') {
    return { kind: 'web', url, text, isApp: false };
  }
  if (APP_SCHEMES.has(url.protocol)) {
    return parseWeb(`https:${text.slice(text.indexOf(':') + 1)}`, text, true);
  }
  return { kind: SCRIPT_SCHEMES.has(url.protocol) ? 'script' : 'other' };
}

/**
 * Schemes that open a web address in a certain program: `microsoft-edge:` (the address behind it, or in its `url`) and
 * Office's (https://learn.microsoft.com/en-us/office/client-developer/office-uri-schemes: a command, then `u|` and the address).
 */
const EDGE = /^microsoft-edge(?:-\w+)?:(?:\/\/)?(?:\?(?:.*&)?url=)?/i;
const OFFICE =
  /^(?:ms-(?:word|excel|powerpoint|visio|access|project|publisher|infopath|spd)|onenote):(?:[a-z]{3}\|)?(?:u\|)?/i;

/** The web address that a scheme of another program carries; `null` for any other scheme, and where it carries none. */
function carriedAddress(text: string): string | null {
  const edge = EDGE.exec(text)?.[0];
  const office = OFFICE.exec(text)?.[0];
  const rest =
    edge !== undefined ? text.slice(edge.length) : office && text.slice(office.length).split('|')[0];
  if (!rest) return null;
  const address = edge?.endsWith('url=') ? percentDecode(rest.split('&')[0] ?? '') : rest;
  return /^https?:/i.test(address) ? address : null;
}

/**
 * The beginning of an address that is too long to be read: its host, and nothing after.
 * `null` where that is too long as well, and for what is written without a scheme.
 */
export function upToHost(address: string): string | null {
  const start = address.slice(0, MAX_ADDRESS);
  return /^\s*[a-z][a-z\d+.-]*:[/\\]*[^/\\?#]+(?=[/\\?#])/i.exec(start)?.[0] ?? null;
}

function parseWeb(address: string, text: string, isApp: boolean): ParsedLink {
  try {
    return { kind: 'web', url: new URL(address), text, isApp };
  } catch {
    return { kind: 'malformed' };
  }
}

/** One character in UTF-8, escaped; whether its bytes fit together is for the decoder to say. */
const ESCAPED_CHARACTER =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;

/** Percent-decodes `text` once. What is not well encoded stays as it is written, and hides nothing beside it. */
export function percentDecode(text: string): string {
  return tryDecode(text) ?? text.replaceAll(ESCAPED_CHARACTER, (escaped) => tryDecode(escaped) ?? escaped);
}

function tryDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Percent-decodes what was encoded up to four times; more than that no browser or redirect undoes. */
export function percentDecodeFully(text: string): string {
  let decoded = text;
  for (let round = 0; round < 4; round += 1) {
    const next = percentDecode(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}
