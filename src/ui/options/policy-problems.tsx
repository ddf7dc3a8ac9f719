import type { PolicyProblem } from '../../policy/parse.ts';
import type { Translate } from '../translate.ts';

interface PolicyProblemsProps {
  readonly t: Translate;
  readonly problems: readonly PolicyProblem[];
}

/** What the administrator's policy holds that could not be used, one line each; nothing where all of it could. A line without a key is about all of it. */
export function PolicyProblems({ t, problems }: PolicyProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section class="lg-panel" aria-labelledby="policy-problems">
      <h2 id="policy-problems">{t('ui_policy_problems')}</h2>
      <p>{t('ui_policy_problems_hint')}</p>
      <ul class="options-problems">
        {problems.map(({ key, expected }, index) => (
          <li key={index}>
            {key !== '' && (
              <>
                <code>{key}</code>: {t('ui_policy_expected')}{' '}
              </>
            )}
            <span lang="en">{expected}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
