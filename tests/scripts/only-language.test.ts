import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onlyLanguage } from '../../src/cli/demo/only-language.ts';
import { LANGUAGES } from '../../src/words/languages.ts';

describe('onlyLanguage', () => {
  let folder: string;
  let build: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
    build = join(folder, 'chrome');
    for (const language of LANGUAGES) {
      mkdirSync(join(build, '_locales', language), { recursive: true });
      writeFileSync(join(build, '_locales', language, 'messages.json'), `"${language}"`);
    }
    writeFileSync(join(build, 'manifest.json'), '{"name":"n","default_locale":"en"}');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves a copy with one language, which is its default', () => {
    const copy = onlyLanguage(build, 'da');
    expect(readdirSync(join(copy, '_locales'))).toEqual(['da']);
    expect(JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'))).toEqual({
      name: 'n',
      default_locale: 'da',
    });
  });

  it('leaves the build as it was, and an older copy behind in nothing', () => {
    writeFileSync(join(onlyLanguage(build, 'da'), 'left-behind.js'), '');
    expect(readdirSync(onlyLanguage(build, 'da')).sort()).toEqual(['_locales', 'manifest.json']);
    expect(readdirSync(join(build, '_locales')).sort()).toEqual([...LANGUAGES].sort());
  });
});
