import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownMeasures } from '../../src/cli/evaluate/measures.ts';

describe("the rules over the repository's own corpora", () => {
  const measures = ownMeasures(join(import.meta.dirname, '../..'));

  it('asks thousands of addresses', () => {
    expect(measures.reduce((sum, { asked }) => sum + asked, 0)).toBeGreaterThan(3000);
  });

  it.each(measures.map((row) => [row.corpus, row.target, row] as const))(
    '%s: %s',
    (_corpus, _target, row) => {
      expect(row.asked).toBeGreaterThan(0);
      expect(row.forged).toEqual([]);
      // The misses themselves are shown where there are too many of them.
      expect(row.wrong.length <= row.asked * row.allowed ? [] : row.wrong).toEqual([]);
    },
  );
});
