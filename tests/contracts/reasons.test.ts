import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';
import { answerForReason } from '../../src/faq/answer-for-reason.ts';
import { isFaqId } from '../../src/faq/ids.ts';
import {
  markText,
  reasonSentence,
  verdictAdvice,
  verdictMeaning,
  verdictTitle,
} from '../../src/ui/verdict-words.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';
import { verdict } from '../support/verdict.ts';

const CORE = join(import.meta.dirname, '../../src/core');
/** All that may give a reason: not the list of reasons itself. */
const SOURCES = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/verdict\/(?:verdict|reasons)\.ts$/.test(name))
  .map((name) => readFileSync(join(CORE, name), 'utf8'));

/** What is known of a link at the least, and at the most. */
const LEAST = verdict({
  host: null,
  registrableDomain: null,
  target: null,
  institution: null,
  linkKind: null,
  meetingId: null,
});
const MOST = verdict({ shownHost: 'shown.example', unwrappedVia: ['Google', 'Bitly'], imitates: 'zoom.com' });

describe.each(REASONS)('the reason %s', (reason) => {
  it('is given by something in the core', () => {
    expect(SOURCES.some((source) => source.includes(`'${reason}'`))).toBe(true);
  });

  it('has an answer that explains it further', () => {
    expect(isFaqId(answerForReason(reason))).toBe(true);
  });

  it.each(LANGUAGES)('has a whole sentence, whatever is known of the link: %s', (language) => {
    const t = translator(language);
    for (const known of [LEAST, MOST]) {
      const sentence = reasonSentence(reason, { ...known, reasons: [reason] }, t);
      expect(sentence).toMatch(/^\S.*\.$/);
      expect(sentence).not.toMatch(/\$|null|undefined| {2}/);
    }
  });
});

describe.each(CATEGORIES)('the category %s', (category) => {
  it.each(LANGUAGES)('has title, meaning and mark without a hole: %s', (language) => {
    const t = translator(language);
    for (const known of [LEAST, MOST]) {
      for (const words of [verdictTitle, verdictMeaning, verdictAdvice, markText]) {
        const text = words({ ...known, category }, t);
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/\$|null|undefined| {2}/);
      }
    }
  });
});

it('no reason stands twice', () => {
  expect(new Set(REASONS).size).toBe(REASONS.length);
});
