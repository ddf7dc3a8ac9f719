import { describe, expect, it } from 'vitest';
import {
  NO_POLICY,
  NO_SETTINGS,
  type Policy,
  SETTING_KEYS,
  type Setting,
  type Settings,
  type SettingsInForce,
  settingsInForce,
} from '../../src/policy/effective.ts';

type Single = 'spoofedClick' | 'language' | 'faqSourceLink';

/** Each single setting, with what each side sets here and what holds where nobody does. */
const SINGLES: readonly [key: Single, byPolicy: unknown, byPerson: unknown, standard: unknown][] = [
  ['spoofedClick', 'block', 'off', 'warn'],
  ['language', 'da', 'en', null],
  ['faqSourceLink', true, false, true],
];

const inForce = (key: Single, policy: Partial<Policy>, settings: Partial<Settings>): Setting<unknown> =>
  settingsInForce({ ...NO_POLICY, ...policy }, { ...NO_SETTINGS, ...settings })[key];

describe.each(SINGLES)('%s', (key, byPolicy, byPerson, standard) => {
  const fixed = { [key]: byPolicy } as Partial<Policy>;
  const chosen = { [key]: byPerson } as Partial<Settings>;
  const others = SETTING_KEYS.filter((other) => other !== key);

  it.each<[string, Partial<Policy>, Partial<Settings>, Setting<unknown>]>([
    ['holds its default where nobody set it', {}, {}, { value: standard, from: 'default', locked: false }],
    ['is what the person chose', {}, chosen, { value: byPerson, from: 'person', locked: false }],
    ['is what the policy fixes, and locked', fixed, {}, { value: byPolicy, from: 'policy', locked: true }],
    ['is the policy before the person', fixed, chosen, { value: byPolicy, from: 'policy', locked: true }],
    [
      'is the default, and locked, where people may change nothing',
      { peopleMayChange: [] },
      chosen,
      { value: standard, from: 'default', locked: true },
    ],
    [
      'is the default, and locked, where people may change all others',
      { peopleMayChange: others },
      chosen,
      { value: standard, from: 'default', locked: true },
    ],
    [
      'is what the person chose where exactly this may be changed',
      { peopleMayChange: [key] },
      chosen,
      { value: byPerson, from: 'person', locked: false },
    ],
    [
      'can still be changed where this may be and nobody has',
      { peopleMayChange: [key] },
      {},
      { value: standard, from: 'default', locked: false },
    ],
    [
      'stays locked where the policy fixes what people may change',
      { ...fixed, peopleMayChange: [key] },
      chosen,
      { value: byPolicy, from: 'policy', locked: true },
    ],
  ])('%s', (_title, policy, settings, expected) => {
    expect(inForce(key, policy, settings)).toEqual(expected);
  });
});

describe('a value that is false', () => {
  it.each([
    ['policy', { faqSourceLink: false }, { faqSourceLink: true }],
    ['person', {}, { faqSourceLink: false }],
  ] as const)('counts as set by the %s', (from, policy, settings) => {
    expect(inForce('faqSourceLink', policy, settings)).toMatchObject({ value: false, from });
  });
});

describe('lists', () => {
  it.each<[string, Policy['peopleMayChange'], Pick<SettingsInForce, 'mayAddHosts' | 'maySites'>]>([
    ['both, where the policy says nothing of it', null, { mayAddHosts: true, maySites: true }],
    ['none', [], { mayAddHosts: false, maySites: false }],
    ['hosts only', ['institutionHosts'], { mayAddHosts: true, maySites: false }],
    ['webmail only', ['webmailSites', 'language'], { mayAddHosts: false, maySites: true }],
  ])('may be added to: %s', (_title, peopleMayChange, expected) => {
    expect(settingsInForce({ ...NO_POLICY, peopleMayChange }, NO_SETTINGS)).toMatchObject(expected);
  });

  it('of the policy take nothing from what people may add', () => {
    const policy = {
      ...NO_POLICY,
      institutionHosts: [{ host: 'a.zoom.us', name: '' }],
      webmailSites: ['https://a.dk/'],
    };
    expect(settingsInForce(policy, NO_SETTINGS)).toMatchObject({ mayAddHosts: true, maySites: true });
  });
});
