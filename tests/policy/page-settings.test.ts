import { describe, expect, it } from 'vitest';
import { NO_POLICY, NO_SETTINGS } from '../../src/policy/effective.ts';
import { ownPageSettings, pageSettings } from '../../src/policy/page-settings.ts';

const helpDesk = { name: 'IT', address: null, page: null };

describe('pageSettings', () => {
  it.each([
    ['a warning where nothing was set', {}, { spoofedClick: 'warn', helpDesk: null, texts: null }],
    ['what was set', { spoofedClick: 'off', helpDesk }, { spoofedClick: 'off', helpDesk, texts: null }],
    [
      'no hosts and no sites',
      { institutionHosts: [{ host: 'a.zoom.us', name: '' }], webmailSites: ['https://a.example/'] },
      { spoofedClick: 'warn', helpDesk: null, texts: null },
    ],
  ] as const)('holds %s', (_title, policy, expected) => {
    expect(pageSettings({ ...NO_POLICY, ...policy }, NO_SETTINGS, null)).toEqual(expected);
  });
});

describe('ownPageSettings', () => {
  it('holds what pages of ours show besides', () => {
    const policy = {
      ...NO_POLICY,
      webmailSites: ['https://a.example/'],
      faqAnswers: { marketing: { en: 'Ours.' } },
      faqSourceLink: false,
      peopleMayChange: [],
    };
    expect(ownPageSettings(policy, NO_SETTINGS, null)).toEqual({
      spoofedClick: 'warn',
      helpDesk: null,
      texts: null,
      faqAnswers: { marketing: { en: 'Ours.' } },
      faqSourceLink: false,
      webmailSites: ['https://a.example/'],
      maySites: false,
      hasFileCheck: true,
    });
  });

  it.each([
    [null, true],
    [true, true],
    [false, false],
  ])('has the page for files where the policy does not take it away: %s', (showFileCheck, expected) => {
    const { hasFileCheck } = ownPageSettings({ ...NO_POLICY, showFileCheck }, NO_SETTINGS, null);
    expect(hasFileCheck).toBe(expected);
  });
});
