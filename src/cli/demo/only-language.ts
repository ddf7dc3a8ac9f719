import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies a built extension so that it speaks `language` in every browser.
 *
 * Which language an extension speaks is the browser's choice, by its own language and language packs; with
 * one language left it has no choice.
 * @returns the copy's folder, beside the build
 */
export function onlyLanguage(build: string, language: string): string {
  const copy = `${build}-${language}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(build, copy, { recursive: true });
  for (const other of readdirSync(join(copy, '_locales'))) {
    if (other !== language) rmSync(join(copy, '_locales', other), { recursive: true });
  }
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}
