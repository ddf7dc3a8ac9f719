import { layOut } from '../../src/cli/demo/table.ts';
import { isMet, type Row, type Target, type Unit } from './measure.ts';

/** What the figures were taken on: they mean little without it. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly system: string;
  readonly node: string;
  readonly browser: string | null;
  /** Programs that wanted to run, on average over a minute, before and after: above the number of cores, figures are rough. */
  readonly load: readonly [before: number, after: number];
}

/** All figures of a run, for `--json`. */
export interface Report {
  readonly machine: Machine;
  readonly runs: number;
  readonly rows: readonly (Row & { readonly isMet: boolean | null })[];
}

export function reportOf(machine: Machine, runs: number, rows: readonly Row[]): Report {
  return { machine, runs, rows: rows.map((row) => ({ ...row, isMet: isMet(row) })) };
}

/** The figures as a table, those with a target first. */
export function tableOf({ machine, runs, rows }: Report): string[] {
  const cells = [...rows.filter(({ target }) => target), ...rows.filter(({ target }) => !target)].map(
    (row) => [
      row.what,
      row.target ? targetText(row.target, row.unit) : '-',
      row.value === null ? '-' : figure(row.value, row.unit),
      row.summary
        ? `${figure(row.summary.median, row.unit)} ± ${figure(row.summary.spread, row.unit)}, p95 ${figure(row.summary.p95, row.unit)}, n ${row.summary.count}`
        : '-',
      row.isMet === null ? '-' : row.isMet ? 'met' : 'NOT MET',
      row.note ?? '',
    ],
  );
  const { cores, processor, system, node, browser, load } = machine;
  return [
    ...layOut(['what', 'target', 'result', 'median ± spread', 'state', ''], cells, 72),
    '',
    `${cores} cores of ${processor}, ${system}, Node ${node}${browser ? `, ${browser}` : ''}; ${runs} rounds; load ${load.map((part) => part.toFixed(1)).join(' before, ')} after.`,
  ];
}

function targetText(target: Target, unit: Unit): string {
  if ('atMost' in target) return `at most ${figure(target.atMost, unit)}`;
  return 'below' in target
    ? `under ${figure(target.below, unit)}`
    : `at least ${figure(target.atLeast, unit)}`;
}

/** With as many digits as tell something. */
function figure(value: number, unit: Unit): string {
  if (unit === 'ratio') return value.toFixed(Math.abs(value) < 10 ? 3 : 1);
  return `${value.toFixed(Math.abs(value) < 100 ? 1 : 0)} ${unit}`;
}
