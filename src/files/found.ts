import type { FoundLink, FoundToJudge } from '../core/verdict/judge-found.ts';
import type { FileLimits } from './limits.ts';
import type { HeaderFacts } from './mail-headers.ts';

/** What a file, or a part of one, is by its bytes. Its name tells nothing. */
export const FORMATS = [
  'mail',
  'mailbox',
  'apple-mail',
  'outlook',
  'tnef',
  'calendar',
  'page',
  'rtf',
  'zip',
  'table',
  'list',
  'text',
] as const;
export type Format = (typeof FORMATS)[number];

/** Why something was not read, or not all of it. */
export const NOT_READ = [
  'encrypted',
  'signed-envelope',
  'image',
  'pdf',
  'office-document',
  'archive',
  'unknown-format',
  'broken',
  'too-deep',
  'too-large',
  'too-many',
  'cannot-be-opened',
] as const;
export type WhyNotRead = (typeof NOT_READ)[number];

/** One message that was found in a file; a list, a table, a page or a plain text counts as one. */
export interface FileMessage extends FoundToJudge {
  readonly kind: 'message';
  /** Where it is: the file's name, then the names of the parts that it lies in, outermost first. */
  readonly path: readonly string[];
  readonly format: Format;
  readonly headers: HeaderFacts;
  /** Pictures that its body shows: nothing written in them was read. */
  readonly pictures: number;
}

/** Something that was not read, or not to its end. */
export interface NotRead {
  readonly kind: 'not-read';
  readonly path: readonly string[];
  readonly why: WhyNotRead;
}

export type Found = FileMessage | NotRead;

/** Gives a document that nothing is loaded or run for. */
export type ParseHtml = (html: string) => Document | Promise<Document>;

/** What a reader is told besides the bytes. */
export interface Place {
  readonly path: readonly string[];
  readonly parseHtml: ParseHtml;
  readonly limits: FileLimits;
  /**
   * Reads what lies within: a part with a name of its own. Bounded: where it lies too deep, or too much was read of the file
   * already, that is all that comes out.
   */
  readonly inner: (name: string, bytes: Uint8Array) => AsyncGenerator<Found>;
}

export type Reader = (bytes: Uint8Array, place: Place) => AsyncGenerator<Found>;

/** No header to read. */
export const NO_HEADERS: HeaderFacts = { sender: null, remarks: [], replyTo: null };

export function notRead(place: Pick<Place, 'path'>, why: WhyNotRead): NotRead {
  return { kind: 'not-read', path: place.path, why };
}

/** Links with numbers for their ids, in their order. */
export function numbered(links: readonly Omit<FoundLink, 'id'>[]): FoundLink[] {
  return links.map((link, i) => ({ ...link, id: String(i + 1) }));
}

/** Whether a message has no link for certain: a bare name may be none, and then a picture may be all that it says. */
export function isWithoutLink(links: readonly FoundLink[]): boolean {
  return links.every(({ inText, href }) => inText === true && !href.includes('://'));
}
