import type { Row } from './measure.ts';
import { summarise } from './statistics.ts';

/** A row of many readings: their median is its value, or what 95 of 100 stay within. Throws on none. */
export function rowOf(
  {
    what,
    target = null,
    unit,
    by = 'median',
  }: Pick<Row, 'what' | 'unit'> & {
    readonly target?: Row['target'];
    readonly by?: 'median' | 'p95';
  },
  readings: readonly number[],
): Row {
  const summary = summarise(readings);
  return { what, target, value: summary[by], unit, summary };
}
