import type * as v from 'valibot';

/** How a schema is built up, as far as reading and describing a policy needs to know. */
export type Shape =
  | List
  | Fields
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text' };

export interface List {
  readonly kind: 'list';
  readonly item: v.GenericSchema;
  readonly most: Limit | null;
  /** What a value that is no list is answered with. */
  readonly expected: string;
}

export interface Fields {
  readonly kind: 'fields';
  readonly fields: ReadonlyMap<string, Field>;
  /** The names are those of many like things, as the answers' are; otherwise each is a part of its own. */
  readonly open: boolean;
  /** What a value that is no object is answered with. */
  readonly expected: string;
}

export interface Field {
  readonly schema: v.GenericSchema;
  readonly required: boolean;
}

interface Limit {
  readonly type: 'max_length';
  readonly requirement: number;
  readonly message: string;
}

/** The parts of valibot's schemas that are looked at here; each has those that its `type` goes with. */
interface Parts {
  readonly type: string;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly key?: { readonly options: readonly string[] };
  readonly value?: v.GenericSchema;
  readonly options?: readonly string[];
  readonly message?: string;
  readonly pipe?: readonly (Parts | Limit)[];
}

const WRAPPERS: readonly string[] = ['optional', 'exact_optional', 'nullish'];

/** The schema itself, without the word that it may be left out. */
export function withoutWrapper(schema: v.GenericSchema): v.GenericSchema {
  const { type, wrapped } = schema as Parts;
  return wrapped && WRAPPERS.includes(type) ? wrapped : schema;
}

/** Takes a schema of schema.ts apart. */
export function shapeOf(schema: v.GenericSchema): Shape {
  const plain = withoutWrapper(schema) as Parts;
  const { type, item, entries, key, value, options, message: expected = '' } = plain;
  if (item) return { kind: 'list', item, most: limitOf(plain), expected };
  if (entries) {
    const fields = Object.entries(entries).map(
      ([name, field]) => [name, { schema: field, required: withoutWrapper(field) === field }] as const,
    );
    return { kind: 'fields', fields: new Map(fields), open: false, expected };
  }
  if (key && value) {
    const fields = key.options.map((name) => [name, { schema: value, required: false }] as const);
    return { kind: 'fields', fields: new Map(fields), open: true, expected };
  }
  if (options) return { kind: 'choice', options };
  return { kind: type === 'boolean' ? 'boolean' : 'text' };
}

/** The limit may stand in a pipe within the pipe that adds the example. */
function limitOf(schema: Parts): Limit | null {
  for (const part of schema.pipe ?? []) {
    const limit = isLimit(part) ? part : part === schema.pipe?.[0] ? limitOf(part) : null;
    if (limit) return limit;
  }
  return null;
}

function isLimit(part: Parts | Limit): part is Limit {
  return part.type === 'max_length';
}
