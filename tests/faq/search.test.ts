import { describe, expect, it } from 'vitest';
import { type AnswerTexts, searchAnswers } from '../../src/faq/search.ts';

const ENTRIES: readonly AnswerTexts[] = [
  {
    id: 'zoom-bombing',
    question: 'Hvad med ubudne gæster?',
    answer: 'Brug venteværelset, og kræv en adgangskode.',
    note: 'Café-møder i Århus',
  },
  {
    id: 'who-has-access',
    question: 'Hvem har adgang?',
    answer: 'Mødelederen kan optage på sin computer.',
    note: null,
  },
  { id: 'macos', question: 'Mac?', answer: 'Én fejl blev rettet (2020).', note: 'Historie.' },
];
const ALL = ['zoom-bombing', 'who-has-access', 'macos'];

describe('finds', () => {
  const cases: readonly (readonly [query: string, found: readonly string[]])[] = [
    ['', ALL],
    ['  \t ', ALL],
    ['adgang', ['zoom-bombing', 'who-has-access']],
    ['ADGANG kræv', ['zoom-bombing']],
    ['kode kræv', ['zoom-bombing']],
    ['historie', ['macos']],
    ['gæster', ['zoom-bombing']],
    ['gaester', ['zoom-bombing']],
    ['MOEDE', ['zoom-bombing', 'who-has-access']],
    ['aarhus', ['zoom-bombing']],
    ['cafe', ['zoom-bombing']],
    ['A\u030Arhus', ['zoom-bombing']],
    ['en fejl', ['macos']],
    ['(2020)', ['macos']],
  ];
  it.each(cases)('%j', (query, found) => expect(searchAnswers(query, ENTRIES)).toEqual(found));
});

describe('does not find', () => {
  it.each([
    ['a word that stands nowhere', 'kreditkort'],
    ['two words that stand in different answers', 'venteværelset computer'],
    ['a pattern', '.*'],
    ['a plain o for ø', 'modeleder'],
    ['words across the border of question and answer', 'adgang?mødelederen'],
    ['the missing note of an answer', 'null'],
  ])('%s', (_title, query) => expect(searchAnswers(query, ENTRIES)).toEqual([]));

  it('anything where there is nothing', () => expect(searchAnswers('', [])).toEqual([]));
});
