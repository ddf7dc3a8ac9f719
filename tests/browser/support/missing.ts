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
