import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey, Translate } from '../../src/ui/translate.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * A `t` over the real message files, filling them as browsers do: `$name$` stands for a placeholder's content (its
 * case does not matter), `$1` to `$9` for a substitution or nothing, and `$$` for a dollar sign.
 *
 * A key that the file lacks throws, where a browser would show nothing: a test is to notice it.
 */
export function translator(language: 'en' | 'da'): Translate {
  const file = join(import.meta.dirname, '../../assets/_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<MessageKey, Message>>;
  return (key, substitutions = []) => {
    const entry = messages[key];
    if (!entry) throw new Error(`No message ${key} in ${language}`);
    const contents = new Map(
      Object.entries(entry.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
    );
    const withContents = entry.message.replace(
      /\$([a-z0-9_@]+)\$/gi,
      (whole, name: string) => contents.get(name.toLowerCase()) ?? whole,
    );
    return withContents.replace(/\$(\$|[1-9])/g, (_, what: string) =>
      what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
    );
  };
}
