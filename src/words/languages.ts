/** What a language takes besides its texts, which stand in `assets/_locales/CODE/messages.json` (see texts.ts). */
interface LanguageRow {
  /** Its own name for itself, so that whoever cannot read the page finds theirs. */
  readonly name: string;
  /** The folder in which the editor of group policy looks for a template's words. */
  readonly policyFolder: string;
  /** The locale by which days are written, and which browsers in tests have. */
  readonly locale: string;
}

/**
 * The languages that everything a person reads is written in, by the code that browsers know their folder by.
 *
 * The first is what is shown wherever another lacks something; browsers do the same with `default_locale`.
 */
const ROWS = {
  // Readers of the English texts are in the Nordic countries: day before month.
  en: { name: 'English', policyFolder: 'en-US', locale: 'en-GB' },
  da: { name: 'Dansk', policyFolder: 'da-DK', locale: 'da-DK' },
  nb: { name: 'Norsk (bokmål)', policyFolder: 'nb-NO', locale: 'nb-NO' },
  sv: { name: 'Svenska', policyFolder: 'sv-SE', locale: 'sv-SE' },
} as const satisfies Readonly<Record<string, LanguageRow>>;

export type Language = keyof typeof ROWS;

/** All codes, in the order in which a person chooses among them. */
export const LANGUAGES = Object.keys(ROWS) as readonly Language[];

/** The language in which there is every text. */
export const FALL_BACK = 'en' satisfies Language;

export function languageRow(language: Language): LanguageRow {
  return ROWS[language];
}

/** Something in every language, or in some: English stands in where one is missing. */
export type InLanguages<T> = { readonly [FALL_BACK]: T } & Readonly<Partial<Record<Language, T>>>;

export function inLanguage<T>(all: InLanguages<T>, language: Language): T {
  return all[language] ?? all[FALL_BACK];
}

/** In: any text, such as a policy's or an argument's. Out: whether it is one of our codes. */
export function isLanguage(code: string): code is Language {
  return Object.hasOwn(ROWS, code);
}
