import * as v from 'valibot';
import { nearestKey } from './nearest-key.ts';
import { type Fields, type List, type Shape, shapeOf, withoutWrapper } from './shape.ts';

/** What `prune` gives for a value of which nothing can be used. */
export const LOST = Symbol('lost');

/** What a walk over a stored value needs besides it. */
export interface Walk {
  /** Called for each thing lost, with its place (`helpDesk.page`, `''` for the whole) and what was expected there. */
  readonly report: (place: string, expected: string) => void;
  /** Why an entry of the list at `place`, good in itself, must not count; `null` where it may. */
  readonly refuses?: (place: string, entry: unknown) => string | null;
}

/** UTF-16 units of JSON that are read, several times what a policy at all its limits has. */
const MAX_JSON = 1_000_000;
const MAX_NAME = 60;

/**
 * Cuts out of a stored value what its schema does not take, so that the rest can be parsed by it.
 *
 * In: a schema of schema.ts, and anything. Out: what is left, or `LOST`. A bad value loses only itself: an entry of a
 * list, an optional field of an object; a bad field that its object cannot do without loses the object, which is then
 * the place that is named. Never throws, and looks no deeper than the schema goes.
 */
export function prune(schema: v.GenericSchema, stored: unknown, place: string, walk: Walk): unknown {
  const shape = shapeOf(schema);
  try {
    const value = fromRegistry(stored, shape);
    if (shape.kind === 'list' && Array.isArray(value)) return pruneList(shape, value, place, walk);
    if (shape.kind === 'fields' && isObject(value)) return pruneFields(shape, value, place, walk);
    // To valibot an array is an object, and an array that is none of ours would pass for an empty one.
    const wrong = shape.kind === 'list' || shape.kind === 'fields' ? shape.expected : faultOf(schema, value);
    if (wrong === null) return value;
    walk.report(place, wrong);
  } catch {
    // Only what throws when it is read comes here; storage never holds such a thing.
    walk.report(place, 'a value that can be read');
  }
  return LOST;
}

function faultOf(schema: v.GenericSchema, value: unknown): string | null {
  const result = v.safeParse(withoutWrapper(schema), value, { abortEarly: true, abortPipeEarly: true });
  return result.success ? null : result.issues[0].message;
}

function pruneList({ item, most }: List, value: readonly unknown[], place: string, walk: Walk): unknown[] {
  const length = Math.min(value.length, most?.requirement ?? value.length);
  if (most && value.length > length) walk.report(place, most.message);
  const kept: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const at = `${place}[${index}]`;
    const entry = prune(item, value[index], at, walk);
    if (entry === LOST) continue;
    const refusal = walk.refuses?.(place, v.parse(item, entry)) ?? null;
    if (refusal === null) kept.push(entry);
    else walk.report(at, refusal);
  }
  return kept;
}

function pruneFields({ fields }: Fields, value: object, place: string, walk: Walk): unknown {
  const placeOf = (name: string) => (place === '' ? clipped(name) : `${place}.${clipped(name)}`);
  for (const name of Object.keys(value)) {
    if (fields.has(name)) continue;
    const meant = nearestKey(name, fields.keys());
    walk.report(placeOf(name), meant === null ? 'no such key' : `no such key; did you mean "${meant}"?`);
  }
  const kept: [string, unknown][] = [];
  for (const [name, { schema, required }] of fields) {
    if (!required && !Object.hasOwn(value, name)) continue;
    const field = prune(schema, Reflect.get(value, name), required ? place : placeOf(name), walk);
    if (field !== LOST) kept.push([name, field]);
    else if (required) return LOST;
  }
  return Object.fromEntries(kept);
}

/**
 * A value as the schema's type, where it comes from the Windows registry through Firefox: a list or an object stands
 * there as JSON text, true and false as 1 and 0, and Firefox hands an extension what it finds (Mozilla's
 * WindowsGPOParser). Chrome and Edge convert by the managed schema before we see it (Chromium's registry_dict.cc).
 */
function fromRegistry(value: unknown, { kind }: Shape): unknown {
  if (kind === 'boolean' && (value === 0 || value === 1)) return value === 1;
  if ((kind !== 'list' && kind !== 'fields') || typeof value !== 'string') return value;
  if (value.length > MAX_JSON) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function clipped(name: string): string {
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
}
