import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RECIPES, written } from '../../scripts/new/recipes.ts';
import { LANGUAGES } from '../../src/words/languages.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');

/** The recipes of CONTRIBUTING.md: what is to be new, and a name for it. */
const NAMES: Readonly<Record<string, string>> = {
  reason: 'made-up',
  rewriter: 'Made Up',
  client: 'made-up',
  answer: 'made-up',
  setting: 'madeUp',
  message: 'made-up',
  language: 'xx',
};

describe.each(Object.entries(RECIPES))('a new %s', (kind, recipe) => {
  const name = NAMES[kind] ?? '';
  const files = written(recipe, name, read);

  it('finds its places, each once, and takes nothing away', () => {
    expect(recipe.name.test(name)).toBe(true);
    for (const [file, text] of files) {
      // Its file of texts is new.
      if (kind === 'language' && file.endsWith('.json')) continue;
      const left = text.split('\n');
      for (const line of read(file).split('\n')) expect(left, file).toContain(line);
    }
  });

  it('says in every file but the lists of names what a person has to fill in', () => {
    const silent = [...files].filter(([file, text]) => !text.includes('TODO') && !file.endsWith('.json'));
    expect(silent.map(([file]) => file)).toEqual(kind === 'language' ? ['src/words/texts.ts'] : []);
  });

  it('keeps the texts of all languages alike', () => {
    const keys = LANGUAGES.flatMap((code) => {
      const text = files.get(`assets/_locales/${code}/messages.json`);
      return text === undefined ? [] : [Object.keys(JSON.parse(text))];
    });
    for (const one of keys) expect(one).toEqual(keys[0]);
    expect(keys).toHaveLength(recipe.texts ? LANGUAGES.length : 0);
  });

  it('is in CONTRIBUTING.md, with every file', () => {
    const row = read('CONTRIBUTING.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${kind} `));
    for (const file of files.keys()) {
      expect(row).toContain(file.endsWith('messages.json') ? 'assets/_locales' : file);
    }
  });
});

it('a place that is gone is named', () => {
  const { message } = RECIPES;
  if (!message) throw new Error('No recipe.');
  expect(() => written(message, 'made-up', () => '')).toThrow('src/messages/messages.ts has 0 places');
});
