import type { Category, Verdict } from '../../src/core/verdict/verdict.ts';

/** A verdict of `category` for a test; `parts` says what matters there. */
export function verdictOf(category: Category, parts: Partial<Verdict> = {}): Verdict {
  return {
    category,
    reasons: [],
    host: null,
    registrableDomain: null,
    target: null,
    unwrappedVia: [],
    shownHost: null,
    institution: null,
    imitates: null,
    linkKind: null,
    meetingId: null,
    carriesPasscode: false,
    ...parts,
  };
}
