import type { Translate } from '../ui/translate.ts';
import { browser } from './api.ts';

/** The text of `key` in the browser's language, English where it is missing. */
export const t: Translate = (key, substitutions = []) => browser.i18n.getMessage(key, [...substitutions]);
