import { expect, test } from 'vitest';
import { translator } from '../support/translate.ts';

test('fills named placeholders', () => {
  expect(translator('en')('mark_spoofed', ['a.evil.example', 'evil.example'])).toBe(
    'Link check: not Zoom, leads to evil.example',
  );
});

test('fills numbered ones', () => {
  expect(translator('da')('ui_removed', ['example.zoom.us'])).toBe('Fjernet: example.zoom.us');
});

test('takes a dollar sign in a substitution as it is', () => {
  expect(translator('en')('ui_removed', ['$1 $host$'])).toBe('Removed: $1 $host$');
});

test('refuses a key that the file lacks', () => {
  expect(() => translator('en')('no_such_key' as 'ui_add')).toThrow('no_such_key');
});
