import type { MessageKey } from '../words/texts.ts';
import type { FaqId } from './ids.ts';

/** An id as message keys spell it: our ids have hyphens, the browser's keys cannot. */
type Spelled<Id extends string> = Id extends `${infer Head}-${infer Tail}` ? `${Head}_${Spelled<Tail>}` : Id;

export type FaqQuestionKey = `faq_${Spelled<FaqId>}_question`;
export type FaqAnswerKey = `faq_${Spelled<FaqId>}_answer`;
/** Of those answers alone that something has overtaken since. */
export type FaqNoteKey = Extract<MessageKey, `faq_${Spelled<FaqId>}_note`>;

/** Says in words what is known of the date of DeiC's own answer, or that the answer is not DeiC's. */
export type FaqWrittenKey = 'faq_written_2021' | 'faq_written_spring_2020' | 'faq_written_by_us';

/** The message keys of an answer's question and text. */
export function keysOf(id: FaqId): { readonly question: FaqQuestionKey; readonly answer: FaqAnswerKey } {
  const spelled = id.replaceAll('-', '_') as Spelled<FaqId>;
  return { question: `faq_${spelled}_question`, answer: `faq_${spelled}_answer` };
}
