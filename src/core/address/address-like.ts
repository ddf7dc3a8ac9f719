/** What looks like an address in a text. */
export interface AddressLike {
  /** Without line ends, tabs and U+FEFF, as a browser takes it. */
  readonly address: string;
  /** Where in the text it begins, in UTF-16 units. */
  readonly index: number;
  /** How much of the text it takes, in UTF-16 units. */
  readonly length: number;
}

/**
 * An address in running text: with one of the schemes we judge, or a bare dotted name with an optional path.
 * Letters of every script count, since a look-alike may be written in them; mail addresses do not.
 *
 * A scheme is made of ASCII letters (RFC 3986, 3.1), so "xhttps://" is another scheme, of which no mail program makes
 * a link, while in "påhttps://" and where a script writes no spaces, the address begins after the letter: Roundcube 1.6,
 * SOGo 5.8 and Thunderbird 153 make links of the latter. Outside ASCII only letters, digits and what is not seen belong
 * to it, with the full stops that browsers read as dots: every other quote, bracket, dash, arrow or bullet ends it. So does a
 * comma before another address.
 *
 * Never a part of one: what goes on with a dot or an "@" after a line end or a tab in the host belongs to it, since a browser
 * drops these (URL Standard, basic URL parser).
 */
const ADDRESS =
  /(?<![a-z\d])(?:https?|zoommtg|zoomus):\/\/(?=[!#-;=?-~\p{L}\p{N}\p{M}\p{Cf}。．｡])(?:(?![,;|]https?:\/\/)[!$-.0-;=@-~\p{L}\p{N}\p{M}\p{Cf}。．｡])*(?:[\t\n\f\r]+(?=\.\S|@[^\s@]{1,250}\.\p{L})[!$-.0-;=@-~\p{L}\p{N}\p{M}\p{Cf}。．｡]+)*(?:(?![,;|]https?:\/\/)[!#-;=?-~\p{L}\p{N}\p{M}\p{Cf}。．｡])*|(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}\p{Cf}_-]+(?:[\t\n\f\r]+(?=\.\S))?\.)+\p{Cf}*\p{L}[\p{L}\p{N}\p{Cf}-]+(?::\d{1,5})?(?:[/?#](?:(?![,;|]https?:\/\/)[!#-;=?-~\p{L}\p{N}\p{M}\p{Cf}])*)?(?![\p{L}\p{N}@])/giu;
const DROPPED = /[\t\n\f\r\uFEFF]/g;
/** What browsers read as a dot. */
const DOT = /[.。．｡]/;
/** No name of a host has one of these: in "https://a.dk),og" the sentence goes on. Before an @ they may stand. */
const IN_NO_NAME = /[!$&'()*+,;={}|`^~\\\]]/;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Whatever in a text has the shape of an address, in order of appearance.
 *
 * Light enough for the content script: no list of suffixes, so that "agenda.pdf" is there too, and links-in-text.ts
 * decides. Punctuation that ends the sentence, and a bracket that opened before the address, are not part of it.
 */
export function* addressLike(text: string): Generator<AddressLike> {
  if (!DOT.test(text)) return;
  for (const match of text.matchAll(ADDRESS)) {
    const written = withoutTrailing(withinName(match[0]));
    yield { address: written.replaceAll(DROPPED, ''), index: match.index, length: written.length };
  }
}

function withinName(match: string): string {
  const [name = ''] = /^[a-z]+:\/\/[^/?#]*/i.exec(match) ?? [];
  const end = /@|:\/\/\[/.test(name) ? -1 : name.search(IN_NO_NAME);
  return end > 0 ? match.slice(0, end) : match;
}

function withoutTrailing(match: string): string {
  // Counted once and kept up to date: a mail may end an address in thousands of brackets.
  const strays = new Map(
    Object.entries(CLOSERS).map(([closer, opener]) => [closer, count(match, closer) - count(match, opener)]),
  );
  for (let end = match.length; ; end -= 1) {
    const last = match[end - 1] ?? '';
    const stray = strays.get(last);
    const isStray = stray === undefined ? /[.,;:!?'*]/.test(last) : stray > 0;
    if (!isStray) return match.slice(0, end);
    if (stray !== undefined) strays.set(last, stray - 1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
