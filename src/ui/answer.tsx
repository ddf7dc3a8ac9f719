import { useEffect, useRef } from 'preact/hooks';
import type { AnswerText } from './answer-text.ts';
import { ControlIcon } from './icons.tsx';
import { Prose } from './prose.tsx';
import type { Translate } from './translate.ts';

interface AnswerProps {
  readonly answer: AnswerText;
  readonly t: Translate;
  /** Somebody was sent to this very answer: it opens and takes the focus. */
  readonly wanted?: boolean;
}

/** A question that opens to its answer, with what has changed since, its date and its sources. */
export function Answer({ answer, t, wanted = false }: AnswerProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!wanted || !details.current) return;
    details.current.open = true;
    details.current.querySelector('summary')?.focus();
  }, [wanted]);

  return (
    <details class="lg-answer" data-answer={answer.id} ref={details}>
      <summary>{answer.question}</summary>
      <div class="lg-answer-body">
        <Prose text={answer.answer} />
        {answer.note !== null && (
          <div class="lg-note">
            <p class="lg-note-title">{t('ui_what_changed')}</p>
            <Prose text={answer.note} />
          </div>
        )}
        <div class="lg-sources lg-small">
          <p>
            {answer.written} {t('ui_reviewed', [longDate(answer.reviewed, t)])}
          </p>
          <p>{t('ui_sources')}</p>
          <ul>
            {answer.sources.map(({ name, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {name}
                  <ControlIcon name="outside" />
                  <span class="lg-hidden"> {t('ui_new_tab')}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}

/** A day as people write it; what is not a day stays as it is. */
function longDate(day: string, t: Translate): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  // Readers of the English text are in Denmark: day before month.
  const language = t('ui_language_code') === 'en' ? 'en-GB' : t('ui_language_code');
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
