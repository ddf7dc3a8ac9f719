import { describePolicy, type KeyDescription } from '../describe.ts';
import type { Json, PolicyKey, PolicyKind } from './kit-input.ts';

/** The keys of the policy, in the order of its schema, as the kit writes them. */
export function policyKeys(): readonly PolicyKey[] {
  return describePolicy().map((description) => ({
    key: description.name,
    kind: kindOf(description),
    choices: description.kind === 'choice' ? description.options : [],
    example: description.example as Json,
    title: description.title,
    text: description.text,
    fill: description.fill,
  }));
}

/** Throws where the schema declares what the kit has no way to write: a new kind needs a look at each platform first. */
function kindOf({ name, kind, options, parts }: KeyDescription): PolicyKind {
  if (kind === 'list') return parts.length === 0 && options.length === 0 ? 'list-of-strings' : 'json';
  if (kind === 'object' || kind === 'answers') return 'json';
  if (kind === 'text') throw new Error(`the kit has no way to write the policy key ${name}`);
  return kind;
}
