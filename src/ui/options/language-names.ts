import type { Language } from '../../policy/effective.ts';

/** Each language by its own name, so that whoever cannot read the page finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', da: 'Dansk' };
