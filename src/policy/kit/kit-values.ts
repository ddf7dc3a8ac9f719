import { type PolicyProblem, parsePolicy } from '../parse.ts';
import { prune } from '../prune.ts';
import { POLICY_SCHEMA } from '../schema.ts';
import type { Json, PolicyValues } from './kit-input.ts';

/**
 * Reads the values that an administrator wants everywhere.
 *
 * In: anything. Out: the values, or what the extension itself would say of them. Values stay as they were written, but that
 * each has the type that the managed schema declares: a list may have come as text.
 */
export function readValues(
  stored: unknown,
): { readonly values: PolicyValues } | { readonly problems: readonly PolicyProblem[] } {
  const { problems } = parsePolicy(stored);
  if (problems.length > 0) return { problems };
  const values = prune(POLICY_SCHEMA, stored, '', { report: () => {} }) as PolicyValues;
  const unwritable = Object.keys(values).filter((key) => !isWritable(values[key] ?? null));
  if (unwritable.length > 0) return { problems: unwritable.map((key) => ({ key, expected: WRITABLE })) };
  return { values };
}

const WRITABLE = 'text without control characters; macOS has no way to hold them';

/** Whether XML can hold every text in it (https://www.w3.org/TR/xml/#charsets). */
function isWritable(value: Json): boolean {
  if (typeof value === 'string') return !/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isWritable);
}
