import { NO_RULES } from '../../core/verdict/rules.ts';
import { type Category, isGenuine, type Reason } from '../../core/verdict/verdict.ts';
import { verdictOfLink } from '../../core/verdict/verdict-of-link.ts';
import type { Corpus } from './questions.ts';
import { PARTS, type Part, partOf } from './split.ts';

/** An address that was answered otherwise than it should be, and the answer. */
export interface Miss {
  readonly address: string;
  readonly kind: string | undefined;
  readonly category: Category;
  /** The first reason of the verdict, the most telling one. */
  readonly reason: Reason | undefined;
}

/** How one part of a corpus was answered. */
export interface Measure {
  readonly corpus: Corpus;
  readonly part: Part;
  /** How many addresses were asked, and of those how many of each kind. */
  readonly asked: number;
  readonly askedByKind: ReadonlyMap<string, number>;
  readonly misses: readonly Miss[];
  /** How many are called genuine and are not; they are among the misses. */
  readonly forged: number;
}

/** Asks every question of a corpus: one measure a part, the one for tuning first. */
export function measure(corpus: Corpus): Measure[] {
  return PARTS.map((part) => measurePart(corpus, part));
}

/**
 * Whether some parts of a corpus, taken together, meet its target.
 *
 * It is judged over both: in a fifth of a small corpus one host may be more than the share that is allowed.
 */
export function isMet(parts: readonly Measure[]): boolean {
  const sumOf = (figure: (part: Measure) => number) => parts.reduce((sum, part) => sum + figure(part), 0);
  const allowed = sumOf(({ asked, corpus }) => asked * corpus.allowed);
  return parts.every(({ forged }) => forged === 0) && sumOf(({ misses }) => misses.length) <= allowed;
}

function measurePart(corpus: Corpus, part: Part): Measure {
  const questions = corpus.questions.filter(({ splitBy }) => partOf(splitBy) === part);
  const askedByKind = new Map<string, number>();
  const misses: Miss[] = [];
  let forged = 0;
  for (const { address, text = '', kind, isRight, judge } of questions) {
    if (kind !== undefined) askedByKind.set(kind, (askedByKind.get(kind) ?? 0) + 1);
    const verdict = judge?.() ?? verdictOfLink({ href: address, text }, NO_RULES);
    const isForged = !corpus.mayBeGenuine && isGenuine(verdict);
    if (isForged) forged += 1;
    if (isForged || !isRight(verdict)) {
      misses.push({ address, kind, category: verdict.category, reason: verdict.reasons[0] });
    }
  }
  return { corpus, part, asked: questions.length, askedByKind, misses, forged };
}
