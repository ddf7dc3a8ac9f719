import { describe, expect, it } from 'vitest';
import { badgeText } from '../../src/background/badge-text.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { CATEGORIES, type Category } from '../../src/core/verdict/verdict.ts';
import type { Judged } from '../../src/messages/protocol.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';
import { judgedLink } from '../support/verdict.ts';

const en = translator('en');
const report = (...categories: readonly Category[]) => ({
  links: categories.map((category) => judgedLink({ category })),
  facts: NO_FACTS,
});
const many = (count: number, category: Category) => Array<Category>(count).fill(category);

describe('the badge shows', () => {
  it.each<[string, readonly Category[], string]>([
    ['nothing for no links', [], ''],
    ['the number of links', ['deic', 'commercial', 'nordunet'], '3'],
    ['one', ['deic'], '1'],
    ['the number of look-alikes, marked', ['deic', 'spoofed', 'unverifiable', 'spoofed'], '!2'],
    ['the number of those that cannot be checked, marked', ['deic', 'unverifiable', 'commercial'], '?1'],
    ['no more than four characters', many(250, 'deic'), '99'],
    ['no more than four characters, marked', many(250, 'spoofed'), '!99'],
    ['ninety-nine', many(99, 'unverifiable'), '?99'],
  ])('%s', (_title, categories, text) => {
    expect(badgeText(report(...categories), en).text).toBe(text);
  });

  it('nothing for a tab of which nothing is known', () => {
    expect(badgeText(null, en)).toMatchObject({ text: '', title: en('extension_name') });
  });
});

describe("Zoom's own website", () => {
  const website = judgedLink({ category: 'commercial', reasons: ['zoom-own-page'] });
  const badge = (...links: readonly Judged[]) => badgeText({ links, facts: NO_FACTS }, en);

  it('beside a meeting does not speak for the mail', () => {
    expect(badge(website, judgedLink()).title).toContain(en('verdict_deic_title'));
  });

  it('alone is named as what it is', () => {
    expect(badge(website).title).toContain(en('verdict_website_title'));
    expect(badge(website).title).not.toContain(en('verdict_commercial_title'));
  });
});

describe('the tooltip', () => {
  it.each(LANGUAGES)('says the number and the worst verdict in words: %s', (language) => {
    const t = translator(language);
    const { title } = badgeText(report('deic', 'spoofed', 'deic'), t);
    expect(title).toContain(t('extension_name'));
    expect(title).toContain('3');
    expect(title).toContain(t('verdict_spoofed_title'));
    expect(title).not.toContain(t('verdict_deic_title'));
  });

  it.each(LANGUAGES)('tells a listed host from a look-alike, which it prefers: %s', (language) => {
    const t = translator(language);
    const listed = judgedLink({ category: 'spoofed', reasons: ['listed-by-policy'] });
    const alike = judgedLink({ category: 'spoofed', reasons: ['typosquat'], imitates: 'zoom.us' });
    const titleOf = (...links: readonly Judged[]) => badgeText({ links, facts: NO_FACTS }, t).title;
    expect(titleOf(listed)).toContain(t('verdict_listed_title'));
    expect(titleOf(listed, alike)).toContain(t('verdict_spoofed_title'));
  });
});

/** Contrast with white by WCAG 2.2. */
function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the ground', () => {
  it.each(CATEGORIES)('of %s carries white text', (category) => {
    expect(contrastWithWhite(badgeText(report(category), en).color)).toBeGreaterThanOrEqual(4.5);
  });

  it('is another for every category that is shown', () => {
    const colors = CATEGORIES.map((category) => badgeText(report(category), en).color);
    expect(new Set(colors).size).toBe(CATEGORIES.length);
  });
});
