import { REASONS } from '../../src/core/verdict/reasons.ts';
import { answerForReason } from '../../src/faq/answer-for-reason.ts';
import { keysOf } from '../../src/faq/keys.ts';
import { TEXTS } from '../../src/words/texts.ts';

/** Every reason with its sentence and the question of the answer that explains it, in English. */
export function reasonsTable(): readonly string[] {
  const { en } = TEXTS;
  const rows = REASONS.map((reason) => {
    const sentence = en[`reason_${reason.replaceAll('-', '_')}` as keyof typeof en].message;
    return `| \`${reason}\` | ${named(sentence)} | ${en[keysOf(answerForReason(reason)).question].message} |`;
  });
  return ['| code | says | is explained further by |', '| --- | --- | --- |', ...rows];
}

/** `$host$` as a reader of the page takes it. */
function named(sentence: string): string {
  return sentence.replaceAll(/\$(\w+)\$/g, '_$1_');
}
