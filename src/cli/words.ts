import danish from '../../assets/_locales/da/messages.json' with { type: 'json' };
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { fillMessage, type MessageEntry } from '../ui/fill-message.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';

export const LANGUAGES = ['en', 'da'] as const;
export type Language = (typeof LANGUAGES)[number];

const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, MessageEntry>>>> = {
  en: english,
  da: danish,
};

/** The extension's own words, for a terminal. */
export function translatorFor(language: Language): Translate {
  return (key, substitutions) => fillMessage(MESSAGES[language][key], substitutions);
}
