import type { Translate } from '../ui/translate.ts';
import { fillMessage } from '../words/fill-message.ts';
import type { Language } from '../words/languages.ts';
import { TEXTS } from '../words/texts.ts';

/** The extension's own words, for a terminal. */
export function translatorFor(language: Language): Translate {
  return (key, substitutions) => fillMessage(TEXTS[language][key], substitutions);
}
