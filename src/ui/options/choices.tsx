import type { Settings, SettingsInForce, SpoofedClick } from '../../policy/effective.ts';
import { LANGUAGES, type Language, languageRow } from '../../words/languages.ts';
import type { Translate } from '../translate.ts';
import { Choice, type ChoiceOption } from './choice.tsx';

/** The settings that are one value each. */
export type Chosen = Pick<Settings, 'spoofedClick' | 'language' | 'faqSourceLink'>;

export interface ChoicesProps {
  readonly t: Translate;
  readonly inForce: Pick<SettingsInForce, keyof Chosen>;
  /** What the person chose, whether it counts now or not. */
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Partial<Chosen>) => void;
}

/** What a click on a spoofed link does, the language, and whether answers link to DeiC's FAQ. */
export function Choices({ t, inForce, chosen, onChoose }: ChoicesProps) {
  return (
    <section class="lg-panel" aria-labelledby="choices">
      <h2 id="choices">{t('ui_choices_title')}</h2>
      <Choice
        t={t}
        id="spoofed-click"
        title={t('policy_spoofed_click_title')}
        options={spoofedClicks(t)}
        inForce={inForce.spoofedClick}
        chosen={chosen.spoofedClick}
        onChoose={(spoofedClick) => onChoose({ spoofedClick })}
      />
      <Choice
        t={t}
        id="language"
        title={t('policy_language_title')}
        options={languages(t)}
        inForce={inForce.language}
        chosen={chosen.language}
        onChoose={(language) => onChoose({ language })}
      />
      <Choice
        t={t}
        id="faq-source-link"
        title={t('policy_faq_source_link_title')}
        options={[
          { value: true, label: t('ui_faq_link_on') },
          { value: false, label: t('ui_faq_link_off') },
        ]}
        inForce={inForce.faqSourceLink}
        chosen={chosen.faqSourceLink}
        onChoose={(faqSourceLink) => onChoose({ faqSourceLink })}
      />
    </section>
  );
}

function spoofedClicks(t: Translate): readonly ChoiceOption<SpoofedClick>[] {
  return [
    { value: 'warn', label: t('ui_spoofed_click_warn'), text: t('ui_spoofed_click_warn_text') },
    { value: 'block', label: t('ui_spoofed_click_block'), text: t('ui_spoofed_click_block_text') },
    { value: 'off', label: t('ui_spoofed_click_off'), text: t('ui_spoofed_click_off_text') },
  ];
}

function languages(t: Translate): readonly ChoiceOption<Language | null>[] {
  return [
    { value: null, label: t('ui_language_browser') },
    ...LANGUAGES.map((language) => ({
      value: language,
      label: languageRow(language).name,
      lang: language,
    })),
  ];
}
