import { describe, expect, it } from 'vitest';
import { quantile, ratiosOf, summarise } from '../../../scripts/bench/statistics.ts';

describe('summarise', () => {
  it('is not led astray by one reading that went wrong', () => {
    expect(summarise([10, 12, 11, 900, 10])).toMatchObject({ count: 5, median: 11, spread: 1 });
  });

  it('takes the middle of two', () => {
    expect(summarise([1, 2, 3, 4]).median).toBe(2.5);
  });

  it('has no figure for nothing', () => {
    expect(() => summarise([])).toThrow('No readings.');
  });
});

describe('quantile', () => {
  it.each([
    [0, 1],
    [0.5, 50.5],
    [0.95, 95.05],
    [1, 100],
  ])('a share of %d of 1 to 100 is at most %d', (share, expected) => {
    const upToAHundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(upToAHundred, share)).toBeCloseTo(expected);
  });
});

describe('ratiosOf', () => {
  it('compares what was read in the same round', () => {
    expect(ratiosOf([2, 30], [1, 10])).toEqual([2, 3]);
  });

  it('refuses readings without their pair', () => {
    expect(() => ratiosOf([1, 2], [1])).toThrow('without their pair');
  });
});
