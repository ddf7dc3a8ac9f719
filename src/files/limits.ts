/** Limits that whoever reads may set lower: a page has less memory than a program. */
export type FileLimits = Readonly<Record<'file' | 'unpacked' | 'parts', number>>;

/** In a page, which reads on the one thread that draws it and shows every message. */
export const PAGE_LIMITS = {
  file: 32 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  parts: 500,
  /** Files at once. */
  files: 100,
} as const satisfies FileLimits & { readonly files: number };

/** How much of a file is read. Whatever lies beyond is said to be unread, by name. */
export const FILE_LIMITS = {
  /** Bytes of one file; a plain list on the command line has no such limit, since it is read line by line. */
  file: 128 * 1024 * 1024,
  /** Bytes of all that was unpacked or taken out of one file. */
  unpacked: 256 * 1024 * 1024,
  /** Messages and attachments of one file. */
  parts: 20_000,
  /** How deep a message may lie in others and in archives. */
  depth: 10,
  /** Bytes of one mail. */
  mail: 64 * 1024 * 1024,
  /** Lines of one mail that may begin another part of it. */
  boundaries: 100_000,
  /** UTF-16 units of HTML. */
  html: 4 * 1024 * 1024,
  /** Tags in HTML. */
  tags: 100_000,
  /** Elements in each other: Chromium's own limit is 512. */
  nesting: 2000,
  /** UTF-16 units of plain text. */
  text: 32 * 1024 * 1024,
  /** Bytes of one calendar. */
  calendar: 16 * 1024 * 1024,
  /** Bytes of a body in rich text, packed as Outlook does it. */
  rtf: 4 * 1024 * 1024,
} as const;
