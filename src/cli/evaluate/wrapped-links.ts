import { LINK_REWRITERS } from '../../core/unwrap/data/link-rewriters.ts';
import { type Corpus, leadsTo, type Question } from './questions.ts';
import { type Wrap, wrapInDefender, wrapperLike } from './wrappers.ts';

const TARGET = '100 % exactly the target';
const ALL = { target: TARGET, allowed: 0, mayBeGenuine: true } as const;

/** A genuine link with a passcode, a false one, and an address with characters that are easily lost on the way. */
const TARGETS = [
  'https://deic.zoom.us/j/61234567890?pwd=aB3%2Bc%3D.1&uname=x',
  'https://us04web-zoom.us/j/81234567890?pwd=abc',
  'https://example.org/m%C3%B8de/100%25?q=a%20b&next=https%3A%2F%2Fexample.net%2F#del-2',
  'https://example.org/møde/søndag?navn=Åse#ærlig',
];

/** Wrapped links with the target they stand for. */
export type WrappedRow = readonly [wrapped: string, target: string | null];

export function wrappedCorpus(name: string, rows: readonly WrappedRow[]): Corpus {
  const questions = rows.map(
    ([address, target]): Question => ({ address, splitBy: address, isRight: leadsTo(target) }),
  );
  return { ...ALL, name, questions };
}

/**
 * The links that the project builds: every service's sample, the same service around other targets, and services in one
 * another, two and three deep.
 */
export function builtWrappedCorpora(): Corpus[] {
  const wrappers = [...LINK_REWRITERS.flatMap((row) => wrapperLike(row) ?? []), wrapInDefender];
  return [
    wrappedCorpus(
      'wrapped links, samples',
      LINK_REWRITERS.map(({ sample }) => sample),
    ),
    wrappedCorpus(
      'wrapped links, built',
      wrappers.flatMap((wrap) => TARGETS.flatMap((target) => wrapIn([wrap], target))),
    ),
    wrappedCorpus('wrapped links, nested', [...nested(wrappers)]),
  ];
}

/** Each wrapper around each one, and a third around the two. */
function* nested(wrappers: readonly Wrap[]): Generator<WrappedRow> {
  for (const [i, inner] of wrappers.entries()) {
    for (const [j, outer] of wrappers.entries()) {
      const target = TARGETS[(i + j) % TARGETS.length] ?? '';
      const outermost = wrappers[(i + j + 1) % wrappers.length] ?? outer;
      yield* wrapIn([inner, outer], target);
      yield* wrapIn([inner, outer, outermost], target);
    }
  }
}

/** Wraps a target in each, the first innermost; nothing where one of them cannot carry it. */
function wrapIn(wrappers: readonly Wrap[], target: string): WrappedRow[] {
  let wrapped: string | null = target;
  for (const wrap of wrappers) wrapped &&= wrap(wrapped);
  return wrapped === null ? [] : [[wrapped, target]];
}
