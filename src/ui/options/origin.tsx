import { ControlIcon } from '../icons.tsx';
import type { MessageKey, Translate } from '../translate.ts';

/** Who set a value, and whether it counts. */
export type ValueOrigin = keyof typeof WORDS;

const WORDS = {
  policy: 'ui_set_by_it',
  'locked-standard': 'ui_locked_at_standard',
  chosen: 'ui_chosen_by_you',
  added: 'ui_added_by_you',
  'added-not-counting': 'ui_added_not_counting',
  standard: 'ui_standard',
} as const satisfies Record<string, MessageKey>;

/** Where a value comes from, in words; with a lock where the IT department has fixed it. */
export function Origin({ of, t }: { readonly of: ValueOrigin; readonly t: Translate }) {
  return (
    <span class="options-origin lg-small lg-muted">
      {(of === 'policy' || of === 'locked-standard') && <ControlIcon name="lock" />}
      <span>{t(WORDS[of])}</span>
    </span>
  );
}
