import { describe, expect, test } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import { CATEGORIES, type Verdict } from '../../src/core/verdict/verdict.ts';
import {
  groupedMeetingId,
  markText,
  reasonSentence,
  verdictMeaning,
  verdictTitle,
} from '../../src/ui/verdict-words.ts';
import { warningTitle } from '../../src/ui/warning/title.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { WORDS_OF } from '../support/languages.ts';
import { translator } from '../support/translate.ts';
import { verdict } from '../support/verdict.ts';

/** A verdict that knows nothing: the hardest one to make sentences of. */
const BARE = verdict({ host: null, registrableDomain: null, institution: null, target: null });

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);

  test.each(CATEGORIES)('%s has words', (category) => {
    for (const known of [verdict({ category }), { ...BARE, category }]) {
      for (const words of [verdictTitle(known, t), verdictMeaning(known, t), markText(known, t)]) {
        expect(words).not.toMatch(HOLES);
      }
    }
  });

  test.each(REASONS)('%s has a sentence', (reason) => {
    for (const known of [verdict(), BARE]) expect(reasonSentence(reason, known, t)).not.toMatch(HOLES);
  });

  test.each([...CATEGORIES])('nothing calls a link safe: %s', (category) => {
    const words = [verdictTitle(verdict({ category }), t), verdictMeaning(verdict({ category }), t)];
    expect(words.join(' ')).not.toMatch(WORDS_OF[language].safe);
  });
});

describe.each(LANGUAGES)('a host that the institution lists as false, in %s', (language) => {
  const t = translator(language);
  const listed = verdict({
    category: 'spoofed',
    reasons: ['listed-by-policy', 'unwrapped'],
    host: 'www.join-lecture.example',
    registrableDomain: 'join-lecture.example',
  });
  const wordsOf = (parts: Partial<Verdict> = {}) =>
    [verdictTitle, verdictMeaning, markText].map((words) => words({ ...listed, ...parts }, t));
  const { yourItDepartment, looksLikeZoom } = WORDS_OF[language];

  test('is not said to look like Zoom where nothing in the link does', () => {
    const words = wordsOf();
    for (const text of words) expect(text).toMatch(yourItDepartment);
    for (const text of words) expect(text).not.toMatch(looksLikeZoom);
    expect(words.at(-1)).toContain('join-lecture.example');
  });

  test('is said to where it does', () => {
    const words = wordsOf({ imitates: 'zoom.us' });
    for (const text of words) expect(text).not.toMatch(yourItDepartment);
    expect(words[0]).toMatch(looksLikeZoom);
  });

  test('has a reason that names the list and the host', () => {
    const sentence = reasonSentence('listed-by-policy', listed, t);
    expect(sentence).toMatch(yourItDepartment);
    expect(sentence).toContain('www.join-lecture.example');
  });
});

/** What a sentence must not show: an empty text, a placeholder left over, an unknown value. */
const HOLES = /^\s*$|\$|undefined|null|\(\)/;

test('our own rows name the institution in the language of the page', () => {
  const { host, ...rest } = verdict();
  expect(reasonSentence('deic-institution', { host, ...rest }, translator('en'))).toContain(
    'Aalborg University',
  );
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    const words = reasonSentence('deic-institution', { host, ...rest }, translator(language));
    expect(words).toContain('Aalborg Universitet');
    expect(words).not.toContain('University');
  }
});

test('a name given by policy or a person is used in every language', () => {
  for (const language of LANGUAGES) {
    const words = reasonSentence(
      'deic-institution',
      verdict({ institution: 'Biblioteket' }),
      translator(language),
    );
    expect(words).toContain('Biblioteket');
  }
});

test('where a host has no registrable domain the host itself stands in', () => {
  const bare = verdict({ host: '192.0.2.7', registrableDomain: null });
  expect(reasonSentence('levelsquat', bare, translator('en'))).toContain('belongs to 192.0.2.7');
});

test('all services that rewrote a link are named', () => {
  const words = reasonSentence('unwrapped', verdict({ unwrappedVia: ['One', 'Two'] }), translator('en'));
  expect(words).toContain('One, Two');
});

test('a very long host keeps its telling end in a sentence, and loses its middle', () => {
  const host = `zoom.us.${'a'.repeat(200)}.evil.example`;
  const words = reasonSentence('zoom-words-in-text', verdict({ host }), translator('en'));
  expect(words).toContain('evil.example');
  expect(words.length).toBeLessThan(150);
});

test.each([
  ['61234567890', '612 3456 7890'],
  ['8123456789', '812 345 6789'],
  ['812345678', '812 345 678'],
  ['1234567', '1234567'],
])('meeting ID %s is written %s', (digits, grouped) => {
  expect(groupedMeetingId(digits)).toBe(grouped);
});

describe.each(LANGUAGES)('a link that only its mail calls Zoom, in %s', (language) => {
  const t = translator(language);
  const claimed = verdict({
    category: 'spoofed',
    reasons: ['poses-as-zoom', 'free-hosting'],
    host: 'www.bakery.example',
    registrableDomain: 'bakery.example',
  });
  const SAID = WORDS_OF[language].theMailSays;

  test('is said to be that, on the card, the mark and the warning', () => {
    for (const text of [verdictTitle(claimed, t), markText(claimed, t), t(warningTitle(claimed))])
      expect(text).toMatch(SAID);
  });

  test.each(['combosquat', 'text-mismatch', 'brand-in-invitation', 'shown-look-alike'] as const)(
    'is said to look like Zoom where it does: %s',
    (reason) => {
      const both = { ...claimed, reasons: [...claimed.reasons, reason] };
      for (const text of [verdictTitle(both, t), markText(both, t), t(warningTitle(both))])
        expect(text).not.toMatch(SAID);
    },
  );
});
