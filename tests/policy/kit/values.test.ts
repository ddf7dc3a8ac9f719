import { describe, expect, it } from 'vitest';
import schema from '../../../assets/managed_schema.json' with { type: 'json' };
import type { PolicyKind } from '../../../src/policy/kit/kit-input.ts';
import { readValues } from '../../../src/policy/kit/kit-values.ts';
import { policyKeys } from '../../../src/policy/kit/policy-keys.ts';
import { type Kinds, type PolicyKey, SETTINGS } from '../../../src/policy/settings.ts';
import { HOSTILE_VALUES } from './kit.ts';

const GOOD = { ...HOSTILE_VALUES, webmailSites: ['https://webmail.example.dk/'] };

describe('readValues', () => {
  it('keeps what was written, as it was written', () => {
    const values = { ...GOOD, institutionHosts: [{ host: 'HTTPS://Example-DK.zoom.us/', name: ' A ' }] };
    expect(readValues(values)).toEqual({ values });
    expect(readValues({})).toEqual({ values: {} });
  });

  it('gives a list that came as text the type that the schema declares', () => {
    expect(readValues({ honestHosts: '["zoom-course.example.com"]', faqSourceLink: 1 })).toEqual({
      values: { honestHosts: ['zoom-course.example.com'], faqSourceLink: true },
    });
  });

  it.each([
    ['a wrong value', { spoofedClick: 'shout' }, 'spoofedClick'],
    ['a wrong part', { helpDesk: { name: 'IT', page: 'http://it.example.dk/' } }, 'helpDesk.page'],
    ['an unknown key', { spoofedClicks: 'warn' }, 'spoofedClicks'],
    ['no object', [], ''],
    ['a control character', { helpDesk: { name: 'I\u0001T' } }, 'helpDesk'],
    ['half a character', { faqAnswers: { 'titles-and-invitations': { en: 'a\ud83d' } } }, 'faqAnswers'],
  ])('names %s', (_what, stored, key) => {
    expect(readValues(stored)).toEqual({ problems: [{ key, expected: expect.stringMatching(/\w/) }] });
  });
});

describe('policyKeys', () => {
  it('has every key of the managed schema, in its order', () => {
    expect(policyKeys().map(({ key }) => key)).toEqual(Object.keys(schema.properties));
  });

  it('knows how each is written', () => {
    const written: Readonly<Record<keyof Kinds, PolicyKind>> = {
      institutionHosts: 'json',
      webmailSites: 'list-of-strings',
      honestHosts: 'list-of-strings',
      spoofedHosts: 'list-of-strings',
      helpDesk: 'json',
      ownAnswers: 'json',
      // An empty list says that nothing may be changed, and group policy holds no empty list.
      settingKeys: 'json',
      yesOrNo: 'boolean',
    };
    for (const { key, kind } of policyKeys()) {
      const { takes } = SETTINGS[key as PolicyKey];
      expect(kind, key).toBe(typeof takes === 'string' ? written[takes] : 'choice');
    }
  });
});
