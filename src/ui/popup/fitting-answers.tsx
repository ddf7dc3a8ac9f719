import { Answer } from '../answer.tsx';
import type { AnswerText } from '../answer-text.ts';
import type { Translate } from '../translate.ts';

interface FittingAnswersProps {
  /** Best first. */
  readonly answers: readonly AnswerText[];
  readonly t: Translate;
}

/** The answers that fit one verdict or text, under a heading within a section; nothing for none. */
export function FittingAnswers({ answers, t }: FittingAnswersProps) {
  if (answers.length === 0) return null;
  return (
    <>
      <h3>{t('ui_check_answers')}</h3>
      <div class="lg-list">
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} t={t} />
        ))}
      </div>
    </>
  );
}
