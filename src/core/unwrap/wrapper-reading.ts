import { innerAddresses } from '../address/inner-addresses.ts';
import { parseLink, percentDecodeFully } from '../address/link.ts';

/** What an address of a rewriting service tells of where it leads. */
export interface Reading {
  /**
   * The target, where the address has the service's known form and no second place for one; else `null`. Text: whether it
   * is an address, the caller tells.
   */
  readonly target: string | null;
  /** Whatever in the address could be the target as well. Empty where `target` is known. */
  readonly rivals: readonly string[];
}

export type Reader = (url: URL) => Reading;

/** How a service writes a target into a query parameter or a segment of its path; `null` for what is written otherwise. */
export type Decode = (coded: string) => string | null;

/**
 * The rule of every row: only the service knows what it makes of an address that is not written as it writes its own.
 * So the path must be the known one from end to end, and nothing besides may be, or begin as, another target: a key given
 * twice, or written otherwise (case, blanks, brackets, an escape of its own), an address in another field. Then nothing
 * is known, and of all that can be read the worst counts.
 */
function unknown(url: URL, read: readonly (string | null)[] = []): Reading {
  const readable = [...read, ...innerAddresses(`${url.pathname}${url.search}${url.hash}`)];
  return {
    target: null,
    rivals: [...new Set(readable.flatMap((text) => text || []))].slice(0, MOST_RIVALS),
  };
}

/** More places for a target than this no address needs. */
const MOST_RIVALS = 16;

const known = (target: string | null): Reading => ({
  target: target && withoutTrailingBlanks(target),
  rivals: [],
});

/** Editors leave a blank of theirs at the end of an address: `…/j/1&nbsp`. */
function withoutTrailingBlanks(target: string): string {
  let text = target.trimEnd();
  for (let end = /&nbsp;?$/i.exec(text); end; end = /&nbsp;?$/i.exec(text)) {
    text = text.slice(0, end.index).trimEnd();
  }
  return text;
}

/** A target in a query parameter. */
export interface QueryForm {
  /** The service's whole path, anchored at both ends. */
  readonly path: RegExp;
  /** The parameters that may hold it, as the service writes them. */
  readonly keys: readonly string[];
  /** Unless given, the value is the target, percent-decoded once. */
  readonly decode?: Decode;
  /** Takes off what is no part of a target. */
  readonly trim?: (target: string) => string;
}

export function inQuery({ path, keys, decode = asWritten, trim = asWritten }: QueryForm): Reader {
  return (url) => {
    const values: string[] = [];
    let isSure = path.test(url.pathname) && url.port === '';
    const others: string[] = [];
    for (const [key, value] of url.searchParams) {
      if (value === '') continue;
      if (keys.includes(key)) values.push(value);
      else if (sameKey(keys, key)) others.push(value);
      else if (BEGINS.test(percentDecodeFully(value))) others.push(value);
    }
    others.push(...behindSemicolons(url, keys));
    // Words beside the address, as Google's `q` has what was searched for, are no target. In a code they could be one.
    const held = decode === asWritten ? values.filter((value) => !WORDS.test(value)) : values;
    const targets = held.map(decode);
    if (!allSame(targets)) isSure = false;
    const [target = null] = targets;
    if (others.some((other) => !allSame([target, other]))) isSure = false;
    return isSure
      ? known(target && trim(target))
      : unknown(url, [...targets, ...others, ...others.map(decode)]);
  };
}

/** A target in the path: `pattern` is the whole path, anchored at both ends, and its first group holds the target. */
export function inPath(pattern: RegExp, decode: Decode): Reader {
  return (url) => {
    const coded = pattern.exec(url.pathname)?.[1];
    const target = coded === undefined ? null : decode(coded);
    const others = Array.from(url.searchParams, ([, value]) => value);
    const isSure =
      coded !== undefined &&
      url.port === '' &&
      !others.some((value) => BEGINS.test(percentDecodeFully(value)));
    return isSure ? known(target) : unknown(url, [target]);
  };
}

/** A target that takes all of the address behind a mark, its own query too: `read` gives `null` unless the form fits. */
export function inAddress(read: (url: URL) => string | null): Reader {
  return (url) => {
    const target = url.port === '' ? read(url) : null;
    return target === null ? unknown(url) : known(target);
  };
}

const asWritten = (value: string) => value;

/** What begins as an address, whether or not it can be read: the service may send there all the same, as to `//a.example`. */
const BEGINS = /^[\s\p{C}]*(?:https?:|[\\/]{2})/iu;

/** Nothing that an address needs. */
const WORDS = /^[\p{L}\p{N}\s'"+-]*$/u;

/** Whether all of these are the same address, however it is written. */
function allSame(targets: readonly (string | null)[]): boolean {
  return new Set(targets.map(normal)).size < 2;
}

function normal(target: string | null): string | null {
  const link = target === null ? null : parseLink(target);
  return link?.kind === 'web' ? link.url.href : target;
}

function sameKey(keys: readonly string[], other: string): boolean {
  const name = folded(other);
  return keys.some((key) => key.toLowerCase() === name);
}

/**
 * A parameter's name as a lenient server may read it: PHP drops leading blanks and what follows a bracket, ASP.NET reads
 * `%u0075` and any case, others end it at a null or decode it twice.
 */
function folded(key: string): string {
  const decoded = key.replaceAll(/%u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return percentDecodeFully(decoded)
    .replace(/\[.*$/s, '')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}_.-]/gu, '')
    .toLowerCase();
}

/** Some servers part the query at semicolons too (HTML 4.01, B.2.2). */
function behindSemicolons({ search }: URL, keys: readonly string[]): string[] {
  if (!search.includes(';')) return [];
  const parts = search.slice(1).split('&');
  return parts
    .flatMap((part) => part.split(';').slice(1))
    .flatMap((part) =>
      Array.from(new URLSearchParams(part)).flatMap(([key, value]) =>
        sameKey(keys, key) && value !== '' ? value : [],
      ),
    );
}
