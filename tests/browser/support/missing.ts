import { existsSync } from 'node:fs';

/**
 * Whether tests that need something of the machine are to be skipped, for `describe.skipIf`.
 *
 * `reasons` are sentences that say what is missing, `null` for what is there. They are printed, so that a
 * skipped test is never silent. In CI nothing may be missing: there it throws.
 */
export function skipWhenMissing(...reasons: readonly (string | null)[]): boolean {
  const missing = reasons.filter((reason) => reason !== null);
  if (missing.length === 0) return false;
  const words = missing.join(' ');
  if (process.env.CI === 'true') throw new Error(`In CI nothing may be skipped. ${words}`);
  console.warn(`Skipped: ${words}`);
  return true;
}

/**
 * Why `what` cannot be started from Debian's packages, in one sentence; `null` when it can. `needed`: files, each with
 * the package that brings it.
 */
export function debianMissing(what: string, needed: Readonly<Record<string, string>>): string | null {
  if (process.platform !== 'linux') {
    return `${what} is started from Debian packages, which this system has not.`;
  }
  const packages = new Set(
    Object.entries(needed).flatMap(([path, name]) => (existsSync(path) ? [] : [name])),
  );
  if (packages.size > 0) return `${what} needs the Debian packages ${[...packages].join(', ')}.`;
  return process.getuid?.() === 0
    ? null
    : `${what} needs root, so that its parts can change to their accounts.`;
}

/** The first of these programs that is there; `undefined` where none is, or for an environment variable that is not set. */
export function firstThere(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && existsSync(path));
}
