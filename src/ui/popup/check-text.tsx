import { useState } from 'preact/hooks';
import type { Judged } from '../../messages/protocol.ts';
import type { AnswerText } from '../answer-text.ts';
import { JudgedLinks } from '../judged-links.tsx';
import type { Translate } from '../translate.ts';
import { FittingAnswers } from './fitting-answers.tsx';

/** What a pasted text came to. */
export interface CheckedText {
  readonly links: readonly Judged[];
  readonly fitting: readonly AnswerText[];
  /** Only the beginning was judged, because the text was too long. */
  readonly cut: boolean;
}

export interface CheckTextProps {
  readonly t: Translate;
  /** Judges a text; `null` where no answer came. */
  readonly onCheck: (text: string) => Promise<CheckedText | null>;
}

/** A box for a link or a whole invitation, judged on the spot and kept nowhere. */
export function CheckText({ t, onCheck }: CheckTextProps) {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<CheckedText | 'no-answer' | null>(null);
  const check = async (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') setOutcome((await onCheck(text)) ?? 'no-answer');
  };
  return (
    <section aria-labelledby="check">
      <h2 id="check">{t('ui_check_title')}</h2>
      <form class="popup-check" onSubmit={check}>
        <div>
          <label for="check-text">{t('ui_check_label')}</label>
          <textarea
            id="check-text"
            rows={3}
            spellcheck={false}
            autocomplete="off"
            aria-describedby="check-hint"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p id="check-hint" class="lg-small lg-muted">
            {t('ui_check_private')}
          </p>
        </div>
        <button type="submit" class="lg-primary">
          {t('ui_check_button')}
        </button>
      </form>
      <p role="status">{outcome && summary(outcome, t)}</p>
      {outcome !== null && outcome !== 'no-answer' && (
        <>
          {outcome.cut && <p class="lg-small">{t('ui_check_cut')}</p>}
          <JudgedLinks links={outcome.links} t={t} />
          <FittingAnswers answers={outcome.fitting} t={t} />
        </>
      )}
    </section>
  );
}

function summary(outcome: CheckedText | 'no-answer', t: Translate): string {
  if (outcome === 'no-answer') return t('ui_not_checked');
  if (outcome.links.length === 0) return t('ui_check_nothing');
  return t('ui_links_found', [String(outcome.links.length)]);
}
