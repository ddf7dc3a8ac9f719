import type { Translate } from '../ui/translate.ts';
import { fillMessage } from '../words/fill-message.ts';
import type { Texts } from '../words/texts.ts';
import { pageApi } from './page-api.ts';

let chosen: Texts | null = null;

/** The text of `key` in the language in force: the chosen one, else the browser's; English where it is missing. */
export const t: Translate = (key, substitutions = []) => {
  const entry = chosen?.[key];
  return entry ? fillMessage(entry, substitutions) : browserText(key, substitutions);
};

/** The same in the browser's own language, whatever was chosen. */
export const browserText: Translate = (key, substitutions = []) =>
  pageApi.i18n.getMessage(key, [...substitutions]);

/**
 * From now on `t` takes these texts, for a language that was chosen instead of the browser's; `null` goes back to the
 * browser's. What is on the screen already stays as it is: draw it anew.
 */
export function useTexts(texts: Texts | null): void {
  chosen = texts;
}
