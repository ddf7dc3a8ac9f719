import { FALL_BACK, isLanguage, type Language } from '../words/languages.ts';
import type { MessageKey } from '../words/texts.ts';

export type { MessageKey };

/** Gives the text of `key` in the person's language; `substitutions` fill its `$1`… in order. */
export type Translate = (key: MessageKey, substitutions?: readonly string[]) => string;

/** The language that `t` speaks: each message file names its own. */
export function languageOf(t: Translate): Language {
  const code = t('ui_language_code');
  return isLanguage(code) ? code : FALL_BACK;
}
