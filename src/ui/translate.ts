import type messages from '../../assets/_locales/en/messages.json';

/** A key of the browser's message files; the English one is the reference. */
export type MessageKey = keyof typeof messages;

/** Gives the text of `key` in the person's language; `substitutions` fill its `$1`… in order. */
export type Translate = (key: MessageKey, substitutions?: readonly string[]) => string;
