import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import schema from '../../assets/managed_schema.json' with { type: 'json' };
import { managedSchema } from '../../scripts/generate-policy-schema.ts';
import { FAQ_IDS } from '../../src/faq/ids.ts';
import { describePolicy, type KeyDescription } from '../../src/policy/describe.ts';
import { NO_POLICY, NO_SETTINGS, SETTING_KEYS, SPOOFED_CLICKS } from '../../src/policy/effective.ts';
import { parsePolicy, parseSettings } from '../../src/policy/parse.ts';
import { MAX_ANSWER, MAX_ENTRIES } from '../../src/policy/schema.ts';
import { fillMessage } from '../../src/words/fill-message.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { TEXTS, type Texts } from '../../src/words/texts.ts';
import { WORDS_OF } from '../support/languages.ts';

/** As Chromium reads a schema. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

const SCHEMA: Schema = schema;
const KEYS = describePolicy();
const keyOf = (name: string) => KEYS.find((key) => key.name === name);

/** Every key and part with its place and what the browser's schema says there. */
const PLACES: readonly (readonly [place: string, description: KeyDescription, schema: Schema | undefined])[] =
  KEYS.flatMap((key) => {
    const own = SCHEMA.properties?.[key.name];
    const around = own?.items ?? own?.additionalProperties ?? own;
    return [
      [key.name, key, own] as const,
      ...key.parts.map(
        (part) => [`${key.name}.${part.name}`, part, around?.properties?.[part.name]] as const,
      ),
    ];
  });

function schemasIn(one: Schema): readonly Schema[] {
  const within = [...Object.values(one.properties ?? {}), one.items, one.additionalProperties];
  return [one, ...within.flatMap((part) => (part ? schemasIn(part) : []))];
}

describe('the schema that browsers read', () => {
  it('is what npm run generate:policy-schema writes', () => {
    const file = readFileSync(new URL('../../assets/managed_schema.json', import.meta.url), 'utf8');
    expect(file).toBe(managedSchema());
  });

  it('has exactly the keys that a policy has, and the parser reads', () => {
    expect(Object.keys(SCHEMA.properties ?? {})).toEqual(Object.keys(NO_POLICY));
    expect(KEYS.map(({ name }) => name)).toEqual(Object.keys(NO_POLICY));
  });

  it('is an object without rules for keys it does not name, as browsers ask', () => {
    expect(SCHEMA.type).toBe('object');
    expect(SCHEMA).not.toHaveProperty('additionalProperties');
  });

  // With a word that it does not know, Chromium may refuse the whole schema; with `required` or `enum` it would drop
  // a whole list for one entry before we see it.
  it('says of types only, in words that Chromium knows, so that a bad value comes through to be named', () => {
    const words = new Set(schemasIn(SCHEMA).flatMap((one) => Object.keys(one)));
    expect([...words].toSorted()).toEqual([
      'additionalProperties',
      'description',
      'items',
      'properties',
      'title',
      'type',
    ]);
    const types = new Set(schemasIn(SCHEMA).map(({ type }) => type));
    expect([...types].toSorted()).toEqual(['array', 'boolean', 'object', 'string']);
  });

  it.each([
    ['list', 'array'],
    ['object', 'object'],
    ['answers', 'object'],
    ['choice', 'string'],
    ['text', 'string'],
    ['boolean', 'boolean'],
  ])('has the right type for each %s', (kind, type) => {
    const of = PLACES.filter(([, description]) => description.kind === kind);
    expect(of).not.toEqual([]);
    for (const [place, , one] of of) expect(one?.type, place).toBe(type);
  });
});

const textOf = (language: Language, key: string, fill: readonly string[]) => {
  const entry = (TEXTS[language] as Texts)[key];
  return entry ? fillMessage(entry, fill) : `no message ${key}`;
};

describe.each(PLACES)('%s', (_place, { title, text, fill, example, kind, options }, one) => {
  it('has title and description in the schema, with its example at the end', () => {
    expect(one?.title).toBe(textOf('en', title, fill));
    expect(one?.description?.startsWith(textOf('en', text, fill))).toBe(true);
    expect(one?.description?.endsWith(` Example: ${JSON.stringify(example)}.`)).toBe(true);
  });

  it.each(LANGUAGES)('says in %s what it is and what holds without it', (language) => {
    expect(textOf(language, title, fill)).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(textOf(language, text, fill)).toMatch(/^\p{Lu}.*\.$/u);
    expect(textOf(language, text, fill)).toMatch(WORDS_OF[language].absent);
  });

  it('names everything that can be chosen', () => {
    for (const option of options) {
      expect(one?.description).toContain(option);
      if (kind === 'answers') continue;
      for (const language of LANGUAGES) expect(textOf(language, text, fill)).toContain(option);
    }
  });
});

describe('an example', () => {
  it.each(KEYS)('of $name is taken as it is', ({ name, example }) => {
    const { policy, problems } = parsePolicy({ [name]: example });
    expect(problems).toEqual([]);
    expect(policy).toEqual({ ...NO_POLICY, [name]: example });
  });

  it('of every key together is a policy without a problem', () => {
    const all = Object.fromEntries(KEYS.map(({ name, example }) => [name, example]));
    expect(parsePolicy(all)).toEqual({ policy: all, problems: [] });
  });

  it.each(KEYS.filter(({ parts }) => parts.length > 0))(
    'of each part of $name is taken',
    ({ name, kind, parts }) => {
      const whole = Object.fromEntries(parts.map((part) => [part.name, part.example]));
      const value = kind === 'list' ? [whole] : kind === 'answers' ? { marketing: whole } : whole;
      const { policy, problems } = parsePolicy({ [name]: value });
      expect(problems).toEqual([]);
      expect(policy).toEqual({ ...NO_POLICY, [name]: value });
    },
  );
});

describe('what the schema declares', () => {
  it.each([
    ['spoofedClick', SPOOFED_CLICKS],
    ['language', LANGUAGES],
    ['peopleMayChange', SETTING_KEYS],
    ['faqAnswers', FAQ_IDS],
  ])('offers for %s what the code knows', (name, options) => {
    expect(keyOf(name)?.options).toEqual(options);
  });

  it('has an answer in each language', () => {
    expect(keyOf('faqAnswers')?.parts.map(({ name }) => name)).toEqual(LANGUAGES);
  });

  it('gives a person the settings that a policy can lock, under the same keys', () => {
    // Granted webmail is kept by the browser itself.
    const stored = SETTING_KEYS.filter((key) => key !== 'webmailSites');
    expect(Object.keys(NO_SETTINGS).toSorted()).toEqual(stored.toSorted());
    expect(Object.keys(parseSettings({}))).toEqual(Object.keys(NO_SETTINGS));
    expect(Object.keys(NO_POLICY)).toEqual(expect.arrayContaining([...SETTING_KEYS]));
  });

  it('has limits that an administrator is told of', () => {
    expect(
      keyOf('faqAnswers')?.parts.every(({ name }) =>
        SCHEMA.properties?.faqAnswers?.additionalProperties?.properties?.[name]?.description?.includes(
          `1 to ${MAX_ANSWER.toLocaleString('en')} characters`,
        ),
      ),
    ).toBe(true);
    for (const { name, kind } of KEYS) {
      if (kind !== 'list' || name === 'peopleMayChange') continue;
      expect(SCHEMA.properties?.[name]?.description).toContain(MAX_ENTRIES.toLocaleString('en'));
    }
  });
});
