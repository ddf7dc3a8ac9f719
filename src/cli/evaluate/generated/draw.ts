import fc from 'fast-check';

/** The seed of the committed figures. */
export const SEED = 20_261_124;

/** One of the given values. */
export function oneOf<T>(values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values);
}

/**
 * Texts made by a template whose gaps are filled by chance: `` written`${word}-${number}` ``.
 *
 * A gap is a generator or a fixed list of words.
 */
export function written(
  pieces: TemplateStringsArray,
  ...gaps: readonly (fc.Arbitrary<string | number> | readonly string[])[]
): fc.Arbitrary<string> {
  const fillings = gaps.map((gap) => (gap instanceof fc.Arbitrary ? gap : oneOf(gap)));
  return fc
    .tuple(...fillings)
    .map((filled) => pieces.map((piece, i) => `${piece}${filled[i] ?? ''}`).join(''));
}

/**
 * Up to `count` different texts of a generator, each kept where `isWanted`.
 *
 * The same seed gives the same texts. Fewer come out where the generator knows fewer.
 */
export function draw(
  generator: fc.Arbitrary<string>,
  seed: number,
  count: number,
  isWanted: (text: string) => boolean = () => true,
): string[] {
  // Without bias: fast-check prefers first and last values, which finds bugs and makes a poor sample.
  const drawn = fc.sample(fc.noBias(generator), { seed, numRuns: 6 * count });
  return [...new Set(drawn)].filter(isWanted).slice(0, count);
}
