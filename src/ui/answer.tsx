import { useEffect, useRef } from 'preact/hooks';
import type { AnswerText, ShownSource } from './answer-text.ts';
import { ControlIcon } from './icons.tsx';
import { Prose } from './prose.tsx';
import type { Translate } from './translate.ts';

interface AnswerProps {
  readonly answer: AnswerText;
  readonly t: Translate;
  /** Somebody was sent to this very answer: it opens and takes the focus, anew for each other object. */
  readonly wanted?: object | null;
  /** Its first lines stand under the question while it is closed. */
  readonly begun?: boolean;
}

/** A question that opens to its answer, with who wrote it, what has changed since, its date and its sources. */
export function Answer({ answer, t, wanted = null, begun = false }: AnswerProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!wanted || !details.current) return;
    details.current.open = true;
    details.current.querySelector('summary')?.focus();
  }, [wanted]);

  const { id, question, ownBy, note, age, sources } = answer;
  return (
    <details class="lg-answer" data-answer={id} ref={details}>
      <summary>
        <span>
          {question}
          {/* For those who look: whoever listens hears it once, in the answer. */}
          {begun && (
            <span class="lg-answer-begun" aria-hidden="true">
              {answer.answer.replace(/\s+/g, ' ')}
            </span>
          )}
        </span>
      </summary>
      <div class="lg-answer-body">
        {ownBy !== null && <p class="lg-own-answer lg-small">{ownBy}</p>}
        <Prose text={answer.answer} />
        {note !== null && (
          <div class="lg-note">
            <p class="lg-note-title">{t('ui_what_changed')}</p>
            <Prose text={note} />
          </div>
        )}
        {(age !== null || sources.length > 0) && (
          <div class="lg-sources lg-small">
            {age !== null && <p>{age}</p>}
            {sources.length > 0 && (
              <>
                <p>{t(ownBy === null ? 'ui_sources' : 'ui_see_also')}</p>
                <ul>
                  {sources.map((source) => (
                    <li key={source.name}>
                      <SourceName source={source} t={t} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </details>
  );
}

function SourceName({ source: { name, url }, t }: { readonly source: ShownSource; readonly t: Translate }) {
  if (url === null) return <>{name}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
      <ControlIcon name="outside" />
      <span class="lg-hidden"> {t('ui_new_tab')}</span>
    </a>
  );
}
