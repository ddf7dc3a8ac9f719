// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FAQ_IDS, type FaqId } from '../../src/faq/ids.ts';
import { type AnswerRules, answerTexts, pickAnswers } from '../../src/ui/answer-text.ts';
import { Faq } from '../../src/ui/faq/faq.tsx';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';

beforeEach(() => {
  document.documentElement.lang = '';
});
afterEach(cleanup);

function page(language: Language, wanted: FaqId | null = null, rules?: AnswerRules) {
  const t = translator(language);
  return <Faq t={t} answers={answerTexts(t, rules)} wanted={wanted} hasFileCheck />;
}

function answer(id: FaqId): HTMLDetailsElement {
  const found = document.querySelector<HTMLDetailsElement>(`[data-answer="${id}"]`);
  if (!found) throw new Error(`No answer ${id}`);
  return found;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);

  test('every answer stands once, closed, with its date and its sources', () => {
    render(page(language));
    expect(document.querySelectorAll('[data-answer]')).toHaveLength(FAQ_IDS.length);
    for (const id of FAQ_IDS) {
      expect(answer(id).open).toBe(false);
      expect(answer(id).textContent).toMatch(/20\d\d/);
      const links = [...answer(id).querySelectorAll('a')];
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        expect(link.href).toMatch(/^https:\/\//);
        expect(link.target).toBe('_blank');
        expect(link.rel).toBe('noopener noreferrer');
      }
    }
  });

  test('the five marks are explained', () => {
    render(page(language));
    const marks = screen.getByRole('region', { name: t('ui_legend_title') });
    expect(marks.querySelectorAll('li svg')).toHaveLength(5);
    for (const category of ['deic', 'nordunet', 'commercial', 'unverifiable', 'spoofed'] as const) {
      expect(screen.getByRole('heading', { name: t(`verdict_${category}_title`) })).toBeTruthy();
    }
  });

  test('the page says its language and its name', () => {
    setPageLanguage(document, t('ui_faq_title'), t);
    expect(document.documentElement.lang).toBe(language);
    expect(document.title).toBe(t('ui_faq_title'));
  });
});

test('dates are written as people in Denmark write them', () => {
  render(page('en'));
  expect(answer('credit-cards').textContent).toContain('30 November 2026');
  cleanup();
  render(page('da'));
  expect(answer('credit-cards').textContent).toContain('30. november 2026');
});

test('what has changed stands apart, and only where something has', () => {
  render(page('en'));
  expect(answer('fake-domains').querySelector('.lg-note-title')?.textContent).toBe('What has changed');
  expect(answer('credit-cards').querySelector('.lg-note-title')).toBeNull();
});

test('a list in a text becomes a list', () => {
  render(page('en'));
  const items = answer('end-to-end-encryption').querySelectorAll('.lg-prose li');
  expect(items.length).toBeGreaterThan(5);
  expect(items[0]?.textContent).not.toContain('•');
});

test('an answer that somebody was sent to opens and takes the focus, one after the other', () => {
  const { rerender } = render(page('en', 'macos'));
  expect(answer('macos').open).toBe(true);
  expect(document.activeElement).toBe(answer('macos').querySelector('summary'));
  rerender(page('en', 'marketing'));
  expect(answer('marketing').open).toBe(true);
  expect(document.activeElement).toBe(answer('marketing').querySelector('summary'));
});

test('being sent to an answer ends a search that would hide it', () => {
  const { rerender } = render(page('en'));
  const box = screen.getByRole<HTMLInputElement>('searchbox');
  fireEvent.input(box, { target: { value: 'facebook' } });
  expect(document.querySelector('[data-answer="macos"]')).toBeNull();
  rerender(page('en', 'macos'));
  expect(answer('macos').open).toBe(true);
  expect(box.value).toBe('');
});

test('a search says how many answers it leaves', () => {
  render(page('en'));
  const status = screen.getByRole('status');
  expect(status.textContent).toBe(`Answers shown: ${FAQ_IDS.length}`);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'facebook' } });
  expect(status.textContent).toMatch(/^Answers shown: [1-9]$/);
});

test('answers are picked in the order asked for, unknown ones left out', () => {
  const answers = answerTexts(translator('en')).filter(({ id }) => id !== 'macos');
  expect(pickAnswers(['marketing', 'macos', 'facebook'], answers).map(({ id }) => id)).toEqual([
    'marketing',
    'facebook',
  ]);
});

describe('answers by the IT department', () => {
  const helpDesk = { name: '<i>IT</i> אוניברסיטה', address: null, page: null };
  const text = 'First <b>line</b>.\r\n\r\n<script>alert(1)</script> Second.';
  const rules = { faqAnswers: { macos: { en: text } }, faqSourceLink: true, helpDesk };

  test('are shown as text in paragraphs, and say first whose they are', () => {
    render(page('en', null, rules));
    const own = answer('macos');
    expect(own.querySelector('.lg-answer-body')?.firstElementChild?.textContent).toBe(
      `Written by your IT department: ${helpDesk.name}`,
    );
    expect([...own.querySelectorAll('.lg-prose p')].map(({ textContent }) => textContent)).toEqual([
      'First <b>line</b>.',
      '<script>alert(1)</script> Second.',
    ]);
    expect(own.querySelector('b, i, script')).toBeNull();
    expect(own.querySelector('.lg-note')).toBeNull();
    expect(own.textContent).not.toMatch(/20\d\d/);
  });

  test('link to DeiC’s FAQ as something else to read, not as their source', () => {
    render(page('en', null, rules));
    expect(answer('macos').querySelectorAll('a')).toHaveLength(1);
    expect(answer('macos').textContent).toContain('See also');
    expect(answer('macos').textContent).not.toContain('Sources');
    expect(answer('facebook').textContent).toContain('Sources');
  });

  test('are mentioned before the list, where there are any', () => {
    render(page('en', null, rules));
    expect(document.body.textContent).toContain(translator('en')('ui_faq_intro_own'));
    cleanup();
    render(page('en'));
    expect(document.body.textContent).not.toContain(translator('en')('ui_faq_intro_own'));
    // It is written in English alone.
    cleanup();
    render(page('da', null, rules));
    expect(document.body.textContent).not.toContain(translator('da')('ui_faq_intro_own'));
    expect(answer('macos').textContent).toContain(translator('da')('faq_macos_answer').split('\n')[0]);
  });

  test('stand without any link where the policy wants none, and ours name their source', () => {
    render(page('en', null, { ...rules, faqSourceLink: false }));
    expect(answer('macos').querySelector('a, .lg-sources')).toBeNull();
    expect(answer('credit-cards').querySelector('a')).toBeNull();
    expect(answer('credit-cards').querySelector('.lg-sources li')?.textContent).toContain('DeiC');
    expect(answer('traffic-to-us').querySelectorAll('a').length).toBeGreaterThan(0);
  });
});

test('no style is written into the page: its policy forbids it', () => {
  const { container } = render(page('da'));
  expect(container.querySelector('[data-answer]')).not.toBeNull();
  expect(container.querySelector('[style]')).toBeNull();
});
