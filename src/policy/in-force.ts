import type { Rules } from '../core/verdict/rules.ts';
import type { Language } from '../words/languages.ts';
import type { Texts } from '../words/texts.ts';
import { settingsInForce } from './effective.ts';
import { effectiveRules } from './effective-rules.ts';
import {
  type OwnPageSettings,
  ownPageSettings,
  type PageSettings,
  pageSettings,
  type Sources,
} from './page-settings.ts';

/** The texts of every language, and which of them the browser takes by itself. */
export interface Languages {
  readonly files: Readonly<Record<Language, Texts>>;
  readonly browser: string;
}

/** All that the worker needs to know of policy and settings. */
export interface InForce {
  readonly rules: Rules;
  readonly page: PageSettings;
  readonly ownPage: OwnPageSettings;
  /** Addresses of the only webmail that counts besides the built-in; `null` for whatever the person granted. */
  readonly onlyWebmail: readonly string[] | null;
  /** What all this follows from. */
  readonly sources: Sources;
}

/** Families of keys that no webmail page shows: most of all, and every frame with a link in it gets the rest. The card asks an answer's question. */
const NOT_IN_PAGES =
  /^(?:faq_\w+_(?:answer|note)|faq_(?:written|compare|route|group)_\w+|welcome_\w+|policy_\w+|menu_\w+|badge_\w+)$/;

/** What follows from policy and settings. Texts are handed out only where the browser itself has another language. */
export function inForce(sources: Sources, languages: Languages): InForce {
  const { policy, settings } = sources;
  const { language, maySites } = settingsInForce(policy, settings);
  const { value } = language;
  const texts = value === null || value === languages.browser ? null : languages.files[value];
  return {
    rules: effectiveRules(policy, settings),
    page: pageSettings(policy, settings, texts && textsOfPage(texts)),
    ownPage: ownPageSettings(policy, settings, texts),
    onlyWebmail: maySites ? null : policy.webmailSites,
    sources,
  };
}

function textsOfPage(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !NOT_IN_PAGES.test(key)));
}
