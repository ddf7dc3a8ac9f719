import { useState } from 'preact/hooks';
import type { Verdict } from '../../core/verdict.ts';
import type { Translate } from '../translate.ts';
import { useCountdown } from './use-countdown.ts';

/** Seconds until a person can go on: long enough to read where the link leads. */
const WAIT = 5;

interface GoOnProps {
  readonly verdict: Verdict;
  readonly t: Translate;
  readonly onGoOn: () => void;
}

/**
 * The way on: after a wait, and after the person has said in so many words that they know the domain.
 *
 * The seconds are seen, not read out; a screen reader is told once, when they are over.
 */
export function GoOn({ verdict, t, onGoOn }: GoOnProps) {
  const left = useCountdown(WAIT);
  const [isKnown, setIsKnown] = useState(false);
  const isOpen = left === 0 && isKnown;
  return (
    <div class="go-on">
      <label>
        <input
          type="checkbox"
          checked={isKnown}
          onChange={(event) => setIsKnown(event.currentTarget.checked)}
        />
        <span>{t('warning_know', [verdict.registrableDomain ?? verdict.host ?? ''])}</span>
      </label>
      {/* What the page writes into the attribute does not count: the press is asked again. */}
      <button type="button" disabled={!isOpen} onClick={() => isOpen && onGoOn()}>
        {t('warning_go_on')}
        {left > 0 && <span aria-hidden="true"> ({left})</span>}
      </button>
      <p role="status" class="hint">
        {left > 0 ? t('warning_how', [String(WAIT)]) : t('warning_over')}
      </p>
    </div>
  );
}
