/**
 * Judges links from the command line: the same core as the extension's.
 *
 * npm run --silent check -- [--json] [FILE.eml | FILE.txt | URL | -]…
 *
 * `-` and text files hold one URL a line; a tab and the visible text may follow. Exit status: 2 where a file could not
 * be read, else 1 where a link is spoofed, else 0.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { classifyLink } from '../core/classify.ts';
import { type InvitationFacts, NO_FACTS } from '../core/invitation.ts';
import { judgeMessage } from '../core/judge-message.ts';
import { NO_RULES } from '../core/rules.ts';
import type { Candidate, Verdict } from '../core/verdict.ts';
import { answersFor } from '../faq/answers-for.ts';
import { linesOf } from './lines.ts';
import { messageOf } from './message-of.ts';
import { asJson, asText, headersAsJson, headersAsText } from './output.ts';
import { Writer } from './writer.ts';

const USAGE = 'usage: check [--json] [FILE.eml | FILE.txt | URL | -]...';

async function main(args: readonly string[]): Promise<number> {
  const inputs = args.filter((arg) => arg === '-' || !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (unknown !== undefined || inputs.length === 0) {
    console.error(unknown === undefined ? USAGE : `unknown option ${unknown}\n${USAGE}`);
    return 2;
  }
  const isJson = args.includes('--json');
  const format = isJson ? asJson : asText;
  const out = new Writer(process.stdout);
  let isSpoofed = false;
  let isUnread = false;

  const tell = (input: string, verdict: Verdict, facts: InvitationFacts) => {
    isSpoofed ||= verdict.category === 'spoofed';
    out.line(format({ input, verdict, faq: answersFor([verdict], facts) }));
  };
  const answer = (link: Omit<Candidate, 'id'>, facts: InvitationFacts) =>
    tell(link.href, classifyLink(link, NO_RULES), facts);
  const answerLines = async (chunks: AsyncIterable<string>) => {
    for await (const lines of linesOf(chunks)) {
      for (const line of lines) {
        const tab = line.indexOf('\t');
        answer(
          tab < 0 ? { href: line, text: '' } : { href: line.slice(0, tab), text: line.slice(tab + 1) },
          NO_FACTS,
        );
      }
      await out.drained();
    }
  };

  for (const input of inputs) {
    try {
      if (input === '-') await answerLines(process.stdin.setEncoding('utf8'));
      else if (isUrl(input)) answer({ href: input, text: '' }, NO_FACTS);
      else if (/\.eml$/i.test(input)) {
        const { linksOfMail } = await import('./mail-links.ts');
        const { links, facts, message, headers } = await linksOfMail(await readFile(input));
        if (headers.remarks.length > 0) out.line((isJson ? headersAsJson : headersAsText)(input, headers));
        const judged = judgeMessage(links, facts, NO_RULES, message);
        for (const [i, { verdict }] of judged.entries()) tell(links[i]?.href ?? '', verdict, facts);
      } else await answerLines(createReadStream(input, 'utf8'));
    } catch (error) {
      isUnread = true;
      await out.drained();
      console.error(`${input}: cannot be read (${messageOf(error)})`);
    }
  }
  await out.end();
  return isUnread ? 2 : isSpoofed ? 1 : 0;
}

/** A scheme of two letters or more, so that a drive letter of Windows is none. */
function isUrl(input: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(input);
}

process.exitCode = await main(process.argv.slice(2));
