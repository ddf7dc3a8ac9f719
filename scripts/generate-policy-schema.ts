/**
 * Writes assets/managed_schema.json, the schema by which Chrome and Edge read an administrator's policy.
 *
 * In: src/policy/schema.ts, through valibot's own JSON-schema converter, and the English texts in messages.json.
 * Run: npm run generate:policy-schema
 */
import { writeFileSync } from 'node:fs';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { describePolicy, type KeyDescription } from '../src/policy/describe.ts';
import { POLICY_SCHEMA } from '../src/policy/schema.ts';
import { withoutWrapper } from '../src/policy/shape.ts';
import { fillMessage } from '../src/words/fill-message.ts';
import { TEXTS, type Texts } from '../src/words/texts.ts';

/** A schema as Chromium takes one; what it does not know of JSON Schema it refuses or ignores. */
interface BrowserSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly properties?: Readonly<Record<string, BrowserSchema>>;
  readonly items?: BrowserSchema;
  readonly additionalProperties?: BrowserSchema;
}

/** The whole file, as it is written. */
export function managedSchema(): string {
  return `${JSON.stringify(forBrowser(converted(POLICY_SCHEMA), describePolicy()), null, 2)}\n`;
}

function converted(schema: v.GenericSchema): JsonSchema {
  return toJsonSchema(schema, {
    typeMode: 'input',
    // Checks written in code have no counterpart, and the reader makes them again.
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'nullish' ? converted(withoutWrapper(valibotSchema)) : undefined,
  });
}

/** What the converter gives for our schemas. */
interface ConvertedSchema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
}

/**
 * Keeps types only. Whatever does not fit the schema Chrome drops with the whole key around it, before the extension
 * sees it and can name it: so `required`, `enum` and lengths stay with our own reader, which drops the entry alone.
 * Source: Chromium, components/policy/core/common/schema.cc (the attributes known) and schema_map.cc (what is dropped).
 */
function forBrowser(schema: JsonSchema, parts: readonly KeyDescription[]): BrowserSchema {
  const { type, properties, items, additionalProperties } = schema as ConvertedSchema;
  const described = parts.flatMap((part) => {
    const property = properties?.[part.name];
    return property ? [[part.name, { ...wordsOf(part), ...forBrowser(property, part.parts) }] as const] : [];
  });
  return {
    type,
    ...(properties ? { properties: Object.fromEntries(described) } : {}),
    ...(items ? { items: forBrowser(items, parts) } : {}),
    ...(additionalProperties ? { additionalProperties: forBrowser(additionalProperties, parts) } : {}),
  };
}

function wordsOf({ title, text, fill, kind, options, example }: KeyDescription): Words {
  const names = kind === 'answers' ? `Names: ${options.join(', ')}. ` : '';
  return {
    title: messageOf(title, fill),
    description: `${messageOf(text, fill)} ${names}Example: ${JSON.stringify(example)}.`,
  };
}

type Words = Pick<BrowserSchema, 'title' | 'description'>;

function messageOf(key: string, fill: readonly string[]): string {
  const english: Texts = TEXTS.en;
  const found = english[key];
  if (!found) throw new Error(`assets/_locales/en/messages.json has no ${key}`);
  return fillMessage(found, fill);
}

if (import.meta.main) {
  writeFileSync(new URL('../assets/managed_schema.json', import.meta.url), managedSchema());
}
