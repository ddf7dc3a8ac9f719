import { describe, expect, it } from 'vitest';
import { inStoryOrder, STORY } from '../../src/cli/demo/story.ts';
import type { Category } from '../../src/core/verdict/verdict.ts';
import { inLanguage, LANGUAGES } from '../../src/words/languages.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { listMail } from '../fixtures/mail/read-mail.ts';

const MAILS = listMail().map((file) => ({ id: file.replace(/\.eml$/, ''), date: '2026-11-23T09:00:00Z' }));

describe.each(LANGUAGES)('the sample inbox in %s', (language) => {
  const story = inStoryOrder(MAILS, language).filter(({ isStory }) => isStory);
  const told = story.map(({ id }) => EXPECTED_MAIL.find(({ file }) => file === `${id}.eml`)?.links ?? []);

  it('tells its story in ten mails, the newest first', () => {
    expect(story).toHaveLength(10);
    expect(
      story
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    ).toEqual(story.map(({ date }) => date));
  });

  it('begins with a genuine invitation, and shows what is false after what is not', () => {
    const isFalse = told.map((links) => links.some(({ category }) => category === 'spoofed'));
    expect(told[0]?.map(({ category }) => category)).toEqual(['deic', 'deic']);
    expect(isFalse.indexOf(true)).toBeGreaterThan(4);
    expect(isFalse.slice(isFalse.indexOf(true), -1)).not.toContain(false);
  });

  it('shows every verdict', () => {
    const shown = new Set(told.flat().map(({ category }) => category));
    const all: Category[] = ['commercial', 'deic', 'nordunet', 'spoofed', 'unverifiable'];
    expect([...shown].sort()).toEqual(all);
  });

  it('has all the others below, once each', () => {
    const ids = inStoryOrder(MAILS, language).map(({ id }) => id);
    expect(ids.slice(0, 10)).toEqual([...inLanguage(STORY, language)]);
    expect(ids.toSorted()).toEqual(MAILS.map(({ id }) => id).toSorted());
  });
});

it('a story with a mail that is not there fails', () => {
  expect(() => inStoryOrder(MAILS.slice(5), 'en')).toThrow('01-deic-invitation-en');
});
