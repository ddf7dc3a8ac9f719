import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';
import { FAQ_ENTRIES } from '../../src/faq/entries.ts';
import { FAQ_IDS } from '../../src/faq/ids.ts';
import { describePolicy } from '../../src/policy/describe.ts';
import type { MessageKey } from '../../src/ui/translate.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { TEXTS } from '../../src/words/texts.ts';
import { WORDS_OF } from '../support/languages.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const EN: Messages = TEXTS.en;
const FILES = LANGUAGES.map((language): [Language, Messages] => [language, TEXTS[language]]);

/** The order in which a verdict's words are handed to its messages. */
const SUBSTITUTIONS: Readonly<Record<string, string>> = {
  host: '$1',
  domain: '$2',
  shown: '$3',
  service: '$4',
  institution: '$5',
  imitated: '$6',
};

const underscored = (code: string) => code.replaceAll('-', '_');
const textOf = (messages: Messages, key: string) => messages[key]?.message ?? '';

/** Keys of `messages` whose text `isWrong` finds fault with, each with its text. */
function faults(messages: Messages, isWrong: (text: string) => boolean): readonly string[] {
  return Object.entries(messages)
    .filter(([, { message }]) => isWrong(message))
    .map(([key, { message }]) => `${key}: ${message}`);
}

it('each folder of texts is a language with a row in src/words/languages.ts, and the other way round', () => {
  const folders = readdirSync(new URL('../../assets/_locales', import.meta.url));
  expect(folders.toSorted()).toEqual(LANGUAGES.toSorted());
});

it('keys are spelled as browsers allow', () => {
  expect(Object.keys(EN).filter((key) => !/^[a-z0-9_]+$/.test(key))).toEqual([]);
});

describe.each(FILES)('%s', (language, messages) => {
  it('names its own code', () => {
    expect(textOf(messages, 'ui_language_code')).toBe(language);
  });

  it('has the keys that English has, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(EN));
  });

  it.each(Object.keys(EN))('%s has the placeholders that it has in English', (key) => {
    expect(messages[key]?.placeholders ?? {}).toEqual(EN[key]?.placeholders ?? {});
  });

  it('leaves no message empty and none with spaces around it', () => {
    expect(faults(messages, (text) => text === '' || text !== text.trim())).toEqual([]);
  });

  it.each(Object.entries(messages))('%s uses exactly the placeholders it declares', (_key, message) => {
    const used = [...message.message.matchAll(/\$([a-z0-9_]+)\$/gi)].map(([, name]) => name?.toLowerCase());
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(message.placeholders ?? {}).toSorted());
  });

  it('leaves nothing to be written', () => {
    expect(faults(messages, (text) => text.includes('TODO'))).toEqual([]);
  });

  it('calls no link safe', () => {
    const { safe } = WORDS_OF[language];
    // "Safe Links" is the name of a product of Microsoft's.
    expect(faults(messages, (text) => safe.test(text.replaceAll('Safe Links', '')))).toEqual([]);
  });

  it.each(REASONS)('has a sentence for the reason %s', (reason) => {
    expect(textOf(messages, `reason_${underscored(reason)}`)).toMatch(/\.$/);
  });

  it.each(CATEGORIES)('has title, meaning and mark for %s', (category) => {
    expect(textOf(messages, `verdict_${category}_title`)).toMatch(/[^.]$/);
    expect(textOf(messages, `verdict_${category}_meaning`)).toMatch(/\.$/);
    expect(textOf(messages, `verdict_${category}_advice`)).toMatch(/\.$/);
    expect(textOf(messages, `mark_${category}`)).toMatch(WORDS_OF[language].mark);
    expect(textOf(messages, `mark_${category}`)).toMatch(/[^.]$/);
  });

  it.each(FAQ_ENTRIES)('has the texts of the answer $id', ({ question, answer, note, written }) => {
    expect(textOf(messages, question)).toMatch(/\?$/);
    expect(textOf(messages, answer)).toMatch(/\.$/);
    if (note) expect(textOf(messages, note)).toMatch(/\.$/);
    expect(textOf(messages, written)).toMatch(/\.$/);
  });

  it.each(FAQ_ENTRIES)('keeps the answer $id short', ({ answer, note }) => {
    const words = (key: string) => textOf(messages, key).split(/\s+/).length;
    expect(words(answer)).toBeGreaterThanOrEqual(40);
    expect(words(answer)).toBeLessThanOrEqual(110);
    if (note) expect(words(note)).toBeLessThanOrEqual(90);
  });

  it('writes lists of answers with one sign', () => {
    const answers = Object.fromEntries(Object.entries(messages).filter(([key]) => key.startsWith('faq_')));
    expect(faults(answers, (text) => /^\s*(?:[-*–]|•(?! ))/m.test(text))).toEqual([]);
  });
});

describe('no message is left over', () => {
  it('a reason, verdict, mark or answer that nobody knows', () => {
    const expected = [
      ...REASONS.map((reason) => `reason_${underscored(reason)}`),
      ...CATEGORIES.flatMap((category) => [
        `verdict_${category}_title`,
        `verdict_${category}_meaning`,
        `verdict_${category}_advice`,
        `mark_${category}`,
      ]),
      // A spoofed verdict's words where the institution's list alone calls it so.
      'verdict_listed_title',
      'verdict_listed_meaning',
      'verdict_listed_advice',
      'mark_listed',
      // And where the mail alone claims Zoom for it.
      'verdict_claimed_title',
      'verdict_claimed_meaning',
      'verdict_claimed_advice',
      'mark_claimed',
      // A genuine verdict's words where strangers may have written all that the mail leads to.
      'verdict_written_title',
      'verdict_written_meaning',
      'verdict_written_advice',
      'mark_written',
      // And where a page of Zoom's own website is in question, and no meeting.
      'verdict_website_title',
      'verdict_website_meaning',
      'verdict_website_advice',
      'mark_website',
      ...FAQ_ENTRIES.flatMap(({ question, answer, note }) => [question, answer, ...(note ? [note] : [])]),
    ];
    const found = Object.keys(EN).filter((key) =>
      /^(?:reason_|verdict_|mark_|faq_.*_(?:question|answer|note)$)/.test(key),
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('a title or a text of a policy key that nobody declares', () => {
    const described = describePolicy().flatMap((key) => [key, ...key.parts]);
    const found = Object.keys(EN).filter((key) => key.startsWith('policy_'));
    const declared = new Set(described.flatMap(({ title, text }) => [title, text]));
    // The word before an example in the templates of group policy.
    expect(found.toSorted()).toEqual([...declared, 'policy_example'].toSorted());
  });

  it('every key of an answer is a message key, for the compiler too', () => {
    const keys: readonly MessageKey[] = FAQ_ENTRIES.flatMap(({ question, answer, written }) => [
      question,
      answer,
      written,
    ]);
    const notes: readonly (MessageKey | null)[] = FAQ_ENTRIES.map(({ note }) => note);
    expect(keys).toHaveLength(3 * FAQ_IDS.length);
    expect(notes).toHaveLength(FAQ_IDS.length);
  });
});

describe('the words of a verdict', () => {
  const ofVerdicts = Object.entries(EN).filter(([key]) => /^(?:reason_|verdict_|mark_)/.test(key));

  it.each(ofVerdicts)('%s takes them in the agreed order', (_key, { placeholders = {} }) => {
    for (const [name, { content }] of Object.entries(placeholders)) {
      expect(content, name).toBe(SUBSTITUTIONS[name]);
    }
  });

  it('the true domain is named beside a look-alike, the shown host where text and target differ', () => {
    for (const mark of ['mark_spoofed', 'mark_listed']) expect(textOf(EN, mark)).toContain('$domain$');
    expect(textOf(EN, 'reason_text_mismatch')).toContain('$shown$');
    expect(textOf(EN, 'reason_unwrapped')).toContain('$service$');
  });
});
