import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../scripts/store/changes.ts';
import { askedFor, asMarkdown, listingFor, misfits } from '../../scripts/store/listing.ts';
import { STORES, type Store } from '../../scripts/store/stores.ts';
import { REASONS } from '../../scripts/store/texts.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import wxtConfig from '../../wxt.config.ts';
import { WORDS_OF } from '../support/languages.ts';

/** As it is before the build has added hosts and Thunderbird's own. */
async function askingOf({ target }: Store) {
  if (typeof wxtConfig.manifest !== 'function') throw new Error('The manifest is made by a function.');
  const manifest = await wxtConfig.manifest({ browser: target } as never);
  if (target === 'thunderbird') return { permissions: ['storage', 'scripting', 'messagesModify'] };
  return {
    permissions: manifest.permissions ?? [],
    host_permissions: ['https://mail.google.com/*'],
    optional_host_permissions: manifest.optional_host_permissions ?? [],
  };
}

const CASES = STORES.flatMap((store) => LANGUAGES.map((language) => [store.id, language, store] as const));

describe.each(CASES)('the listing for %s in %s', (_id, language, store) => {
  it('fits the store', async () => {
    expect(misfits(listingFor(store, language, await askingOf(store)), store)).toEqual([]);
  });

  it('gives a reason for each permission, and says who has not made it', async () => {
    const manifest = await askingOf(store);
    const { answers, description } = listingFor(store, language, manifest);
    for (const name of askedFor(manifest)) expect(answers.map(([about]) => about)).toContain(name);
    expect(description).toMatch(WORDS_OF[language].notMadeBy);
  });

  it('promises nothing', async () => {
    const text = asMarkdown(listingFor(store, language, await askingOf(store)), store);
    expect(text.replaceAll('Safe Links', '')).not.toMatch(WORDS_OF[language].safe);
  });
});

describe('what does not fit', () => {
  const [chrome] = STORES as [Store];
  const fitting = {
    title: 'A',
    summary: 'B',
    description: 'C'.repeat(250),
    answers: [['storage', 'D']],
  } as const;

  it.each([
    ['nothing', {}, []],
    ['a title', { title: 'A'.repeat(76) }, ['title: 76 characters, 1 to 75 are taken']],
    ['a summary', { summary: 'B'.repeat(133) }, ['summary: 133 characters, 1 to 132 are taken']],
    ['a short description', { description: 'C' }, ['description: 1 characters, 250 to 5000 are taken']],
    [
      'a reason',
      { answers: [['storage', 'D'.repeat(1001)]] },
      ['storage: 1001 characters, 1 to 1000 are taken'],
    ],
    ['an empty reason', { answers: [['storage', '']] }, ['storage: 0 characters, 1 to 1000 are taken']],
  ] as const)('is named: %s', (_what, change, named) => {
    expect(misfits({ ...fitting, ...change }, chrome)).toEqual(named);
  });

  it('is a permission that has no reason', () => {
    expect(() => listingFor(chrome, 'en', { permissions: ['history'] })).toThrow('history');
  });

  it('is no reason for what nobody asks', async () => {
    const asked = await Promise.all(STORES.map(async (store) => askedFor(await askingOf(store))));
    expect(Object.keys(REASONS).toSorted()).toEqual([...new Set(asked.flat())].toSorted());
  });
});

describe('what changed in a package', () => {
  const files = (manifest: object, more: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries({ 'manifest.json': JSON.stringify(manifest), ...more }).map(([path, text]) => [
        path,
        strToU8(text),
      ]),
    );
  const before = files(
    { permissions: ['storage'], content_scripts: [{ matches: ['https://a/*'] }] },
    { 'a.js': '1', 'b.js': '1' },
  );

  it.each([
    ['nothing', before, []],
    [
      'a permission and a host came',
      files(
        { permissions: ['storage', 'tabs'], content_scripts: [{ matches: ['https://a/*', 'https://b/*'] }] },
        { 'a.js': '1', 'b.js': '1' },
      ),
      [
        'permissions: + tabs',
        'content_scripts: + https://b/*',
        expect.stringMatching(/^file: ~ manifest\.json/),
      ],
    ],
    [
      'both went',
      files({}, { 'a.js': '1', 'b.js': '1' }),
      [
        'permissions: - storage',
        'content_scripts: - https://a/*',
        expect.stringMatching(/^file: ~ manifest\.json/),
      ],
    ],
    [
      'files',
      { ...before, 'a.js': strToU8('22'), 'c.js': strToU8('1') },
      ['file: ~ a.js (1 → 2 bytes)', 'file: + c.js'],
    ],
  ])('%s', (_what, after, told) => {
    expect(changesIn(before, after)).toEqual(told);
  });

  it('of a first release is what it asks for', () => {
    expect(changesIn(null, before)).toEqual(['permissions: + storage', 'content_scripts: + https://a/*']);
  });
});
