import { REASON_ROWS, type Reason } from '../core/verdict/reasons.ts';
import type { FaqId } from './ids.ts';

/** The answer that explains a reason further, by its row; the compiler sees that there is such an answer. */
export function answerForReason(reason: Reason): FaqId {
  return REASON_ROWS[reason][1];
}
