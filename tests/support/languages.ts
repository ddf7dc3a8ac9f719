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
  /** How a store's text says who has not made it. */
  readonly notMadeBy: RegExp;
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
    notMadeBy: /not made, approved or supported by Zoom or DeiC/,
  },
  da: {
    safe: /(?<!\p{L})sikker(?:t|e)?(?!\p{L})/iu,
    absent: /Uden (?:værdi|det) /,
    mark: /^Link/,
    yourItDepartment: /din it-afdeling/i,
    looksLikeZoom: /ligner|ikke Zoom/i,
    theMailSays: /mailen siger/i,
    notMadeBy: /ikke lavet, godkendt eller støttet af Zoom eller DeiC/,
  },
  nb: {
    safe: /(?<!\p{L})(?:sikkert?|sikre|trygge?|trygt)(?!\p{L})/iu,
    absent: /Uten (?:verdi|det) /,
    mark: /^Lenkesjekk: /,
    yourItDepartment: /IT-avdelingen din/i,
    looksLikeZoom: /ligner|ikke Zoom/i,
    theMailSays: /e-posten sier/i,
    notMadeBy: /ikke laget, godkjent eller støttet av Zoom eller DeiC/,
  },
  sv: {
    // "Säkra" and "tryggt" promise it too; "säkerhet" is a subject, and "osäker" a person.
    safe: /(?<!\p{L})(?:säker|säkert|säkra|trygg|tryggt|trygga)(?!\p{L})/iu,
    absent: /Om inget anges|Utan det /,
    mark: /^Länkkoll: /,
    yourItDepartment: /din it-avdelning/i,
    looksLikeZoom: /ser bara ut så|inte Zoom/i,
    theMailSays: /mejlet säger/i,
    notMadeBy: /inte gjort, godkänt eller understött av Zoom eller DeiC/,
  },
};
