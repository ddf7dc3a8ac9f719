import { FAQ_ENTRIES, type FaqEntry } from '../faq/entries.ts';
import type { FaqId } from '../faq/ids.ts';
import type { HelpDesk } from '../policy/effective.ts';
import type { OwnPageSettings } from '../policy/page-settings.ts';
import { languageRow } from '../words/languages.ts';
import { languageOf, type Translate } from './translate.ts';

/** A page that an answer names. */
export interface ShownSource {
  readonly name: string;
  /** `null` where it is named without a link. */
  readonly url: string | null;
}

/** One answer in the person's language, ready to be shown. */
export interface AnswerText {
  readonly id: FaqId;
  readonly question: string;
  readonly answer: string;
  /** Says that the person's IT department wrote the answer; `null` where it is ours. */
  readonly ownBy: string | null;
  /** What has changed since DeiC wrote its answer, or where sources disagree; `null` where nothing is known to. */
  readonly note: string | null;
  /** What is known of the age of DeiC's answer, and when ours was last held against its sources; `null` beside an own one. */
  readonly age: string | null;
  /** What our answer rests on; beside an own one, where else to read. */
  readonly sources: readonly ShownSource[];
}

/** What policy and settings say of the answers. */
export type AnswerRules = Pick<OwnPageSettings, 'faqAnswers' | 'faqSourceLink' | 'helpDesk'>;

const NO_ANSWER_RULES: AnswerRules = { faqAnswers: {}, faqSourceLink: true, helpDesk: null };

/**
 * All answers, in the order of DeiC's FAQ.
 *
 * An own answer in the language of `t` stands in the place of ours. Our note, our date and the sources of both speak
 * of our text, so they go with it. Without `faqSourceLink` DeiC's FAQ has no link; what else our answer rests on keeps
 * its own, so that its facts can still be looked up.
 */
export function answerTexts(t: Translate, rules: AnswerRules = NO_ANSWER_RULES): readonly AnswerText[] {
  const language = languageOf(t);
  return FAQ_ENTRIES.map((entry) => {
    const own = rules.faqAnswers[entry.id]?.[language];
    return own === undefined ? ourAnswer(entry, rules, t) : ownAnswer(entry, own, rules, t);
  });
}

/** Those of `answers` that `ids` name, in the order of `ids`; an id without an answer is left out. */
export function pickAnswers(ids: readonly FaqId[], answers: readonly AnswerText[]): readonly AnswerText[] {
  return ids.flatMap((wanted) => answers.find(({ id }) => id === wanted) ?? []);
}

function ourAnswer(entry: FaqEntry, { faqSourceLink }: AnswerRules, t: Translate): AnswerText {
  const source = entry.source && { ...entry.source, url: faqSourceLink ? entry.source.url : null };
  return {
    id: entry.id,
    question: t(entry.question),
    answer: t(entry.answer),
    ownBy: null,
    note: entry.note && t(entry.note),
    age: `${t(entry.written)} ${t('ui_reviewed', [longDate(entry.reviewed, t)])}`,
    sources: [...(source ? [source] : []), ...entry.further],
  };
}

function ownAnswer(entry: FaqEntry, own: string, rules: AnswerRules, t: Translate): AnswerText {
  return {
    id: entry.id,
    question: t(entry.question),
    answer: withPlainBreaks(own),
    ownBy: writtenBy(rules.helpDesk, t),
    note: null,
    age: null,
    sources: rules.faqSourceLink && entry.source ? [entry.source] : [],
  };
}

function writtenBy(helpDesk: HelpDesk | null, t: Translate): string {
  return helpDesk?.name ? t('ui_own_answer_named', [helpDesk.name]) : t('ui_own_answer');
}

/** Line breaks as ours are: a policy written on Windows has two characters each, and a blank line may hold spaces. */
function withPlainBreaks(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** A day as people write it; what is not a day stays as it is. */
export function longDate(day: string, t: Translate): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(languageRow(languageOf(t)).locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date);
}
