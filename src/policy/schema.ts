import * as v from 'valibot';
import { FAQ_IDS } from '../faq/ids.ts';
import { type InLanguages, inLanguage, LANGUAGES, type Language, languageRow } from '../words/languages.ts';
import { type HostProblem, readInstitutionHost } from './institution-host.ts';
import { type ListedHostProblem, readHonestHost, readSpoofedHost } from './listed-host.ts';
import {
  type HelpDesk,
  type Kinds,
  POLICY_KEYS,
  type Policy,
  type PolicyKey,
  SETTING_KEYS,
  SETTINGS,
  STORED_KEYS,
  unset,
} from './settings.ts';
import { isWebmailSite } from './webmail-site.ts';

/**
 * How each kind of value is read, and what an administrator is told of anything else.
 *
 * The reader (prune.ts), the browser's managed schema and the administrator's kit are made from this and the rows of
 * settings.ts. Titles and descriptions are messages, since people read them too: see describe.ts.
 * A field that is not optional is one without which its entry means nothing.
 */

/** Entries of one list that are read; a list of a million would hold up every page. */
export const MAX_ENTRIES = 1000;
/** UTF-16 units of an own answer. Ours have up to 900. */
export const MAX_ANSWER = 2000;
const MAX_NAME = 200;
const MAX_ADDRESS = 2000;

/** A schema with what stands in its description: an example, and what fills its words' `$1`… */
function withExample<Schema extends v.GenericSchema>(
  schema: Schema,
  example: v.InferInput<Schema>,
  fill: readonly string[] = [],
) {
  return v.pipe(schema, v.metadata({ examples: [example], fill }));
}

/** A schema for each of our languages, as the entries of an object. */
function perLanguage<Schema extends v.GenericSchema>(schemaOf: (language: Language) => Schema) {
  return Object.fromEntries(LANGUAGES.map((language) => [language, schemaOf(language)])) as Readonly<
    Record<Language, Schema>
  >;
}

const quoted = (options: readonly string[]) => options.map((option) => `"${option}"`).join(', ');

function oneOf<const T extends readonly string[]>(options: T) {
  return v.picklist(options, `one of ${quoted(options)}`);
}

function listOf<Item extends v.GenericSchema>(item: Item, expected: string) {
  return v.pipe(
    v.array(item, expected),
    v.maxLength(MAX_ENTRIES, `at most ${MAX_ENTRIES} entries; those after them do not count`),
  );
}

/** A host as `read` takes it, written as browsers write it. */
function host<Problem extends string>(
  read: (text: string) => { readonly host: string } | { readonly problem: Problem },
  expected: Readonly<Record<Problem, string>> & { readonly 'not-a-host': string },
) {
  return v.pipe(
    v.string(expected['not-a-host']),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const result = read(dataset.value);
      if ('host' in result) return result.host;
      addIssue({ message: expected[result.problem] });
      return NEVER;
    }),
  );
}

const INSTITUTION_HOST: Readonly<Record<HostProblem, string>> = {
  'not-a-host': 'an exact host such as "example.zoom.us"; no IP address, no public suffix',
  'too-wide':
    'an exact host such as "example.zoom.us"; this one is shared by everybody who uses Zoom, so it cannot count as yours',
  'looks-like-zoom':
    "a host that is Zoom's or your own; this one only looks like Zoom's and can never count as genuine",
};
const LISTED_HOST =
  'a host such as "news.example.com", or a domain such as "example.com" for all its hosts; no IP address, no public suffix';
const HONEST_HOST: Readonly<Record<ListedHostProblem, string>> = {
  'not-a-host': LISTED_HOST,
  known:
    "a host that is not known already; this one is Zoom's or an institution's, and is never called a look-alike",
};
const SPOOFED_HOST: Readonly<Record<ListedHostProblem, string>> = {
  'not-a-host': LISTED_HOST,
  known:
    "a host that is not genuine; this one is Zoom's or an institution's, and is never called a look-alike",
};
const SITE = 'an address of one host such as "https://webmail.example.dk/"; no wildcard, no public suffix';
const NAME = `a name of up to ${MAX_NAME} characters`;
const MAIL_ADDRESS = 'one mail address such as "it@example.dk"';
const PAGE = 'an address that begins with https:, such as "https://it.example.dk/"';
const ANSWER = `plain text of 1 to ${MAX_ANSWER} characters`;

const name = v.pipe(v.string(NAME), v.maxLength(MAX_NAME, NAME), v.trim());
const mailAddress = v.pipe(
  v.string(MAIL_ADDRESS),
  v.maxLength(MAX_ADDRESS, MAIL_ADDRESS),
  v.trim(),
  v.email(MAIL_ADDRESS),
);
const page = v.pipe(
  v.string(PAGE),
  v.maxLength(MAX_ADDRESS, PAGE),
  v.trim(),
  v.regex(/^https:\/\//i, PAGE),
  v.url(PAGE),
);
const answer = v.pipe(v.string(ANSWER), v.maxLength(MAX_ANSWER, ANSWER), v.trim(), v.minLength(1, ANSWER));
const site = v.pipe(v.string(SITE), v.check(isWebmailSite, SITE), v.trim());

const institutionHosts = listOf(
  v.object(
    {
      host: withExample(host(readInstitutionHost, INSTITUTION_HOST), 'example-dk.zoom.us'),
      name: v.optional(withExample(name, 'Example University College'), ''),
    },
    'an object with host and name',
  ),
  'a list of objects with host and name',
);

const helpDesk = v.pipe(
  v.object(
    {
      name: v.optional(withExample(name, 'IT Service'), ''),
      address: v.nullish(withExample(mailAddress, 'it@example.dk'), null),
      page: v.nullish(withExample(page, 'https://it.example.dk/'), null),
    },
    'an object with name, address and page',
  ),
  v.transform((desk): HelpDesk | null => (desk.name || desk.address || desk.page ? desk : null)),
);

const OWN_ANSWER: InLanguages<string> = {
  en: 'Never put a name in the title of a meeting.',
  da: 'Skriv aldrig et navn i et mødes titel.',
  nb: 'Skriv aldri et navn i tittelen på et møte.',
  sv: 'Skriv aldrig ett namn i ett mötes titel.',
};
const IN_LANGUAGES = `a text for one or more of ${quoted(LANGUAGES)}`;

const ownAnswers = v.record(
  v.picklist(FAQ_IDS),
  v.object(
    perLanguage((language) =>
      v.exactOptional(withExample(answer, inLanguage(OWN_ANSWER, language), [languageRow(language).name])),
    ),
    `an object with ${IN_LANGUAGES}`,
  ),
  `an object with a key for each answer, and in it ${IN_LANGUAGES}`,
);

const KINDS: { readonly [K in keyof Kinds]: v.GenericSchema<unknown, Kinds[K] | null> } = {
  yesOrNo: v.boolean('true or false'),
  institutionHosts,
  webmailSites: listOf(site, 'a list of addresses such as ["https://webmail.example.dk/"]'),
  honestHosts: listOf(
    host(readHonestHost, HONEST_HOST),
    'a list of hosts such as ["zoom-course.example.com"]',
  ),
  spoofedHosts: listOf(
    host(readSpoofedHost, SPOOFED_HOST),
    'a list of hosts such as ["meeting-login.example.com"]',
  ),
  helpDesk,
  ownAnswers,
  settingKeys: listOf(oneOf(SETTING_KEYS), `a list of settings, out of ${quoted(SETTING_KEYS)}`),
};

/** A value of each kind as an administrator writes it. */
const EXAMPLES: Kinds = {
  yesOrNo: false,
  institutionHosts: [{ host: 'example-dk.zoom.us', name: 'Example University College' }],
  webmailSites: ['https://webmail.example.dk/'],
  honestHosts: ['zoom-course.example.com'],
  spoofedHosts: ['meeting-login.example.com', 'example.net'],
  helpDesk: { name: 'IT Service', address: 'it@example.dk', page: 'https://it.example.dk/' },
  ownAnswers: { 'titles-and-invitations': OWN_ANSWER },
  settingKeys: ['language', 'webmailSites'],
};

/** What fills the words of a key: the languages, `"en" (English), "da" (Dansk)`. */
const FILL: Readonly<Partial<Record<PolicyKey, readonly string[]>>> = {
  language: [LANGUAGES.map((code) => `"${code}" (${languageRow(code).name})`).join(', ')],
};

function entry(key: PolicyKey): v.GenericSchema {
  const { takes } = SETTINGS[key];
  const schema: v.GenericSchema =
    typeof takes === 'string'
      ? withExample(KINDS[takes] as v.GenericSchema, EXAMPLES[takes], FILL[key])
      : // The first is often what holds anyway.
        withExample(oneOf(takes), takes[1], FILL[key]);
  const nothing = unset(key);
  return nothing === null ? v.nullish(schema, null) : v.optional(schema, nothing);
}

function objectOf<K extends PolicyKey>(keys: readonly K[]) {
  const entries = Object.fromEntries(keys.map((key) => [key, entry(key)])) as Readonly<
    Record<K, v.GenericSchema>
  >;
  return v.object(entries, 'an object of policy keys') as unknown as Keyed<K>;
}

/** An object schema by its keys, whose values are those that the rows say. */
type Keyed<K extends PolicyKey> = v.ObjectSchema<
  { readonly [Key in K]: v.GenericSchema<unknown, Policy[Key]> },
  string
>;

export const POLICY_SCHEMA = objectOf(POLICY_KEYS);

/** What a person can set, stored by ourselves: the same values under the same keys. */
export const SETTINGS_SCHEMA = objectOf(STORED_KEYS);
