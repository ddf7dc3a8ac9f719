import type { Verdict } from '../../core/verdict/verdict.ts';

/** One address that is asked, and what a right answer is. */
export interface Question {
  readonly address: string;
  /** The text that a person sees over it, where it needs one. */
  readonly text?: string;
  /** What decides the part it belongs to: its host, or the whole address where hosts repeat. */
  readonly splitBy: string;
  readonly isRight: (verdict: Verdict) => boolean;
  /** Gives the verdict where it takes more than the address and its text: the mail around it. */
  readonly judge?: () => Verdict;
  /** The way a generated look-alike was made. */
  readonly kind?: string;
}

/** Questions with one target. */
export interface Corpus {
  readonly name: string;
  /** The target in words. */
  readonly target: string;
  /** The share of wrong answers up to which the target is met. */
  readonly allowed: number;
  /** Whether some of its addresses are Zoom's. Elsewhere an answer that says so is wrong, and misses any target. */
  readonly mayBeGenuine: boolean;
  /** Drawn from a seed: another seed asks other addresses. */
  readonly isDrawn?: true;
  readonly questions: readonly Question[];
}

/** What an answer may have to be. */
export const ANSWER = {
  spoofed: ({ category }: Verdict) => category === 'spoofed',
  'not spoofed': ({ category }: Verdict) => category !== 'spoofed',
  /** Something is wrong with it; how wrong, its address alone does not tell. */
  'spoofed or unverifiable': ({ category }: Verdict) => category === 'spoofed' || category === 'unverifiable',
  unverifiable: ({ category }: Verdict) => category === 'unverifiable',
  /** Honest links are built so as well. */
  'at most unverifiable': ({ category }: Verdict) => category === 'unverifiable' || category === 'unrelated',
  'not genuine': () => true,
} as const satisfies Record<string, (verdict: Verdict) => boolean>;

export type Answer = keyof typeof ANSWER;

/** A host is asked twice: as a meeting's address and as a bare one. */
export function askHost(host: string, isRight: Question['isRight'], kind?: string): Question[] {
  return [`https://${host}/j/81234567890`, `https://${host}/`].map((address) => ({
    address,
    splitBy: host,
    isRight,
    ...(kind === undefined ? {} : { kind }),
  }));
}

/** Whether a wrapped link led to exactly `target`; `null` stands for a wrapper that does not show its target. */
export function leadsTo(target: string | null): Question['isRight'] {
  return (verdict) => (target === null ? verdict.category === 'unverifiable' : verdict.target === target);
}
