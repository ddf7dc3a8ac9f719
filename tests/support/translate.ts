import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey, Translate } from '../../src/ui/translate.ts';
import { fillMessage, type MessageEntry } from '../../src/words/fill-message.ts';
import type { Language } from '../../src/words/languages.ts';

/**
 * A `t` over the real message files, filling them as browsers do.
 *
 * A key that the file lacks throws, where a browser would show nothing: a test is to notice it.
 */
export function translator(language: Language): Translate {
  const file = join(import.meta.dirname, '../../assets/_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<MessageKey, MessageEntry>>;
  return (key, substitutions = []) => {
    const entry = messages[key];
    if (!entry) throw new Error(`No message ${key} in ${language}`);
    return fillMessage(entry, substitutions);
  };
}
