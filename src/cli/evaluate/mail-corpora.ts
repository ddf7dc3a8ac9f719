import { readFileSync } from 'node:fs';
import { readInvitation } from '../../core/message/invitation.ts';
import type { Message, Picture } from '../../core/message/message.ts';
import { type Judged, judgeMessage } from '../../core/verdict/judge-message.ts';
import { NO_RULES } from '../../core/verdict/rules.ts';
import { type Candidate, type Verdict, worstFirst } from '../../core/verdict/verdict.ts';
import type { Corpus, Question } from './questions.ts';

/** A mail of a corpus, with what is due for its links. */
export interface CorpusMail {
  readonly kind: string;
  readonly message: Message;
  readonly links: readonly Candidate[];
  /** Ids of the links that lead where the mail should not: of a lure the false ones. */
  readonly falseIds: ReadonlySet<string>;
  /** Ids of the links that a careful person could not judge either. */
  readonly unclearIds: ReadonlySet<string>;
}

/**
 * The mails of a corpus file.
 *
 * Blocks end in a line of three hyphens: `kind:`, `From:` (left out where no header is read) and `Subject:`, an empty line, the body in one paragraph, with
 * `[text](address)` for a link and `![alt](address)` for a picture. `!!` before a link marks a false one, `??` one that nobody
 * can judge. Lines that begin with # are comments.
 */
export function readMails(path: string): CorpusMail[] {
  const text = readFileSync(path, 'utf8').replaceAll(/^#.*\n/gm, '');
  return text
    .split(/^---$/m)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(mailOf);
}

function mailOf(block: string): CorpusMail {
  const [head = '', ...paragraphs] = block.split('\n\n');
  const fields = new Map(
    head.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );
  const field = (name: string) => fields.get(name) ?? '';
  return { kind: field('kind'), ...bodyOf(paragraphs.join('\n'), senderIn(field('From')), field('Subject')) };
}

function senderIn(from: string): Message['sender'] {
  if (from === '') return null;
  const at = from.lastIndexOf('<');
  return { name: from.slice(0, at).replaceAll('"', '').trim(), address: from.slice(at + 1, -1) };
}

/** Links and pictures out of a body; also for mails that are made by rule. */
export function bodyOf(
  body: string,
  sender: Message['sender'],
  subject: string,
): Pick<CorpusMail, 'message' | 'links' | 'falseIds' | 'unclearIds'> {
  const pictures: Picture[] = [];
  const shown = body.replaceAll(
    /!\[([^\]]*)\]\(([^)]*)\)/g,
    (whole, alt: string, address: string, at: number) => {
      // "!![" is a false link, not a picture.
      if (body[at - 1] === '!') return whole;
      pictures.push({ alt, address });
      return '';
    },
  );
  const links: Candidate[] = [];
  const falseIds = new Set<string>();
  const unclearIds = new Set<string>();
  const text = shown.replaceAll(
    /(!!|\?\?)?\[([^\]]*)\]\(([^)]*)\)/g,
    (_whole, mark: string, words: string, href: string) => {
      const id = String(links.length + 1);
      links.push({ id, href, text: words });
      if (mark === '!!') falseIds.add(id);
      if (mark === '??') unclearIds.add(id);
      return ` ${words} `;
    },
  );
  return { message: { sender, subject, text, pictures }, links, falseIds, unclearIds };
}

/**
 * A mail in one line: `Name <address> | Subject: body`; without name and address for one whose header could not be read,
 * without a subject where there is none.
 */
export function mailOfLine(line: string, kind = ''): CorpusMail {
  const end = line.indexOf('>: ');
  const bar = line.indexOf('> | ');
  const headEnd = bar >= 0 ? line.indexOf(': ', bar) : end + 1;
  if (line.indexOf(' <') < 0 || headEnd <= 0) return { kind, ...bodyOf(line, null, '') };
  const head = line.slice(0, headEnd);
  const [from = '', subject = ''] = head.split(' | ');
  return { kind, ...bodyOf(line.slice(headEnd + 2), senderIn(from), subject) };
}

/** All links of a mail, judged. */
export function judgeMail({ message, links }: CorpusMail): Judged[] {
  return judgeMessage(links, readInvitation(`${message.subject}\n${message.text}`), NO_RULES, message);
}

/** What is asked of lures: that they are warned of, and that they are marked at least. */
export function lureCorpora(name: string, mails: readonly CorpusMail[], isDrawn?: true): Corpus[] {
  const ask = (what: string, target: string, allowed: number, isRight: Question['isRight']): Corpus => ({
    name: `${name}: ${what}`,
    target,
    allowed,
    mayBeGenuine: false,
    ...(isDrawn && { isDrawn }),
    questions: mails.map((mail) => ({
      address: labelOf(mail),
      kind: `lure: ${mail.kind}`,
      splitBy: splitBy(mail),
      judge: () => worstOfFalse(mail),
      isRight,
    })),
  });
  return [
    ask('warned of', '90 % spoofed', 0.1, ({ category }) => category === 'spoofed'),
    ask('marked', '97 % at least unverifiable', 0.03, ({ category }) =>
      /spoofed|unverifiable/.test(category),
    ),
  ];
}

/** What is asked of honest mails: that no link is accused, and hardly one doubted. */
export function honestCorpora(name: string, mails: readonly CorpusMail[], isDrawn?: true): Corpus[] {
  const links = mails.flatMap((mail) => mail.links.map((link, i) => ({ mail, link, i })));
  const ask = (
    what: string,
    target: string,
    allowed: number,
    isWrong: (found: Judged, mail: CorpusMail) => boolean,
  ): Corpus => ({
    name: `${name}: ${what}`,
    target,
    allowed,
    mayBeGenuine: true,
    ...(isDrawn && { isDrawn }),
    questions: links.map(({ mail, link, i }) => ({
      address: `${labelOf(mail)} [${link.text}](${link.href})`,
      kind: `honest: ${mail.kind}`,
      splitBy: splitBy(mail),
      judge: () => (judgeMail(mail)[i] as Judged).verdict,
      isRight: (verdict) => !isWrong({ id: link.id, text: link.text, verdict, shown: true }, mail),
    })),
  });
  return [
    ask('accused', '0 spoofed', 0, ({ verdict }) => verdict.category === 'spoofed'),
    ask(
      'doubted',
      'at most 1 % unverifiable',
      0.01,
      ({ id, verdict }, { unclearIds }) => verdict.category === 'unverifiable' && !unclearIds.has(id),
    ),
  ];
}

function worstOfFalse(mail: CorpusMail): Verdict {
  const verdicts = judgeMail(mail).filter(({ id }) => mail.falseIds.has(id));
  return (worstFirst(verdicts)[0] as Judged).verdict;
}

const labelOf = ({ message: { sender, subject } }: CorpusMail) =>
  `${sender === null ? '(no header)' : `${sender.name} <${sender.address}>`} ${subject}`;
const splitBy = ({ message: { sender, subject } }: CorpusMail) => `${sender?.address ?? ''} ${subject}`;
