import type { BenchBrowser } from './browser.ts';
import type { Contender } from './contenders.ts';
import type { Summary } from './statistics.ts';

/** One line of the table. */
export interface Row {
  readonly what: string;
  /** Between what the figure has to be; `null` where it is only told. */
  readonly target: Target | null;
  /** `null` where it could not be taken; `note` says why. */
  readonly value: number | null;
  readonly unit: Unit;
  /** Of the readings that the value is the median of, or their 95th percentile. */
  readonly summary?: Summary;
  readonly note?: string;
}

export type Target = { readonly atMost: number } | { readonly below: number } | { readonly atLeast: number };
export type Unit = 'ratio' | 'ms' | 'kB' | 'MB' | '%';

/** What a measure works with. */
export interface Bench {
  /** How often each reading is taken. */
  readonly rounds: number;
  /** Those that take part. */
  readonly contenders: readonly Contender[];
  /** The folder of our build. */
  readonly ours: string;
  /** The browser of a contender; started where it has not been yet. */
  readonly browser: (contender: Contender) => Promise<BenchBrowser>;
  /** Says how far it is, to the error output. */
  readonly say: (what: string) => void;
}

/** A piece of work and the rows that come of it. */
export interface Measure {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<Row[]>;
}

/** Whether a row meets its target; `null` where it has none, or no figure. */
export function isMet({ target, value }: Pick<Row, 'target' | 'value'>): boolean | null {
  if (target === null || value === null) return null;
  if ('atMost' in target) return value <= target.atMost;
  return 'below' in target ? value < target.below : value >= target.atLeast;
}
