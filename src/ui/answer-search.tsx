import { useEffect, useId, useState } from 'preact/hooks';
import type { FaqId } from '../faq/ids.ts';
import { FAQ_GROUPS } from '../faq/ids.ts';
import { searchAnswers } from '../faq/search.ts';
import { Answer } from './answer.tsx';
import { type AnswerText, pickAnswers } from './answer-text.ts';
import type { Translate } from './translate.ts';

/** That somebody was sent to an answer: each time another object, so that it opens each time. */
export interface Wanted {
  readonly answer: FaqId;
}

interface AnswerSearchProps {
  readonly answers: readonly AnswerText[];
  readonly t: Translate;
  readonly wanted?: Wanted | null;
  /** Whether the answers stand under the headings of their groups. */
  readonly grouped?: boolean;
}

/** All answers, under a box that narrows them down as one types. */
export function AnswerSearch({ answers, t, wanted = null, grouped = false }: AnswerSearchProps) {
  const [query, setQuery] = useState('');
  const field = useId();
  // An answer somebody is sent to must not stay hidden behind an earlier search.
  useEffect(() => setQuery(''), [wanted]);

  const found = searchAnswers(query, answers);
  const list = (ids: readonly FaqId[]) => (
    <div class="lg-list">
      {pickAnswers(ids, answers).map((answer) => (
        <Answer key={answer.id} answer={answer} t={t} wanted={answer.id === wanted?.answer ? wanted : null} />
      ))}
    </div>
  );
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
      {!grouped && list(found)}
      {grouped &&
        FAQ_GROUPS.map(({ id, answers: members }) => {
          const ids = members.filter((member) => found.includes(member));
          if (ids.length === 0) return null;
          return (
            <section key={id} class="lg-group" aria-labelledby={`group-${id}`}>
              <h3 id={`group-${id}`}>{t(`faq_group_${id}`)}</h3>
              {list(ids)}
            </section>
          );
        })}
    </div>
  );
}
