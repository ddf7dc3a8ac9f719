import type { FaqId } from '../faq/ids.ts';
import type { Language } from '../words/languages.ts';

/** A host that counts as an institution's, as an administrator or a person enters it. */
export interface InstitutionHost {
  /** Exact hostname, ASCII, lower case. */
  readonly host: string;
  /** May be empty. */
  readonly name: string;
}

/** What a click on a spoofed link does: a warning that can be passed, one that cannot, or nothing out of the way. */
export const SPOOFED_CLICKS = ['warn', 'block', 'off'] as const;
export type SpoofedClick = (typeof SPOOFED_CLICKS)[number];

/** The settings that a person may change, unless the policy fixes them. */
export const SETTING_KEYS = [
  'institutionHosts',
  'webmailSites',
  'spoofedClick',
  'language',
  'faqSourceLink',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** Who helps in doubt. At least one of the three is known. */
export interface HelpDesk {
  /** May be empty. */
  readonly name: string;
  /** A mail address. */
  readonly address: string | null;
  /** Its page, https. */
  readonly page: string | null;
}

/** The administrator's own answers: in each language that one is written in, in the place of ours. */
export type OwnAnswers = Readonly<Partial<Record<FaqId, Readonly<Partial<Record<Language, string>>>>>>;

/** What an administrator can fix. A list is empty, and a single value `null`, where nothing was set. */
export interface Policy {
  readonly institutionHosts: readonly InstitutionHost[];
  /** Addresses of webmail that the extension offers to run on, such as `https://webmail.example.dk/`. */
  readonly webmailSites: readonly string[];
  /** Exact hosts, or registrable domains with all their hosts, that are never called spoofed. */
  readonly honestHosts: readonly string[];
  /** Exact hosts, or registrable domains with all their hosts, that are always called spoofed. */
  readonly spoofedHosts: readonly string[];
  readonly spoofedClick: SpoofedClick | null;
  readonly helpDesk: HelpDesk | null;
  readonly faqAnswers: OwnAnswers;
  /** The language of the extension, whatever the browser's is. */
  readonly language: Language | null;
  /** Exactly these settings may people change; `null` for all that the policy does not fix. */
  readonly peopleMayChange: readonly SettingKey[] | null;
  /** Whether answers in the popup link to DeiC's FAQ. */
  readonly faqSourceLink: boolean | null;
  /** Whether the page of marks and practice opens after a person has installed the extension; `null` for yes. */
  readonly showWelcome: boolean | null;
  /** Whether people have the page that checks a mail or a file; `null` for yes. */
  readonly showFileCheck: boolean | null;
}

/** What a person can set; `null` where nothing was chosen. */
export interface Settings {
  readonly institutionHosts: readonly InstitutionHost[];
  readonly spoofedClick: SpoofedClick | null;
  readonly language: Language | null;
  readonly faqSourceLink: boolean | null;
}

export const NO_POLICY: Policy = {
  institutionHosts: [],
  webmailSites: [],
  honestHosts: [],
  spoofedHosts: [],
  spoofedClick: null,
  helpDesk: null,
  faqAnswers: {},
  language: null,
  peopleMayChange: null,
  faqSourceLink: null,
  showWelcome: null,
  showFileCheck: null,
};

export const NO_SETTINGS: Settings = {
  institutionHosts: [],
  spoofedClick: null,
  language: null,
  faqSourceLink: null,
};

/** A single value as it holds now, who set it, and whether the person is kept from changing it. */
export interface InForce<T> {
  readonly value: T;
  readonly from: 'policy' | 'person' | 'default';
  readonly locked: boolean;
}

/** Every setting as it holds now, by policy before person before default. */
export interface SettingsInForce {
  readonly spoofedClick: InForce<SpoofedClick>;
  /** `null` for the browser's language. */
  readonly language: InForce<Language | null>;
  readonly faqSourceLink: InForce<boolean>;
  /** Whether the person may add hosts of an institution; those already added do not count while not. */
  readonly mayAddHosts: boolean;
  /** Whether the person may add webmail sites, and use those added before. */
  readonly maySites: boolean;
}

/** The settings in force. What a person set and may not change now is kept, and counts again once allowed. */
export function settingsInForce(policy: Policy, settings: Settings): SettingsInForce {
  const may = (key: SettingKey) => policy.peopleMayChange?.includes(key) ?? true;
  const single = <T>(key: SettingKey, fixed: T | null, chosen: T | null, standard: T): InForce<T> => {
    if (fixed !== null) return { value: fixed, from: 'policy', locked: true };
    if (chosen !== null && may(key)) return { value: chosen, from: 'person', locked: false };
    return { value: standard, from: 'default', locked: !may(key) };
  };
  return {
    spoofedClick: single<SpoofedClick>('spoofedClick', policy.spoofedClick, settings.spoofedClick, 'warn'),
    language: single<Language | null>('language', policy.language, settings.language, null),
    faqSourceLink: single('faqSourceLink', policy.faqSourceLink, settings.faqSourceLink, true),
    mayAddHosts: may('institutionHosts'),
    maySites: may('webmailSites'),
  };
}
