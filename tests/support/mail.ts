import { judgeMail, mailOfLine } from '../../src/cli/evaluate/mail-corpora.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';

/** The verdicts on the links of a mail in one line, in order: see `mailOfLine`. */
export function verdictsIn(line: string): Verdict[] {
  return judgeMail(mailOfLine(line)).map(({ verdict }) => verdict);
}
