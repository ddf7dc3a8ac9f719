import { strFromU8 } from 'fflate';

/** A package's files by path. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What of a manifest is compared name by name. */
const LISTS = [
  'permissions',
  'host_permissions',
  'optional_host_permissions',
  'optional_permissions',
] as const;

/**
 * What changed in a package against the last one, a line each: files that came, went or differ, and in the manifest each
 * permission, each host of permissions and content scripts. `null` before: everything is new, and only the manifest is told.
 */
export function changesIn(before: Files | null, after: Files): string[] {
  const [old, now] = [asked(before ?? {}), asked(after)];
  const lists = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const rights = lists.flatMap((list) => [
    ...minus(now[list], old[list]).map((name) => `${list}: + ${name}`),
    ...minus(old[list], now[list]).map((name) => `${list}: - ${name}`),
  ]);
  if (before === null) return rights;
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((path) => {
    const [was, is] = [before[path], after[path]];
    if (!was) return [`file: + ${path}`];
    if (!is) return [`file: - ${path}`];
    return Buffer.from(was).equals(Buffer.from(is))
      ? []
      : [`file: ~ ${path} (${was.length} → ${is.length} bytes)`];
  });
  return [...rights, ...files];
}

function asked(files: Files): Readonly<Record<string, readonly string[]>> {
  const bytes = files['manifest.json'];
  if (!bytes) return {};
  const manifest = JSON.parse(strFromU8(bytes));
  const scripts: readonly { readonly matches?: readonly string[] }[] = manifest.content_scripts ?? [];
  return {
    ...Object.fromEntries(LISTS.map((list) => [list, manifest[list] ?? []])),
    content_scripts: scripts.flatMap(({ matches = [] }) => matches),
  };
}

function minus(from: readonly string[] = [], taken: readonly string[] = []): readonly string[] {
  return from.filter((name) => !taken.includes(name));
}
