import { beforeEach, expect, it, vi } from 'vitest';
import danish from '../../assets/_locales/da/messages.json' with { type: 'json' };

/** An English browser. */
const { fake } = vi.hoisted(() => ({
  fake: { i18n: { getMessage: (key: string, given: string[]) => ['en', key, ...given].join(' ') } },
}));
vi.mock('../../src/browser/page-api.ts', () => ({ pageApi: fake }));

const { browserText, t, useTexts } = await import('../../src/browser/i18n.ts');

beforeEach(() => useTexts(null));

it('speaks the browser’s language until another is chosen, and again after', () => {
  expect(t('ui_removed', ['x.zoom.us'])).toBe('en ui_removed x.zoom.us');
  useTexts(danish);
  expect(t('ui_removed', ['x.zoom.us'])).toBe('Fjernet: x.zoom.us');
  expect(t('ui_language_code')).toBe('da');
  useTexts(null);
  expect(t('ui_removed', ['x.zoom.us'])).toBe('en ui_removed x.zoom.us');
});

it('takes from the browser what the chosen texts lack', () => {
  useTexts({});
  expect(t('ui_removed', ['x.zoom.us'])).toBe('en ui_removed x.zoom.us');
});

it('still knows what the browser itself speaks', () => {
  useTexts(danish);
  expect(browserText('ui_language_code')).toBe('en ui_language_code');
});
