import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAQ_IDS } from '../../src/faq/ids.ts';
import { keysOf } from '../../src/faq/keys.ts';
import { NO_POLICY, NO_SETTINGS, type Policy, type Settings } from '../../src/policy/effective.ts';
import { inForce } from '../../src/policy/in-force.ts';
import { TEXTS } from '../../src/words/texts.ts';

const { da, en } = TEXTS;
const UI = join(import.meta.dirname, '../../src/ui');

const derive = (policy: Partial<Policy>, settings: Partial<Settings>, browser = 'en') =>
  inForce(
    { policy: { ...NO_POLICY, ...policy }, settings: { ...NO_SETTINGS, ...settings }, problems: [] },
    { files: TEXTS, browser },
  );

describe('texts are handed out', () => {
  it.each<[string, Partial<Policy>, Partial<Settings>, string, object | null]>([
    ['none where no language was chosen', {}, {}, 'en', null],
    ['none where the browser has the language', {}, { language: 'da' }, 'da', null],
    ['the person’s', {}, { language: 'da' }, 'en', da],
    ['the policy’s before the person’s', { language: 'en' }, { language: 'da' }, 'da', en],
    ['none for a choice that does not count', { peopleMayChange: [] }, { language: 'da' }, 'en', null],
  ])('%s', (_title, policy, settings, browser, texts) => {
    expect(derive(policy, settings, browser).ownPage.texts).toEqual(texts);
  });

  it('to webmail pages without those that none of them shows', () => {
    const texts = derive({}, { language: 'da' }).page.texts ?? {};
    expect(texts.verdict_spoofed_title).toEqual(da.verdict_spoofed_title);
    expect(Object.keys(texts)).toContain('ui_language_code');
    // The card has an answer's question, and none of the answers.
    for (const id of FAQ_IDS) {
      expect(texts).toHaveProperty(keysOf(id).question);
      expect(texts).not.toHaveProperty(keysOf(id).answer);
    }
    const left = Object.keys(da).filter((key) => !(key in texts));
    expect(left.length).toBeGreaterThan(30);
    const shown = ['hover-card', 'warning', '.']
      .flatMap((folder) => readdirSync(join(UI, folder)).map((file) => join(UI, folder, file)))
      .filter((file) => /\/(?:hover-card|warning)\/|\/(?:verdict-words|reasons|report-)/.test(file));
    expect(shown.length).toBeGreaterThan(15);
    const sources = shown.map((file) => readFileSync(file, 'utf8')).join('');
    expect(left.filter((key) => sources.includes(`'${key}'`))).toEqual([]);
  });
});

it('only the policy’s webmail counts where people may have no other', () => {
  const webmailSites = ['https://webmail.example.dk/'];
  expect(derive({ webmailSites }, {}).onlyWebmail).toBeNull();
  expect(derive({ webmailSites, peopleMayChange: ['language'] }, {}).onlyWebmail).toEqual(webmailSites);
});

it('rules, and what pages are told, follow policy and settings', () => {
  const host = { host: 'example.zoom.us', name: 'Example' };
  const { rules, page, ownPage } = derive(
    { spoofedClick: 'block' },
    { institutionHosts: [host], faqSourceLink: false },
  );
  expect(rules.addedHosts).toEqual([{ ...host, addedBy: 'added-by-person' }]);
  expect(page).toEqual({ spoofedClick: 'block', helpDesk: null, texts: null });
  expect(ownPage).toMatchObject({ spoofedClick: 'block', faqSourceLink: false });
});
