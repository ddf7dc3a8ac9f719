/** What is said of many readings of one thing. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  /** Median of the distances from the median: half of all readings are nearer. */
  readonly spread: number;
  /** 95 of 100 readings are at most this. */
  readonly p95: number;
}

/** Sums up readings. In: at least one; throws on none, since a figure of nothing would look like one. */
export function summarise(readings: readonly number[]): Summary {
  const middle = quantile(readings, 0.5);
  const distances = readings.map((reading) => Math.abs(reading - middle));
  return {
    count: readings.length,
    median: middle,
    spread: quantile(distances, 0.5),
    p95: quantile(readings, 0.95),
  };
}

/**
 * The value that this share of the readings does not exceed; between two readings it is interpolated (method 7 of Hyndman
 * and Fan, "Sample Quantiles in Statistical Packages", 1996).
 */
export function quantile(readings: readonly number[], share: number): number {
  if (readings.length === 0) throw new RangeError('No readings.');
  const sorted = readings.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The ratio of each pair of readings that were taken one after the other, so that both met the machine in the same mood.
 * In: as many of the one as of the other; throws otherwise.
 */
export function ratiosOf(readings: readonly number[], base: readonly number[]): number[] {
  if (readings.length !== base.length) throw new RangeError('Readings without their pair.');
  return readings.map((reading, i) => reading / (base[i] ?? Number.NaN));
}
