import { useEffect, useId, useState } from 'preact/hooks';
import type { FaqId } from '../faq/ids.ts';
import { searchAnswers } from '../faq/search.ts';
import { Answer } from './answer.tsx';
import { type AnswerText, pickAnswers } from './answer-text.ts';
import type { Translate } from './translate.ts';

interface AnswerSearchProps {
  readonly answers: readonly AnswerText[];
  readonly t: Translate;
  /** The answer that somebody was sent to. */
  readonly wanted?: FaqId | null;
}

/** All answers, under a box that narrows them down as one types. */
export function AnswerSearch({ answers, t, wanted = null }: AnswerSearchProps) {
  const [query, setQuery] = useState('');
  const field = useId();
  // An answer somebody is sent to must not stay hidden behind an earlier search.
  useEffect(() => setQuery(''), [wanted]);

  const found = pickAnswers(searchAnswers(query, answers), answers);
  return (
    <div class="lg-answers">
      <search>
        <label for={field}>{t('ui_search_answers')}</label>
        <input
          id={field}
          type="search"
          autocomplete="off"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <p role="status" class="lg-small lg-muted">
        {found.length === 0 ? t('ui_no_answers_found') : t('ui_answers_found', [String(found.length)])}
      </p>
      <div class="lg-list">
        {found.map((answer) => (
          <Answer key={answer.id} answer={answer} t={t} wanted={answer.id === wanted} />
        ))}
      </div>
    </div>
  );
}
