import * as v from 'valibot';
import { POLICY_SCHEMA } from './schema.ts';
import { textKeys } from './settings.ts';
import { shapeOf, withoutWrapper } from './shape.ts';

/** One key of the policy, or a part of one, as whoever writes about it needs to know it. */
export interface KeyDescription {
  /** `helpDesk`; of a part, its own name only: `page`. */
  readonly name: string;
  /** `answers`: an object with one of the answers' ids as each key, and `parts` in each of these. */
  readonly kind: 'text' | 'choice' | 'boolean' | 'list' | 'object' | 'answers';
  /** What a choice, or a list of choices, is out of; the ids of answers; otherwise empty. */
  readonly options: readonly string[];
  readonly example: unknown;
  /** Message keys of title and text. */
  readonly title: string;
  readonly text: string;
  /** What `$1`… stand for in the two messages; empty for most. */
  readonly fill: readonly string[];
  /** The fields of an object, of each entry of a list, of each answer; empty where there are none. */
  readonly parts: readonly KeyDescription[];
}

/** Every key of the policy in the schema's order. */
export function describePolicy(): readonly KeyDescription[] {
  return partsOf(POLICY_SCHEMA, []);
}

function describe(schema: v.GenericSchema, path: readonly string[]): KeyDescription {
  const shape = shapeOf(schema);
  const plain = withoutWrapper(schema);
  const base = {
    name: path.at(-1) ?? '',
    ...metadataOf(plain),
    ...textKeys(path),
  };
  switch (shape.kind) {
    case 'fields': {
      const options = shape.open ? [...shape.fields.keys()] : [];
      const kind = shape.open ? 'answers' : 'object';
      return { ...base, kind, options, parts: partsOf(plain, path) };
    }
    case 'list': {
      const item = shapeOf(shape.item);
      const options = item.kind === 'choice' ? item.options : [];
      return { ...base, kind: 'list', options, parts: partsOf(shape.item, path) };
    }
    case 'choice':
      return { ...base, kind: 'choice', options: shape.options, parts: [] };
    default:
      return { ...base, kind: shape.kind, options: [], parts: [] };
  }
}

function partsOf(schema: v.GenericSchema, path: readonly string[]): readonly KeyDescription[] {
  const shape = shapeOf(schema);
  if (shape.kind !== 'fields') return [];
  const [first] = shape.fields.values();
  if (shape.open) {
    // In an answer stand languages: the same words for each, filled with its name.
    const words = textKeys([...path, 'language']);
    return first ? partsOf(first.schema, path).map((part) => ({ ...part, ...words })) : [];
  }
  return [...shape.fields].map(([name, field]) => describe(field.schema, [...path, name]));
}

function metadataOf(schema: v.GenericSchema): Pick<KeyDescription, 'example' | 'fill'> {
  const { examples, fill = [] } = v.getMetadata(schema) as {
    readonly examples?: readonly unknown[];
    readonly fill?: readonly string[];
  };
  return { example: examples?.[0], fill };
}
