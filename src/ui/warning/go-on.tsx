import { useState } from 'preact/hooks';
import type { Verdict } from '../../core/verdict/verdict.ts';
import type { Translate } from '../translate.ts';
import { ownerOf } from './owner.ts';
import { useCountdown } from './use-countdown.ts';

/** Seconds until a person can go on: long enough to read where the link leads. */
const WAIT = 5;
/** Addresses that a person picks the true one from. */
const CHOICES = 3;

interface GoOnProps {
  readonly verdict: Verdict;
  readonly t: Translate;
  readonly onGoOn: () => void;
}

/**
 * The way on: after a wait, and after the person has picked the domain that the link really leads to. Acting on the domain
 * makes people read it; a box is ticked unread.
 *
 * The seconds are seen, not read out; a screen reader is told once, when they are over.
 */
export function GoOn({ verdict, t, onGoOn }: GoOnProps) {
  const left = useCountdown(WAIT);
  const [picked, setPicked] = useState<string | null>(null);
  const owner = ownerOf(verdict);
  const isOpen = left === 0 && owner !== null && picked === owner;
  return (
    <div class="go-on">
      <fieldset>
        <legend>{t('warning_pick')}</legend>
        {choicesFor(verdict).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="owner"
              value={choice}
              checked={picked === choice}
              onChange={() => setPicked(choice)}
            />
            <bdi>{choice}</bdi>
          </label>
        ))}
      </fieldset>
      {/* What the page writes into the attribute does not count: the press is asked again. */}
      <button type="button" disabled={!isOpen} onClick={() => isOpen && onGoOn()}>
        {t('warning_go_on')}
        {left > 0 && <span aria-hidden="true"> ({left})</span>}
      </button>
      <p role="status" class="hint">
        {picked !== null && picked !== owner
          ? t('warning_wrong', [picked])
          : left > 0
            ? t('warning_how', [String(WAIT)])
            : t('warning_over')}
      </p>
    </div>
  );
}

/** The owner's domain among what the link claims to be, by name: the true one has no place of its own. */
function choicesFor(verdict: Verdict): string[] {
  const owner = ownerOf(verdict);
  const claimed = [verdict.shownHost, verdict.imitates, 'zoom.us', 'zoom.com'].filter(
    (host) => host !== null && host !== owner && !host.endsWith(`.${owner}`),
  );
  return [...new Set([owner, ...claimed])]
    .filter((host) => host !== null)
    .slice(0, CHOICES)
    .sort();
}
