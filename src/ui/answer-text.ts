import { FAQ_ENTRIES, type FaqEntry, type Source } from '../faq/entries.ts';
import type { FaqId } from '../faq/ids.ts';
import type { Translate } from './translate.ts';

/** One answer in the person's language, ready to be shown. */
export interface AnswerText {
  readonly id: FaqId;
  readonly question: string;
  readonly answer: string;
  /** What has changed since DeiC wrote its answer, or where sources disagree; `null` where nothing is known to. */
  readonly note: string | null;
  /** What is known of the age of DeiC's answer, as a sentence. */
  readonly written: string;
  /** The day the answer was last held against its sources, as YYYY-MM-DD. */
  readonly reviewed: string;
  readonly sources: readonly Source[];
}

/** All answers, in the order of DeiC's FAQ. */
export function answerTexts(t: Translate): readonly AnswerText[] {
  return FAQ_ENTRIES.map((entry) => answerText(entry, t));
}

/** Those of `answers` that `ids` name, in the order of `ids`; an id without an answer is left out. */
export function pickAnswers(ids: readonly FaqId[], answers: readonly AnswerText[]): readonly AnswerText[] {
  return ids.flatMap((wanted) => answers.find(({ id }) => id === wanted) ?? []);
}

function answerText(entry: FaqEntry, t: Translate): AnswerText {
  return {
    id: entry.id,
    question: t(entry.question),
    answer: t(entry.answer),
    note: entry.note && t(entry.note),
    written: t(entry.written),
    reviewed: entry.reviewed,
    sources: [entry.source, ...entry.further],
  };
}
