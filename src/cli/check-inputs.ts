import { NO_FACTS } from '../core/message/invitation.ts';
import { judgeFound } from '../core/verdict/judge-found.ts';
import { NO_RULES } from '../core/verdict/rules.ts';
import { type Verdict, worstFirst } from '../core/verdict/verdict.ts';
import { verdictOfLink } from '../core/verdict/verdict-of-link.ts';
import { answersFor } from '../faq/answers-for.ts';
import { type AnsweredMessage, answerOf, type MessageAnswer } from '../files/answer.ts';
import type { FileMessage, NotRead } from '../files/found.ts';
import type { FileTools } from '../files/read-file.ts';
import { headline, placeOf } from '../ui/file-answer.ts';
import { wordOf } from '../ui/file-words.ts';
import type { Translate } from '../ui/translate.ts';
import { answerLine } from './answer-line.ts';
import type { HtmlReport } from './html-report.ts';
import { linesOf } from './lines.ts';
import { type Input, openFile, openStream } from './lists.ts';
import { messageOf } from './message-of.ts';
import type { Options } from './options.ts';
import {
  type Answered,
  asJson,
  asText,
  headersAsJson,
  messageAsJson,
  messageAsText,
  notReadAsJson,
} from './output.ts';
import { parseHtml } from './parse-html.ts';
import { translatorFor } from './words.ts';
import type { Writer } from './writer.ts';

interface Headline {
  readonly verdict: Pick<Verdict, 'category' | 'reasons'>;
  readonly said: string;
}

const NO_ZOOM = { category: 'unrelated', reasons: [] } as const;

/** The readers come with the first file: a list of a million lines needs none. */
async function* readFile(name: string, bytes: Uint8Array) {
  const { readFile: read } = await import('../files/read-file.ts');
  yield* read(name, bytes, TOOLS);
}

const TOOLS: FileTools = { parseHtml, judge: (found) => judgeFound(found, NO_RULES) };

/** Rows of a list that make one object of `--json=messages`. */
const ROWS = 1000;

/** One run of the command: every input is answered, in the order in which they are named. */
export class Check {
  readonly #options: Options;
  readonly #out: Writer;
  readonly #report: HtmlReport | null;
  readonly #t: Translate;
  #isSpoofed = false;
  #isUnread = false;

  constructor(options: Options, out: Writer, report: HtmlReport | null) {
    this.#options = options;
    this.#out = out;
    this.#report = report;
    this.#t = translatorFor(options.language);
  }

  /** Out: the exit status: 2 where something was not read, else 1 where a link is false, else 0. */
  async run(): Promise<number> {
    for (const input of this.#options.inputs) {
      try {
        await this.#answer(input);
      } catch (error) {
        await this.#tellNotRead(
          { kind: 'not-read', path: [input], why: 'cannot-be-opened' },
          messageOf(error),
        );
      }
    }
    return this.#isUnread ? 2 : this.#isSpoofed ? 1 : 0;
  }

  async #answer(input: string): Promise<void> {
    if (isUrl(input)) {
      const verdict = verdictOfLink({ href: input, text: '' }, NO_RULES);
      this.#tellList(input, [{ input, verdict, faq: answersFor([verdict], NO_FACTS) }]);
    } else if (input === '-') await this.#answerOpened(input, await openStream(process.stdin));
    else await this.#answerOpened(input, await openFile(input));
  }

  async #answerOpened(input: string, opened: Input): Promise<void> {
    if (opened.kind === 'too-large') {
      await this.#tellNotRead({ kind: 'not-read', path: [input], why: 'too-large' });
    } else if (opened.kind === 'list') await this.#answerList(input, opened.chunks);
    else if (this.#options.shape === 'text') await this.#answerForPerson(input, opened.bytes);
    else {
      for await (const found of readFile(input, opened.bytes)) {
        if (found.kind === 'not-read') await this.#tellNotRead(found);
        else this.#write(found.answer, answeredLinks(found));
        await this.#out.drained();
      }
    }
  }

  /** One answer on the whole file comes before those on its parts, where there are several. */
  async #answerForPerson(input: string, bytes: Uint8Array): Promise<void> {
    const told: string[] = [];
    const headlines: Headline[] = [];
    let unread = 0;
    let hasRows = false;
    for await (const found of readFile(input, bytes)) {
      if (found.kind === 'not-read') {
        unread += 1;
        await this.#tellNotRead(found);
        continue;
      }
      const { answer } = found;
      const links = answeredLinks(found);
      this.#note(answer, links);
      hasRows ||= answer.isList;
      told.push(answer.isList ? links.map(asText).join('\n') : messageAsText(answer, links, this.#t));
      headlines.push({
        verdict: (answer.worst !== null && links[answer.worst]?.verdict) || NO_ZOOM,
        said: headline(answer, links, this.#t),
      });
    }
    const [worst] = worstFirst(headlines);
    if (worst && (hasRows || told.length + unread > 1)) {
      const counts = [String(told.length), String(unread)];
      this.#out.line(`\n${this.#t('file_sum', [placeOf([input]), worst.said, ...counts])}`);
    }
    for (const one of told) {
      if (one !== '') this.#out.line(one);
    }
    await this.#out.drained();
  }

  async #answerList(input: string, chunks: AsyncIterable<string>): Promise<void> {
    const { shape, inputs } = this.#options;
    // Rows do not say where they are from.
    if (shape === 'text' && inputs.length > 1) this.#out.line(`\n${placeOf([input])}:`);
    if (shape === 'messages' || this.#report) return await this.#answerRows(input, chunks);
    if (this.#options.jobs > 1) {
      const { answeredInThreads } = await import('./line-threads.ts');
      for await (const { text, isSpoofed } of answeredInThreads(linesOf(chunks), this.#options.jobs, shape)) {
        this.#isSpoofed ||= isSpoofed;
        this.#out.line(text);
        await this.#out.drained();
      }
      return;
    }
    const format = shape === 'links' ? asJson : asText;
    for await (const lines of linesOf(chunks)) {
      for (const line of lines) {
        const answered = answerLine(line);
        this.#isSpoofed ||= answered.verdict.category === 'spoofed';
        this.#out.line(format(answered));
      }
      await this.#out.drained();
    }
  }

  /** A list so many rows at a time, where they make one answer. */
  async #answerRows(input: string, chunks: AsyncIterable<string>): Promise<void> {
    let rows: Answered[] = [];
    for await (const lines of linesOf(chunks)) {
      for (const line of lines) {
        rows.push(answerLine(line));
        if (rows.length < ROWS) continue;
        this.#tellList(input, rows);
        rows = [];
        await this.#out.drained();
      }
    }
    if (rows.length > 0) this.#tellList(input, rows);
  }

  #tellList(input: string, rows: readonly Answered[]): void {
    const links = rows.map(({ input: href }, i) => ({ id: String(i + 1), href, text: '' }));
    const found: FileMessage = {
      kind: 'message',
      path: [input],
      format: 'list',
      links,
      facts: NO_FACTS,
      message: { sender: null, subject: '', text: '', pictures: [] },
      headers: { sender: null, remarks: [], replyTo: null },
      pictures: 0,
      isList: true,
    };
    this.#write(answerOf(found, rows), rows);
  }

  #note(answer: MessageAnswer, links: readonly Answered[]): void {
    this.#isSpoofed ||= links.some(({ verdict }) => verdict.category === 'spoofed');
    this.#report?.add(answer, links);
  }

  #write(answer: MessageAnswer, links: readonly Answered[]): void {
    this.#note(answer, links);
    const { shape } = this.#options;
    if (shape === 'messages') this.#out.line(messageAsJson(answer, links));
    else {
      if (shape === 'links' && answer.remarks.length > 0) this.#out.line(headersAsJson(answer));
      for (const link of links) this.#out.line(shape === 'links' ? asJson(link) : asText(link));
    }
  }

  /** On standard error for a person; in the JSON as well. */
  async #tellNotRead(notRead: NotRead, detail?: string): Promise<void> {
    this.#isUnread = true;
    this.#report?.addNotRead(notRead);
    if (this.#options.shape !== 'text') this.#out.line(notReadAsJson(notRead));
    await this.#out.drained();
    const place = placeOf(notRead.path);
    const why = detail ?? wordOf(notRead.why, this.#t);
    console.error(this.#t('file_not_read_line', [place, why]));
  }
}

function answeredLinks({ links, facts }: AnsweredMessage): readonly Answered[] {
  return links.map(({ href, verdict }) => ({ input: href, verdict, faq: answersFor([verdict], facts) }));
}

/** A scheme of two letters or more, so that a drive letter of Windows is none. */
function isUrl(input: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(input);
}
