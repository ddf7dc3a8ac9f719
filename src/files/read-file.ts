import type { FoundToJudge, JudgedFound } from '../core/verdict/judge-found.ts';
import { type AnsweredMessage, answerOf } from './answer.ts';
import { readCalendar } from './calendar.ts';
import { formatOf } from './format.ts';
import {
  type FileMessage,
  type Format,
  type Found,
  type NotRead,
  notRead,
  type ParseHtml,
  type Place,
  type Reader,
} from './found.ts';
import { FILE_LIMITS, type FileLimits } from './limits.ts';
import { readMail } from './mail.ts';
import { readAppleMail, readMailbox } from './mailbox.ts';
import { readOutlook } from './outlook.ts';
import { readPage } from './page.ts';
import { readRichText } from './rtf.ts';
import { readList, readTable, readText } from './text.ts';
import { readTnef } from './tnef.ts';
import { readZip } from './zip.ts';

/** What reads each format. */
const READERS: Readonly<Record<Format, Reader>> = {
  mail: readMail,
  mailbox: readMailbox,
  'apple-mail': readAppleMail,
  outlook: readOutlook,
  tnef: readTnef,
  calendar: readCalendar,
  page: readPage,
  rtf: readRichText,
  zip: readZip,
  table: readTable,
  list: readList,
  text: readText,
};

/** What reading a file needs of whoever asks. */
export interface FileTools {
  readonly parseHtml: ParseHtml;
  /** Gives the verdicts, as `judgeFound` does. */
  readonly judge: (found: FoundToJudge) => readonly JudgedFound[] | Promise<readonly JudgedFound[]>;
  /** How much of one file is read: as on the command line unless told. */
  readonly limits?: FileLimits;
}

/**
 * Reads any file that people send in: a mail, a message from Outlook, a calendar, a mailbox, a page, a text, an archive of
 * these, told by their bytes.
 *
 * In: its name, for saying where something was found; its bytes; the tools.
 * Out: an answer on each of its messages in their order, and each thing that was not read, with the reason. At least one of
 * either; nothing is passed over in silence. What is said of hostile files is in `FILE_LIMITS`. Rejects only where `judge` does.
 */
export async function* readFile(
  name: string,
  bytes: Uint8Array,
  { parseHtml, judge, limits = FILE_LIMITS }: FileTools,
): AsyncGenerator<AnsweredMessage | NotRead> {
  if (bytes.length > limits.file) return yield notRead({ path: [name] }, 'too-large');
  let isEmpty = true;
  const spent = { parseHtml, limits, left: limits.unpacked, parts: 0, isFull: false };
  for await (const found of readAt([name], bytes, spent)) {
    if (found.kind === 'not-read') yield found;
    else {
      const links = await judge(found);
      if (isBeside(found, links)) continue;
      yield { kind: 'message', answer: answerOf(found, links), links, facts: found.facts };
    }
    isEmpty = false;
  }
  // A mailbox or an archive of nothing, or of notes that hold no address.
  if (isEmpty) yield notRead({ path: [name] }, 'broken');
}

/** What was spent on one file. */
interface Spent {
  readonly parseHtml: ParseHtml;
  readonly limits: FileLimits;
  left: number;
  parts: number;
  isFull: boolean;
}

async function* readAt(path: readonly string[], bytes: Uint8Array, spent: Spent): AsyncGenerator<Found> {
  const place: Place = {
    path,
    parseHtml: spent.parseHtml,
    limits: spent.limits,
    inner: (name, content) => readInner([...path, name], content, spent),
  };
  const what = formatOf(bytes);
  if ('why' in what) return yield notRead(place, what.why);
  try {
    yield* READERS[what.format](bytes, place);
  } catch {
    yield notRead(place, 'broken');
  }
}

async function* readInner(path: readonly string[], bytes: Uint8Array, spent: Spent): AsyncGenerator<Found> {
  if (spent.isFull) return;
  spent.left -= bytes.length;
  spent.parts += 1;
  if (spent.left < 0 || spent.parts > spent.limits.parts) {
    spent.isFull = true;
    yield notRead({ path }, spent.left < 0 ? 'too-large' : 'too-many');
  } else if (path.length > FILE_LIMITS.depth + 1) yield notRead({ path }, 'too-deep');
  else yield* readAt(path, bytes, spent);
}

/** A note that a program attached, without any address in it, is no message of its own. */
function isBeside({ path, format }: FileMessage, links: readonly JudgedFound[]): boolean {
  return path.length > 1 && format === 'text' && links.length === 0;
}
