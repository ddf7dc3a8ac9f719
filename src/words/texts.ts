import da from '../../assets/_locales/da/messages.json' with { type: 'json' };
import en from '../../assets/_locales/en/messages.json' with { type: 'json' };
import nb from '../../assets/_locales/nb/messages.json' with { type: 'json' };
import sv from '../../assets/_locales/sv/messages.json' with { type: 'json' };
import type { MessageEntry } from './fill-message.ts';
import type { Language } from './languages.ts';

/** A key of the message files; the English one is the reference. */
export type MessageKey = keyof typeof en;

/** The texts of one language as they travel between our contexts. */
export type Texts = Readonly<Record<string, MessageEntry>>;

/** Every text of every language: for the worker and for Node, and too much for any page. */
export const TEXTS: Readonly<Record<Language, Readonly<Record<MessageKey, MessageEntry>>>> = {
  en,
  da,
  nb,
  sv,
};
