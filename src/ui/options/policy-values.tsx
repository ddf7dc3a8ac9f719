import { FAQ_ENTRIES } from '../../faq/entries.ts';
import type { HelpDesk, OwnAnswers, Policy } from '../../policy/effective.ts';
import { type Language, languageRow } from '../../words/languages.ts';
import type { Translate } from '../translate.ts';
import { Origin } from './origin.tsx';

export interface PolicyValuesProps {
  readonly t: Translate;
  readonly policy: Pick<Policy, 'helpDesk' | 'honestHosts' | 'spoofedHosts' | 'faqAnswers'>;
}

/** What only an administrator can set, where one has; nothing otherwise. */
export function PolicyValues({ t, policy }: PolicyValuesProps) {
  const rows = [
    { title: t('policy_help_desk_title'), values: helpDeskParts(policy.helpDesk) },
    { title: t('policy_honest_hosts_title'), values: policy.honestHosts },
    { title: t('policy_spoofed_hosts_title'), values: policy.spoofedHosts },
    { title: t('policy_faq_answers_title'), values: answered(policy.faqAnswers, t) },
  ].filter(({ values }) => values.length > 0);
  if (rows.length === 0) return null;
  return (
    <section class="lg-panel" aria-labelledby="policy-values">
      <h2 id="policy-values">{t('ui_policy_values')}</h2>
      <ul class="options-list">
        {rows.map(({ title, values }) => (
          <li key={title}>
            <div class="options-name">
              <span class="options-title">{title}</span>
              <ul class="options-values">
                {values.map((value) => (
                  <li key={value}>
                    <bdi>{value}</bdi>
                  </li>
                ))}
              </ul>
              <Origin of="policy" t={t} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function helpDeskParts(helpDesk: HelpDesk | null): readonly string[] {
  if (helpDesk === null) return [];
  return [helpDesk.name, helpDesk.address, helpDesk.page].flatMap((part) => part || []);
}

/** The questions with an answer of the administrator's, each with the languages it is written in. */
function answered(answers: OwnAnswers, t: Translate): readonly string[] {
  return FAQ_ENTRIES.flatMap(({ id, question }) => {
    const languages = Object.keys(answers[id] ?? {}) as Language[];
    if (languages.length === 0) return [];
    return `${t(question)} (${languages.map((language) => languageRow(language).name).join(', ')})`;
  });
}
