import type { Language } from '../../src/words/languages.ts';

/** By which words tests know what a text says. */
interface WordsOfLanguage {
  /** What no verdict may call a link. */
  readonly safe: RegExp;
  /** How a policy key's text says what holds without it. */
  readonly absent: RegExp;
  /** How the text of a mark begins. */
  readonly mark: RegExp;
  readonly yourItDepartment: RegExp;
  readonly looksLikeZoom: RegExp;
  readonly theMailSays: RegExp;
}

/** A row for every language: its words are another's, and a test must know them. */
export const WORDS_OF: Readonly<Record<Language, WordsOfLanguage>> = {
  en: {
    safe: /\bsafe\b/i,
    absent: /Absent: |Without it/,
    mark: /^Link/,
    yourItDepartment: /your IT department/i,
    looksLikeZoom: /looks like|not Zoom/i,
    theMailSays: /the mail says/,
  },
  da: {
    safe: /(?<!\p{L})sikker(?:t|e)?(?!\p{L})/iu,
    absent: /Uden (?:værdi|det) /,
    mark: /^Link/,
    yourItDepartment: /din it-afdeling/i,
    looksLikeZoom: /ligner|ikke Zoom/i,
    theMailSays: /mailen siger/i,
  },
};
