import { describe, expect, test } from 'vitest';
import { FAQ_ENTRIES } from '../../src/faq/entries.ts';
import { searchAnswers } from '../../src/faq/search.ts';
import { type AnswerRules, answerTexts, pickAnswers } from '../../src/ui/answer-text.ts';
import { translator } from '../support/translate.ts';

const t = translator('en');
const RULES: AnswerRules = { faqAnswers: {}, faqSourceLink: true, helpDesk: null };

function one(rules: Partial<AnswerRules>, language: 'en' | 'da' = 'en', id = 'fake-domains' as const) {
  const [answer] = pickAnswers([id], answerTexts(translator(language), { ...RULES, ...rules }));
  if (!answer) throw new Error(`No answer ${id}`);
  return answer;
}

const deicFaq = FAQ_ENTRIES[0]?.source;

describe('an own answer', () => {
  const faqAnswers = { 'fake-domains': { en: 'Call us first.' } };

  test('stands in the place of ours, and takes what we say about ours with it', () => {
    expect(one({ faqAnswers })).toEqual({
      id: 'fake-domains',
      question: t('faq_fake_domains_question'),
      answer: 'Call us first.',
      ownBy: 'Written by your IT department',
      note: null,
      age: null,
      sources: [deicFaq],
    });
  });

  test('leaves every other answer as it is', () => {
    const others = (answers: ReturnType<typeof answerTexts>) =>
      answers.filter(({ id }) => id !== 'fake-domains');
    expect(others(answerTexts(t, { ...RULES, faqAnswers }))).toEqual(others(answerTexts(t)));
  });

  test('that is written in English alone leaves ours in Danish', () => {
    expect(one({ faqAnswers }, 'da')).toEqual(one({}, 'da'));
  });

  test('in both languages is shown in the one that is read', () => {
    const both = { 'fake-domains': { en: 'Call us.', da: 'Ring til os.' } };
    expect(one({ faqAnswers: both }, 'da').answer).toBe('Ring til os.');
    expect(one({ faqAnswers: both }, 'da').ownBy).toBe('Skrevet af din it-afdeling');
    expect(one({ faqAnswers: both }, 'en').answer).toBe('Call us.');
  });

  test.each([
    ['IT-service', 'Written by your IT department: IT-service'],
    ['', 'Written by your IT department'],
  ])('names the help desk %j where it has a name', (name, expected) => {
    const helpDesk = { name, address: 'it@example.dk', page: null };
    expect(one({ faqAnswers, helpDesk }).ownBy).toBe(expected);
    expect(one({ helpDesk }).ownBy).toBeNull();
  });

  test('has its lines broken as ours are, however they were written', () => {
    const en = '\r\n First. \r\n \t\r\nSecond,\rgoing on.\n';
    expect(one({ faqAnswers: { 'fake-domains': { en } } }).answer).toBe('First.\n\nSecond,\ngoing on.');
  });

  test('is found by its own words, and no more by ours', () => {
    const search = (query: string) =>
      searchAnswers(
        query,
        answerTexts(t, { ...RULES, faqAnswers: { macos: { en: 'Ask the Købmagergade office.' } } }),
      );
    expect(search('koebmagergade')).toEqual(['macos']);
    expect(searchAnswers('koebmagergade', answerTexts(t))).toEqual([]);
    const ours = one({}).answer.split(' ').slice(0, 6).join(' ');
    expect(searchAnswers(ours, answerTexts(t))).toContain('fake-domains');
    expect(searchAnswers(ours, answerTexts(t, { ...RULES, faqAnswers }))).not.toContain('fake-domains');
  });
});

describe('without the link to DeiC’s FAQ', () => {
  test.each(FAQ_ENTRIES)(
    '$id names it all the same, and links to all else it rests on',
    ({ id, source, further }) => {
      const [answer] = pickAnswers([id], answerTexts(t, { ...RULES, faqSourceLink: false }));
      const named = source ? [{ name: source.name, url: null }] : [];
      expect(answer?.sources).toEqual([...named, ...further]);
    },
  );

  test('an own answer names nothing: it does not rest on DeiC’s', () => {
    expect(one({ faqAnswers: { 'fake-domains': { en: 'Ours.' } }, faqSourceLink: false }).sources).toEqual(
      [],
    );
  });
});
