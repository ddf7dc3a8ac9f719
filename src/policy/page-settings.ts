import type { Texts } from '../words/texts.ts';
import { type SettingsInForce, settingsInForce } from './effective.ts';
import type { ParsedPolicy } from './parse.ts';
import {
  CHOICE_KEYS,
  type ChoiceKey,
  keysWhere,
  type Policy,
  type PolicyKey,
  type Settings,
  type ToldInWebmail,
  type ToldOwnPages,
} from './settings.ts';

/** What a page is told for a key: what holds now where a person may choose, else what the policy says. */
type Told<K extends PolicyKey> = K extends keyof SettingsInForce ? SettingsInForce[K]['value'] : Policy[K];

/** What a webmail page is told of policy and settings: the rest of it is no page's business. */
export type PageSettings = { readonly [K in ToldInWebmail]: Told<K> } & {
  /** All texts, where another language than the browser's was chosen; otherwise `null`. */
  readonly texts: Texts | null;
};

/** What our own pages need to know, besides. */
export type OwnPageSettings = PageSettings & { readonly [K in ToldOwnPages]: Told<K> } & {
  /** Whether the person may have more webmail read. */
  readonly maySites: boolean;
  /** Whether there is a page that checks a mail or a file. */
  readonly hasFileCheck: boolean;
};

/** Policy and settings as they were read, with what is wrong in the policy: plain data. */
export interface Sources extends ParsedPolicy {
  readonly settings: Settings;
}

const TOLD_IN_WEBMAIL = keysWhere<ToldInWebmail>(({ told }) => told === 'webmail');
const TOLD_OWN_PAGES = keysWhere<ToldOwnPages>(({ told }) => told === 'own-pages');

/** What holds in a webmail page under this policy and these settings, with the texts of the language in force. */
export function pageSettings(policy: Policy, settings: Settings, texts: Texts | null): PageSettings {
  return { ...told(TOLD_IN_WEBMAIL, policy, settingsInForce(policy, settings)), texts };
}

/** The same for our own pages, and what concerns them alone. */
export function ownPageSettings(policy: Policy, settings: Settings, texts: Texts | null): OwnPageSettings {
  const inForce = settingsInForce(policy, settings);
  return {
    ...pageSettings(policy, settings, texts),
    ...told(TOLD_OWN_PAGES, policy, inForce),
    maySites: inForce.maySites,
    hasFileCheck: policy.showFileCheck ?? true,
  };
}

function told<K extends PolicyKey>(keys: readonly K[], policy: Policy, inForce: SettingsInForce) {
  const values = keys.map((key) => [key, isChoice(key) ? inForce[key].value : policy[key]]);
  return Object.fromEntries(values) as { readonly [Key in K]: Told<Key> };
}

function isChoice(key: PolicyKey): key is ChoiceKey {
  return (CHOICE_KEYS as readonly PolicyKey[]).includes(key);
}
