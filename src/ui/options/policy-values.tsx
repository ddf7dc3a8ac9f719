import { FAQ_ENTRIES } from '../../faq/entries.ts';
import type { HelpDesk, OwnAnswers, Policy } from '../../policy/effective.ts';
import { type Kinds, keysWhere, SETTINGS, type ShownKey, textKeys } from '../../policy/settings.ts';
import { type Language, languageRow } from '../../words/languages.ts';
import type { Translate } from '../translate.ts';
import { Origin } from './origin.tsx';

export interface PolicyValuesProps {
  readonly t: Translate;
  readonly policy: Pick<Policy, ShownKey>;
}

const KEYS = keysWhere<ShownKey>(({ control }) => control === 'shown');

type ShownKind = (typeof SETTINGS)[ShownKey]['takes'];

/** The lines that a value of each kind is shown as. */
const LINES: { readonly [K in ShownKind]: (value: Kinds[K] | null, t: Translate) => readonly string[] } = {
  honestHosts: (hosts) => hosts ?? [],
  spoofedHosts: (hosts) => hosts ?? [],
  helpDesk: helpDeskParts,
  ownAnswers: answered,
};

/** What only an administrator can set, where one has; nothing otherwise. */
export function PolicyValues({ t, policy }: PolicyValuesProps) {
  const rows = KEYS.map((key) => ({
    title: t(textKeys([key]).title),
    values: LINES[SETTINGS[key].takes](policy[key] as never, t),
  })).filter(({ values }) => values.length > 0);
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
function answered(answers: OwnAnswers | null, t: Translate): readonly string[] {
  return FAQ_ENTRIES.flatMap(({ id, question }) => {
    const languages = Object.keys(answers?.[id] ?? {}) as Language[];
    if (languages.length === 0) return [];
    return `${t(question)} (${languages.map((language) => languageRow(language).name).join(', ')})`;
  });
}
