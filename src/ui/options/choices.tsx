import type { SettingsInForce } from '../../policy/effective.ts';
import {
  CHOICE_KEYS,
  type ChoiceKey,
  type Chosen,
  inLowerCase,
  type Option,
  SETTINGS,
  textKeys,
} from '../../policy/settings.ts';
import { LANGUAGES, languageRow } from '../../words/languages.ts';
import type { Translate } from '../translate.ts';
import { Choice, type ChoiceOption } from './choice.tsx';

export interface ChoicesProps {
  readonly t: Translate;
  readonly inForce: Pick<SettingsInForce, ChoiceKey>;
  /** What the person chose, whether it counts now or not. */
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Partial<Chosen>) => void;
}

/** Every setting that is one value out of a few. */
export function Choices({ t, inForce, chosen, onChoose }: ChoicesProps) {
  return (
    <section class="lg-panel" aria-labelledby="choices">
      <h2 id="choices">{t('ui_choices_title')}</h2>
      {CHOICE_KEYS.map((key) => (
        <Choice<Option['value']>
          key={key}
          t={t}
          id={inLowerCase(key, '-')}
          title={t(textKeys([key]).title)}
          options={optionsOf(key, t)}
          inForce={inForce[key]}
          chosen={chosen[key]}
          onChoose={(value) => onChoose({ [key]: value })}
        />
      ))}
    </section>
  );
}

function optionsOf(key: ChoiceKey, t: Translate): readonly ChoiceOption<Option['value']>[] {
  const offers: readonly Option[] | 'languages' = SETTINGS[key].control.offers;
  if (offers === 'languages') return languages(t);
  return offers.map(({ value, label, text }) => ({
    value,
    label: t(label),
    ...(text === undefined ? {} : { text: t(text) }),
  }));
}

function languages(t: Translate): readonly ChoiceOption<Option['value']>[] {
  return [
    { value: null, label: t('ui_language_browser') },
    ...LANGUAGES.map((language) => ({
      value: language,
      label: languageRow(language).name,
      lang: language,
    })),
  ];
}
