import { NO_FACTS } from '../core/message/invitation.ts';
import { judgeLine } from '../core/verdict/judge-found.ts';
import { NO_RULES } from '../core/verdict/rules.ts';
import { answersFor } from '../faq/answers-for.ts';
import { linkOfLine } from '../files/text.ts';
import type { Answered } from './output.ts';

/** The answer on one line of a list: an address, with the text that people see after a tab. */
export function answerLine(line: string): Answered {
  const link = linkOfLine(line);
  const verdict = judgeLine(link, NO_RULES);
  return { input: link.href, verdict, faq: answersFor([verdict], NO_FACTS) };
}
