/**
 * The seed of every run here, so that a failure is the same everywhere; `FUZZ_SEED=7 npm test` tries other inputs.
 * fast-check prints the seed and the way to the failing input.
 */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);

/** How many times as many inputs as in `npm test`: what `npm run fuzz` sets. */
export const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/** The parameters of a property that is tried on so many inputs in `npm test`. */
export function runs(inNpmTest: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: SEED, numRuns: inNpmTest * TIMES };
}
