import { inLanguage, type Language } from '../../src/words/languages.ts';
import { TEXTS } from '../../src/words/texts.ts';
import type { Store } from './stores.ts';
import { descriptionOf, QUESTIONS, REASONS } from './texts.ts';

/** What a manifest says that stores ask about. */
export interface Asking {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

export interface Listing {
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** Each with the question's or the permission's name. */
  readonly answers: readonly (readonly [about: string, answer: string])[];
}

/** What asks for a reason in a manifest: each permission, and hosts by their key. */
export function askedFor({ permissions, ...hosts }: Asking): readonly string[] {
  const keys = ['host_permissions', 'optional_host_permissions'] as const;
  return [...permissions, ...keys.filter((key) => (hosts[key] ?? []).length > 0)];
}

/** The texts for one store in one language; throws where the manifest asks for something that has no reason here. */
export function listingFor(store: Store, language: Language, manifest: Asking): Listing {
  const messages = TEXTS[language];
  const reasons = askedFor(manifest).map((name) => {
    const reason = REASONS[name];
    if (!reason) throw new Error(`scripts/store/texts.ts says nothing of ${name}.`);
    return [name, inLanguage(reason, language)] as const;
  });
  return {
    title: messages.extension_name.message,
    summary: messages.extension_description.message,
    description: descriptionOf(store, language),
    answers: [
      ...Object.entries(QUESTIONS).map(([name, words]) => [name, inLanguage(words, language)] as const),
      ...reasons,
    ],
  };
}

/** One line for each text that is too long or too short for the store; none where all fit. */
export function misfits({ title, summary, description, answers }: Listing, { limits }: Store): string[] {
  const check = (name: string, text: string, most: number, least = 1) =>
    text.length >= least && text.length <= most
      ? []
      : [`${name}: ${text.length} characters, ${least} to ${most} are taken`];
  return [
    ...check('title', title, limits.title),
    ...check('summary', summary, limits.summary),
    ...check('description', description, limits.description.most, limits.description.least),
    ...answers.flatMap(([about, answer]) => check(about, answer, limits.reason)),
  ];
}

/** A listing as a page to copy from, field by field. */
export function asMarkdown({ title, summary, description, answers }: Listing, { name }: Store): string {
  const field = (heading: string, text: string) => `## ${heading} (${text.length})\n\n${text}\n`;
  return [
    `# ${name}\n`,
    field('Title', title),
    field('Summary', summary),
    field('Description', description),
    ...answers.map(([about, answer]) => field(about, answer)),
  ].join('\n');
}
