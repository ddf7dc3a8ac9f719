import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_POLICY, NO_SETTINGS, type Policy, type Settings } from '../../src/policy/effective.ts';
import { MAX_PROBLEMS, type ParsedPolicy, parsePolicy, parseSettings } from '../../src/policy/parse.ts';
import { MAX_ENTRIES, POLICY_SCHEMA, SETTINGS_SCHEMA } from '../../src/policy/schema.ts';
import { EXAMPLE_POLICY } from '../support/policies.ts';
import { anyJson } from './any-json.ts';
import { runs } from './runs.ts';

/** A policy in which every key holds something. */
const FULL: Policy = {
  ...EXAMPLE_POLICY,
  institutionHosts: [{ host: 'skole.zoom.us', name: 'Skolen' }],
  webmailSites: ['https://webmail.skole.dk/'],
  honestHosts: ['zoom-course.dk'],
  spoofedHosts: ['false.example.com'],
  spoofedClick: 'block',
  helpDesk: { name: 'IT Service', address: 'it@skole.dk', page: 'https://it.skole.dk/' },
  faqAnswers: { marketing: { en: 'Ours.', da: 'Vores.' } },
  language: 'da',
  peopleMayChange: ['webmailSites'],
  faqSourceLink: false,
  showWelcome: false,
  showFileCheck: false,
};
const CHOSEN: Settings = {
  institutionHosts: [{ host: 'min-skole.zoom.us', name: 'Min skole' }],
  spoofedClick: 'block',
  language: 'da',
  faqSourceLink: false,
};

const hostText = fc.oneof(
  fc.domain(),
  fc.constantFrom('skole-dk.zoom.us', 'zoom.us', 'zooom.us', 'dk', '192.0.2.7', '*.zoom.us', '', ' A.dk '),
);
const shortText = fc.oneof(fc.string(), fc.constantFrom('x'.repeat(199), 'x'.repeat(201), 'x'.repeat(2001)));
const many = (item: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.array(item, { maxLength: 8 }) },
    { weight: 1, arbitrary: item.map((one) => new Array(MAX_ENTRIES + 1).fill(one)) },
  );

/** Values that nearly fit each key; the example among any others where a key has no row of its own. */
const NEAR: { readonly [K in keyof Policy]: fc.Arbitrary<unknown> } = {
  ...(Object.fromEntries(
    Object.entries(EXAMPLE_POLICY).map(([key, example]) => [
      key,
      fc.oneof(fc.constant(example), fc.jsonValue()),
    ]),
  ) as { readonly [K in keyof Policy]: fc.Arbitrary<unknown> }),
  institutionHosts: many(
    fc.oneof(
      hostText,
      fc.record(
        { host: fc.oneof(hostText, fc.jsonValue()), name: shortText, x: fc.jsonValue() },
        { requiredKeys: [] },
      ),
    ),
  ),
  webmailSites: many(
    fc.oneof(
      fc.webUrl(),
      fc.constantFrom('https://*.dk/', 'https://dk/', 'ftp://a.dk/', 'https://u:p@a.dk/', 'http://10.0.0.1/'),
    ),
  ),
  honestHosts: many(hostText),
  spoofedHosts: many(hostText),
  spoofedClick: fc.constantFrom('warn', 'block', 'off', 'Warn', '', 'constructor'),
  helpDesk: fc.record(
    {
      name: fc.oneof(shortText, fc.jsonValue()),
      address: fc.oneof(
        fc.emailAddress(),
        fc.constantFrom('a', 'a@b', 'a@b.dk, c@d.dk', 'javascript:x@b.dk'),
        fc.jsonValue(),
      ),
      page: fc.oneof(
        fc.webUrl(),
        fc.constantFrom('javascript:alert(1)', 'http://a.dk/', 'https://'),
        fc.jsonValue(),
      ),
      web: fc.string(),
    },
    { requiredKeys: [] },
  ),
  faqAnswers: fc.dictionary(
    fc.constantFrom('marketing', 'macos', 'Macos', 'constructor', '__proto__', 'x'),
    fc.oneof(
      fc.record(
        { en: shortText, da: fc.oneof(shortText, fc.jsonValue()), de: shortText },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    ),
  ),
  language: fc.constantFrom('en', 'da', 'de', 'EN', ''),
  peopleMayChange: many(
    fc.constantFrom('language', 'spoofedClick', 'webmailSites', 'all', '', 'constructor'),
  ),
  faqSourceLink: fc.constantFrom(true, false, 0, 1, 2, 'true'),
  showWelcome: fc.constantFrom(true, false, 0, 1, 2, 'true'),
  showFileCheck: fc.constantFrom(true, false, 0, 1, 2, 'true'),
};
const KEYS = Object.keys(NEAR) as (keyof Policy)[];
const SETTINGS_KEYS = Object.keys(CHOSEN) as (keyof Settings)[];
const LISTS: readonly (keyof Policy)[] = [
  'institutionHosts',
  'webmailSites',
  'honestHosts',
  'spoofedHosts',
  'peopleMayChange',
];

/** A value as the registry may hold it: a list or an object as JSON text. */
function read(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

/** What a field holds; a word for what throws when it is read. */
function fieldOf(fields: object, field: string): unknown {
  try {
    return Reflect.get(fields, field);
  } catch {
    return 'unreadable';
  }
}

/** How many problems there are, those that are only counted among them. */
function countOf(problems: ParsedPolicy['problems']): number {
  const [, more = '0'] = /^(\d+) more/.exec(problems.at(-1)?.expected ?? '') ?? [];
  return more === '0' ? problems.length : problems.length - 1 + Number(more);
}

/** Throws where something of the value under `key` is neither in the policy nor named as lost. */
function expectNothingUnnamed(key: keyof Policy, value: unknown, { policy, problems }: ParsedPolicy): void {
  if (value === undefined || value === null) return;
  const named = (place: string) =>
    problems.some((problem) => problem.key === place || problem.key.startsWith(`${place}.`));
  const isCut = problems.length > MAX_PROBLEMS;
  if (LISTS.includes(key)) {
    const list = read(value);
    if (!Array.isArray(list)) {
      expect(named(key)).toBe(true);
      return;
    }
    const kept = (policy[key] as readonly unknown[] | null)?.length ?? 0;
    const lost = problems.filter((problem) => new RegExp(`^${key}\\[\\d+\\]$`).test(problem.key)).length;
    const gone = Math.min(list.length, MAX_ENTRIES) - kept;
    // Past so many problems they are counted, whatever they are.
    if (isCut) expect(countOf(problems)).toBeGreaterThanOrEqual(gone);
    else if (
      policy[key] !== null &&
      !problems.some((problem) => problem.key === key && list.length <= MAX_ENTRIES)
    )
      expect(lost).toBe(gone);
    if (list.length > MAX_ENTRIES && !isCut) expect(named(key)).toBe(true);
    return;
  }
  if (key !== 'helpDesk' && key !== 'faqAnswers') {
    if (policy[key] === null) expect(named(key)).toBe(true);
    return;
  }
  const fields = read(value);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    expect(named(key)).toBe(true);
    return;
  }
  if (problems.some((problem) => problem.key === key)) return;
  const kept: Record<string, unknown> = { ...policy[key] };
  for (const field of Object.keys(fields)) {
    const given = fieldOf(fields, field);
    // An empty name says nothing, and nothing is lost with it.
    if (given === undefined || given === null || (typeof given === 'string' && given.trim() === '')) continue;
    if (!named(`${key}.${field}`)) expect([field, kept[field]]).not.toEqual([field, undefined]);
  }
}

it('every key of the policy and of the settings is tried here', () => {
  expect(KEYS.toSorted()).toEqual(Object.keys(POLICY_SCHEMA.entries).toSorted());
  expect(SETTINGS_KEYS.toSorted()).toEqual(Object.keys(SETTINGS_SCHEMA.entries).toSorted());
  expect(parsePolicy(FULL)).toEqual({ policy: FULL, problems: [] });
  expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
});

describe.each(KEYS)('whatever stands under %s of a policy', { timeout: 60_000 }, (key) => {
  it('the other keys keep their values, and what is lost of it is named', () => {
    fc.assert(
      fc.property(anyJson(NEAR[key]), (value) => {
        const parsed = parsePolicy({ ...FULL, [key]: value });
        for (const other of KEYS) {
          // What is listed as spoofed is taken from these; the hosts tests have that.
          if (key === 'spoofedHosts' && (other === 'institutionHosts' || other === 'honestHosts')) continue;
          if (other !== key) expect(parsed.policy[other]).toEqual(FULL[other]);
        }
        expectNothingUnnamed(key, value, parsed);
        expect(parsed.problems.length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
      }),
      runs(150),
    );
  });

  it('what comes of it is plain data, and read again it is the same', () => {
    fc.assert(
      fc.property(anyJson(NEAR[key]), (value) => {
        const { policy } = parsePolicy({ [key]: value });
        // What was not set is left out, as a browser hands it over.
        const again = JSON.parse(JSON.stringify(policy), (_key, one) => one ?? undefined);
        expect(parsePolicy(again)).toEqual({ policy, problems: [] });
      }),
      runs(150),
    );
  });
});

describe.each(SETTINGS_KEYS)(
  "whatever stands under %s of a person's settings",
  { timeout: 60_000 },
  (key) => {
    it('the others keep their values, and what comes of it is plain data', () => {
      fc.assert(
        fc.property(anyJson(NEAR[key]), (value) => {
          const settings = parseSettings({ ...CHOSEN, [key]: value });
          for (const other of SETTINGS_KEYS)
            if (other !== key) expect(settings[other]).toEqual(CHOSEN[other]);
          expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
        }),
        runs(150),
      );
    });
  },
);

describe('whatever the whole is', { timeout: 60_000 }, () => {
  const unknownKeys = fc.dictionary(
    fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'InstitutionHosts', 'x'.repeat(10_000)),
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );

  it('a policy is read, with one line for each key that is none of ours', () => {
    fc.assert(
      fc.property(anyJson(unknownKeys), (stored) => {
        const parsed = parsePolicy(stored);
        expect(Object.keys(parsed.policy)).toEqual(Object.keys(NO_POLICY));
        if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return;
        const ours: readonly string[] = KEYS;
        const foreign = Object.keys(stored).filter((key) => !ours.includes(key));
        if (parsed.problems.some(({ key }) => key === '')) return;
        expect(parsed.problems.map(({ key }) => key.slice(0, 60)).sort()).toEqual(
          foreign.map((key) => key.slice(0, 60)).sort(),
        );
      }),
      runs(400),
    );
  });

  it('settings are read', () => {
    fc.assert(
      fc.property(anyJson(unknownKeys), (stored) => {
        expect(Object.keys(parseSettings(stored))).toEqual(Object.keys(NO_SETTINGS));
      }),
      runs(200),
    );
  });

  it('a hundred thousand keys that are none of ours are counted, not listed', () => {
    const stored = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`institutionHost${i}`, 1]));
    const { problems } = parsePolicy(stored);
    expect([problems.length, countOf(problems)]).toEqual([MAX_PROBLEMS + 1, 100_000]);
  });
});
