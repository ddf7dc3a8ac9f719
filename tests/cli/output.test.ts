import { describe, expect, it } from 'vitest';
import { asJson, asText } from '../../src/cli/output.ts';
import { verdict } from '../support/verdict.ts';

const answered = (input: string, parts: Parameters<typeof verdict>[0] = {}) => ({
  input,
  verdict: verdict(parts),
  faq: ['runs-via-deic'] as const,
});

describe('asJson', () => {
  it('writes the agreed keys in order, and no more of the verdict', () => {
    const parts = {
      category: 'unrelated',
      reasons: [],
      host: null,
      registrableDomain: null,
      target: null,
    } as const;
    expect(asJson(answered('x', parts))).toBe(
      '{"input":"x","category":"unrelated","reasons":[],"host":null,"registrableDomain":null,"target":null,"faq":["runs-via-deic"]}',
    );
  });

  it.each(['line\nend', '\u0000\u001b', 'quote " and \\', '\u2028', 'æøå', '\ud800'])(
    'keeps %j on one line',
    (input) => {
      const line = asJson(answered(input));
      expect(line).not.toContain('\n');
      expect(JSON.parse(line).input).toBe(input);
    },
  );
});

describe('asText', () => {
  it.each([
    ['domain and reasons', {}, 'deic          zoom.us  deic-institution  x'],
    [
      'the host where there is no domain',
      { registrableDomain: null, host: '192.0.2.7' },
      'deic          192.0.2.7  deic-institution  x',
    ],
    [
      'a dash for what there is not',
      { registrableDomain: null, host: null, reasons: [] },
      'deic          -  -  x',
    ],
    [
      'several reasons',
      { reasons: ['combosquat', 'odd-port'] },
      'deic          zoom.us  combosquat, odd-port  x',
    ],
  ] as const)('names %s', (_title, parts, expected) => {
    expect(asText(answered('x', parts))).toBe(expected);
  });

  it.each([
    ['\u001b[31m', '\\u{1b}[31m'],
    ['a\tb\rc\nd', 'a\\u{9}b\\u{d}c\\u{a}d'],
    ['\u202eevil', '\\u{202e}evil'],
    ['\u0085\u200b', '\\u{85}\\u{200b}'],
    ['møde 🎓', 'møde 🎓'],
  ])('shows %j instead of obeying it', (input, shown) => {
    expect(asText(answered(input)).endsWith(`  ${shown}`)).toBe(true);
  });
});
