import { layOut } from '../demo/table.ts';
import { committedFor, type Figures, isBelow, type Run } from './figures.ts';
import { isMet, type Measure, type Miss } from './measure.ts';
import { PARTS } from './split.ts';

const WIDEST = 60;
const EXAMPLES = 3;

/** How a measure stands, in words, and whether that is good enough. */
export interface State {
  readonly words: string;
  readonly isGood: boolean;
}

/** Compares a measure with the target of its corpus, and with its own committed figure. */
export function stateOf(measure: Measure, figures: Figures | null, run: Run): State {
  const all = [...run.own, ...(run.folder?.measures ?? [])];
  if (!isMet(all.filter(({ corpus }) => corpus === measure.corpus)))
    return { words: 'MISSED', isGood: false };
  const committed = committedFor(figures, run, measure);
  if (committed && isBelow(measure, committed)) {
    return { words: `DROPPED, was ${percent(committed.asked, committed.wrong)}`, isGood: false };
  }
  return { words: isMet([measure]) ? 'met' : 'met, but not in this part alone', isGood: true };
}

/** One row a corpus and part. */
export function tableOf(measures: readonly Measure[], state: (measure: Measure) => State): string[] {
  return layOut(
    ['corpus', 'part', 'asked', 'right', 'wrong', 'called genuine', 'target', 'state'],
    measures.map((measure) => [
      measure.corpus.name,
      measure.part,
      `${measure.asked}`,
      percent(measure.asked, measure.misses.length),
      `${measure.misses.length}`,
      measure.corpus.mayBeGenuine ? '-' : `${measure.forged}`,
      measure.corpus.target,
      state(measure).words,
    ]),
    WIDEST,
  );
}

/**
 * What the misses were answered, by category and first reason, most first.
 *
 * Of the held-back part only the counts: whoever reads an example will write a rule for it.
 */
export function missesByReason(measures: readonly Measure[]): string[] {
  const rows = measures.flatMap(({ corpus, part, misses }) =>
    byAnswer(misses)
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([answer, missed]) => [
        corpus.name,
        part,
        answer,
        `${missed.length}`,
        part === 'tuning' ? examplesOf(missed).join(' ') : '(not shown)',
      ]),
  );
  return rows.length === 0
    ? ['No misses.']
    : layOut(['corpus', 'part', 'answered', 'misses', 'such as'], rows, WIDEST);
}

/** Every miss of the part for tuning, a line each. */
export function allMisses(measures: readonly Measure[]): string[] {
  return measures
    .filter(({ part }) => part === 'tuning')
    .flatMap(({ corpus, misses }) =>
      misses.map((miss) => `${corpus.name}: ${answerOf(miss)}: ${miss.address}`),
    );
}

/** One row a kind of generated look-alikes, both parts beside each other. */
export function tableOfKinds(measures: readonly Measure[]): string[] {
  const kinds = new Set(measures.flatMap(({ askedByKind }) => [...askedByKind.keys()]));
  const cells = (kind: string, part: string) => {
    const ofPart = measures.filter((measure) => measure.part === part);
    const asked = ofPart.reduce((sum, { askedByKind }) => sum + (askedByKind.get(kind) ?? 0), 0);
    const wrong = ofPart.flatMap(({ misses }) => misses).filter((miss) => miss.kind === kind).length;
    return [`${asked}`, percent(asked, wrong)];
  };
  return layOut(
    ['generated look-alikes', ...PARTS.flatMap((part) => [part, 'right'])],
    [...kinds].map((kind) => [kind, ...PARTS.flatMap((part) => cells(kind, part))]),
    WIDEST,
  );
}

/** The share of right answers, never rounded up to a hundred. */
function percent(asked: number, wrong: number): string {
  return asked === 0 ? '-' : `${(Math.floor((10_000 * (asked - wrong)) / asked) / 100).toFixed(2)} %`;
}

function byAnswer(misses: readonly Miss[]): [answer: string, misses: Miss[]][] {
  const groups = new Map<string, Miss[]>();
  for (const miss of misses) groups.set(answerOf(miss), [...(groups.get(answerOf(miss)) ?? []), miss]);
  return [...groups];
}

function answerOf({ category, reason }: Miss): string {
  return reason === undefined ? category : `${category} ${reason}`;
}

/** Of different hosts, since each is asked twice. */
function examplesOf(misses: readonly Miss[]): string[] {
  const byHost = new Map(misses.map(({ address }) => [address.split('/', 3).join('/'), address]));
  return [...byHost.values()]
    .slice(0, EXAMPLES)
    .map((address) => (address.length > WIDEST ? `${address.slice(0, WIDEST)}…` : address));
}
