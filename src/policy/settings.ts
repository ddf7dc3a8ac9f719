import type { FaqId } from '../faq/ids.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';
import type { MessageKey } from '../words/texts.ts';

/** A host that counts as an institution's, as an administrator or a person enters it. */
export interface InstitutionHost {
  /** Exact hostname, ASCII, lower case. */
  readonly host: string;
  /** May be empty. */
  readonly name: string;
}

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

/** The kinds of values that are not one of a few. schema.ts says of each how it is read, and what is told of anything else. */
export interface Kinds {
  readonly yesOrNo: boolean;
  readonly institutionHosts: readonly InstitutionHost[];
  readonly webmailSites: readonly string[];
  readonly honestHosts: readonly string[];
  readonly spoofedHosts: readonly string[];
  readonly helpDesk: HelpDesk;
  readonly ownAnswers: OwnAnswers;
  readonly settingKeys: readonly SettingKey[];
}

/** One of the values that a person chooses among on the options page. */
export interface Option {
  readonly value: string | boolean | null;
  readonly label: MessageKey;
  /** What choosing it means. */
  readonly text?: MessageKey;
}

interface SettingRow {
  /** Its values: of a kind, or one of a few. */
  readonly takes: keyof Kinds | readonly string[];
  /** Whether a person sets it too, and who keeps that: we ourselves, or the browser as a right that it gave. */
  readonly person: 'stored' | 'granted' | null;
  /** What holds where nobody has set it; only of what is one value, and that a person can set. */
  readonly standard?: string | boolean | null;
  /** Which pages the worker tells it: webmail pages and our own, or our own alone, or none. */
  readonly told: 'webmail' | 'own-pages' | null;
  /**
   * How the options page has it: to choose from, or a panel of its own, or shown as the policy's, or not at all. The panels are
   * components. Languages are offered by their own names.
   */
  readonly control:
    | { readonly offers: readonly Option[] | 'languages' }
    | { readonly panel: 'hosts' | 'sites' }
    | 'shown'
    | null;
}

/**
 * Every setting, declared once: what policy and people can set, in the order in which administrators read of it.
 *
 * Types, what is stored, what pages are told, the options page, the browsers' schema, the kit and the table of
 * docs/deploy.md all follow from these rows; titles and texts are the messages `policy_…_title` and `policy_…_text`.
 */
export const SETTINGS = {
  institutionHosts: {
    takes: 'institutionHosts',
    person: 'stored',
    told: null,
    control: { panel: 'hosts' },
  },
  /** Addresses of webmail that the extension offers to run on, such as `https://webmail.example.dk/`. */
  webmailSites: {
    takes: 'webmailSites',
    person: 'granted',
    told: 'own-pages',
    control: { panel: 'sites' },
  },
  /** Exact hosts, or registrable domains with all their hosts, that are never called spoofed. */
  honestHosts: {
    takes: 'honestHosts',
    person: null,
    told: null,
    control: 'shown',
  },
  /** Exact hosts, or registrable domains with all their hosts, that are always called spoofed. */
  spoofedHosts: {
    takes: 'spoofedHosts',
    person: null,
    told: null,
    control: 'shown',
  },
  /** What a click on a spoofed link does: a warning that can be passed, one that cannot, or nothing out of the way. */
  spoofedClick: {
    takes: ['warn', 'block', 'off'],
    person: 'stored',
    standard: 'warn',
    told: 'webmail',
    control: {
      offers: [
        { value: 'warn', label: 'ui_spoofed_click_warn', text: 'ui_spoofed_click_warn_text' },
        { value: 'block', label: 'ui_spoofed_click_block', text: 'ui_spoofed_click_block_text' },
        { value: 'off', label: 'ui_spoofed_click_off', text: 'ui_spoofed_click_off_text' },
      ],
    },
  },
  helpDesk: {
    takes: 'helpDesk',
    person: null,
    told: 'webmail',
    control: 'shown',
  },
  faqAnswers: {
    takes: 'ownAnswers',
    person: null,
    told: 'own-pages',
    control: 'shown',
  },
  /** The language of the extension, whatever the browser's is; pages are told its texts. */
  language: {
    takes: LANGUAGES,
    person: 'stored',
    standard: null,
    told: null,
    control: { offers: 'languages' },
  },
  /** Exactly these settings may people change; absent for all that the policy does not fix. */
  peopleMayChange: {
    takes: 'settingKeys',
    person: null,
    told: null,
    control: null,
  },
  /** Whether answers in the popup link to DeiC's FAQ. */
  faqSourceLink: {
    takes: 'yesOrNo',
    person: 'stored',
    standard: true,
    told: 'own-pages',
    control: {
      offers: [
        { value: true, label: 'ui_faq_link_on' },
        { value: false, label: 'ui_faq_link_off' },
      ],
    },
  },
  /** Whether the page of marks and practice opens after a person has installed the extension; absent for yes. */
  showWelcome: {
    takes: 'yesOrNo',
    person: null,
    told: null,
    control: null,
  },
  /** Whether people have the page that checks a mail or a file; absent for yes. Our pages are told `hasFileCheck`. */
  showFileCheck: {
    takes: 'yesOrNo',
    person: null,
    told: null,
    control: null,
  },
} as const satisfies Readonly<Record<string, SettingRow>>;

type Rows = typeof SETTINGS;
export type PolicyKey = keyof Rows;

/** The keys of rows that have all that `Part` says. */
type KeysWith<Part> = { [K in PolicyKey]: Rows[K] extends Part ? K : never }[PolicyKey];

/** The settings that a person may change, unless the policy fixes them. */
export type SettingKey = KeysWith<{ readonly person: 'stored' | 'granted' }>;
/** What is one value each, to choose from. */
export type ChoiceKey = KeysWith<{ readonly control: { readonly offers: unknown } }>;
/** What the options page shows as the policy's. */
export type ShownKey = KeysWith<{ readonly control: 'shown' }>;
/** What webmail pages are told, and what our own pages are told besides. */
export type ToldInWebmail = KeysWith<{ readonly told: 'webmail' }>;
export type ToldOwnPages = KeysWith<{ readonly told: 'own-pages' }>;

type Taken<Takes> = Takes extends keyof Kinds
  ? Kinds[Takes]
  : Takes extends readonly (infer One)[]
    ? One
    : never;
/** What the setting can be, where it is set. */
export type Value<K extends PolicyKey> = Taken<Rows[K]['takes']>;

/** Kinds of which nothing set and an empty one mean the same. */
export const EMPTY = {
  institutionHosts: [],
  webmailSites: [],
  honestHosts: [],
  spoofedHosts: [],
  ownAnswers: {},
} as const satisfies Partial<Kinds>;

type Stored<K extends PolicyKey> = Rows[K]['takes'] extends keyof typeof EMPTY ? Value<K> : Value<K> | null;

/** What an administrator can fix. A list is empty, and a single value `null`, where nothing was set. */
export type Policy = { readonly [K in PolicyKey]: Stored<K> };
/** What a person can set and we store; `null` where nothing was chosen. */
export type Settings = Pick<Policy, KeysWith<{ readonly person: 'stored' }>>;

export type SpoofedClick = Value<'spoofedClick'>;
/** What may be chosen among, by the message keys that name them. */
export type Chosen = Pick<Settings, ChoiceKey>;

export const POLICY_KEYS = Object.keys(SETTINGS) as readonly PolicyKey[];

/** Keys of which `fits` holds, in the order of the rows. */
export function keysWhere<K extends PolicyKey>(fits: (row: SettingRow) => boolean): readonly K[] {
  return POLICY_KEYS.filter((key) => fits(SETTINGS[key])) as unknown as readonly K[];
}

export const SETTING_KEYS = keysWhere<SettingKey>(({ person }) => person !== null);
export const STORED_KEYS = keysWhere<keyof Settings>(({ person }) => person === 'stored');
export const CHOICE_KEYS = keysWhere<ChoiceKey>(
  ({ control }) => typeof control === 'object' && control !== null && 'offers' in control,
);
export const SPOOFED_CLICKS = SETTINGS.spoofedClick.takes;

/** The message keys of a key (`['helpDesk']`) or a part of one (`['helpDesk', 'page']`). */
export function textKeys(path: readonly string[]): { readonly title: MessageKey; readonly text: MessageKey } {
  const spelled = path.map((name) => inLowerCase(name, '_')).join('_');
  return { title: `policy_${spelled}_title` as MessageKey, text: `policy_${spelled}_text` as MessageKey };
}

/** `spoofedClick` as `spoofed_click`, with what is to stand between. */
export function inLowerCase(name: string, between: '_' | '-'): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `${between}${letter.toLowerCase()}`);
}

/** What stands in a policy or in stored settings where nothing was set under this key. */
export function unset(key: PolicyKey): unknown {
  const { takes }: SettingRow = SETTINGS[key];
  return typeof takes === 'string' && takes in EMPTY ? EMPTY[takes as keyof typeof EMPTY] : null;
}

function nothingOf<K extends PolicyKey>(keys: readonly K[]): Pick<Policy, K> {
  return Object.fromEntries(keys.map((key) => [key, unset(key)])) as unknown as Pick<Policy, K>;
}

export const NO_POLICY: Policy = nothingOf(POLICY_KEYS);
export const NO_SETTINGS: Settings = nothingOf(STORED_KEYS);
