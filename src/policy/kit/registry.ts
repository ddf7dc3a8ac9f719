import type { Json, PolicyKey, PolicyValues } from './kit-input.ts';

/** One value in the registry. */
export type RegistryEntry =
  | { readonly key: string; readonly name: string; readonly type: 'string'; readonly text: string }
  | { readonly key: string; readonly name: string; readonly type: 'dword'; readonly number: number };

/**
 * The values as group policy leaves them in the registry: a list of strings as values named 1, 2, 3 in a key of its own, a
 * boolean as a number, everything with parts as JSON.
 *
 * Chrome and Edge read that JSON by the managed schema (Chromium's registry_dict.cc); Firefox hands the text on, and our
 * own reading of a policy takes it (prune.ts). An empty list leaves nothing, which means the same.
 */
export function registryEntries(
  key: string,
  values: PolicyValues,
  keys: readonly PolicyKey[],
): readonly RegistryEntry[] {
  return keys.flatMap(({ key: name, kind }): readonly RegistryEntry[] => {
    const value = values[name];
    if (value === undefined) return [];
    if (kind === 'boolean') return [{ key, name, type: 'dword', number: value === true ? 1 : 0 }];
    if (kind === 'choice') return [{ key, name, type: 'string', text: String(value) }];
    if (kind === 'json') return [jsonEntry(key, name, value)];
    const place = `${key}\\${name}`;
    return listed(value).map((text, i) => ({ key: place, name: String(i + 1), type: 'string', text }));
  });
}

/** A value with parts, as JSON on one line. */
export function jsonEntry(key: string, name: string, value: Json): RegistryEntry {
  return { key, name, type: 'string', text: JSON.stringify(value) };
}

/** The strings of a list. */
export function listed(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
