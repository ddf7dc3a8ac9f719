/** One text of a message file, as browsers read them. */
export interface MessageEntry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * Fills a message as browsers do: `$name$` stands for a placeholder's content (its case does not matter), `$1` to `$9`
 * for a substitution or nothing, and `$$` for a dollar sign. A `$name$` that the entry lacks stays as it is; what is
 * filled in is not looked at again, so a dollar sign in a substitution means nothing.
 *
 * Source: developer.chrome.com, chrome.i18n, "Support multiple languages".
 */
export function fillMessage(
  { message, placeholders = {} }: MessageEntry,
  substitutions: readonly string[] = [],
): string {
  const contents = new Map(
    Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]),
  );
  return message
    .replace(/\$([a-z0-9_@]+)\$/gi, (whole, name: string) => contents.get(name.toLowerCase()) ?? whole)
    .replace(/\$(\$|[1-9])/g, (_, what: string) =>
      what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
    );
}
