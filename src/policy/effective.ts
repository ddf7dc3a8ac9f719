import {
  CHOICE_KEYS,
  type ChoiceKey,
  type Policy,
  SETTINGS,
  type SettingKey,
  type Settings,
} from './settings.ts';

export type {
  HelpDesk,
  InstitutionHost,
  OwnAnswers,
  Policy,
  SettingKey,
  Settings,
  SpoofedClick,
} from './settings.ts';
export { NO_POLICY, NO_SETTINGS, SETTING_KEYS, SPOOFED_CLICKS } from './settings.ts';

/** A single value as it holds now, who set it, and whether the person is kept from changing it. */
export interface Setting<T> {
  readonly value: T;
  readonly from: 'policy' | 'person' | 'default';
  readonly locked: boolean;
}

/** What holds for a key: one of its values, or its standard, which for the language is `null`, the browser's own. */
type Held<K extends ChoiceKey> = NonNullable<Policy[K]> | (typeof SETTINGS)[K]['standard'];

type ChoicesInForce = { readonly [K in ChoiceKey]: Setting<Held<K>> };

/** Every setting as it holds now, by policy before person before default. */
export interface SettingsInForce extends ChoicesInForce {
  /** Whether the person may add hosts of an institution; those already added do not count while not. */
  readonly mayAddHosts: boolean;
  /** Whether the person may add webmail sites, and use those added before. */
  readonly maySites: boolean;
}

/** The settings in force. What a person set and may not change now is kept, and counts again once allowed. */
export function settingsInForce(policy: Policy, settings: Settings): SettingsInForce {
  const may = (key: SettingKey) => policy.peopleMayChange?.includes(key) ?? true;
  const single = (key: ChoiceKey): Setting<unknown> => {
    const [fixed, chosen] = [policy[key], settings[key]];
    if (fixed !== null) return { value: fixed, from: 'policy', locked: true };
    if (chosen !== null && may(key)) return { value: chosen, from: 'person', locked: false };
    return { value: SETTINGS[key].standard, from: 'default', locked: !may(key) };
  };
  const choices = Object.fromEntries(CHOICE_KEYS.map((key) => [key, single(key)])) as unknown;
  return {
    ...(choices as ChoicesInForce),
    mayAddHosts: may('institutionHosts'),
    maySites: may('webmailSites'),
  };
}
