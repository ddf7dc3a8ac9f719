import type { Reason, Verdict } from '../core/verdict/verdict.ts';
import type { Translate } from './translate.ts';
import { reasonSentence } from './verdict-words.ts';

interface ReasonsProps {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly t: Translate;
}

/** Reasons as plain sentences, in the order given; nothing for none. */
export function Reasons({ verdict, reasons, t }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <ul class="lg-reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reasonSentence(reason, verdict, t)}</li>
      ))}
    </ul>
  );
}
