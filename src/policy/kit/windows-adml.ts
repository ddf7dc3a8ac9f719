import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { LANGUAGES, type Language } from '../effective.ts';
import type { Texts } from '../page-settings.ts';
import type { KitFile, KitInput, PolicyKey } from './kit-input.ts';
import { listed } from './registry.ts';
import { ADMX_NAMESPACE, revisionOf, xmlFile } from './windows-admx.ts';
import { type WindowsBrowser, windowsBrowsers } from './windows-browsers.ts';
import { xmlText } from './xml-text.ts';

/** The folder that the editor of group policy looks in, for each of our languages. */
const FOLDERS: Readonly<Record<Language, string>> = { en: 'en-US', da: 'da-DK' };

const EXAMPLE: Readonly<Record<Language, string>> = { en: 'Example', da: 'Eksempel' };

/** The words of each template, in English and Danish. */
export function admlFiles(kit: KitInput): readonly KitFile[] {
  return windowsBrowsers(kit).flatMap((browser) =>
    LANGUAGES.map((language) => ({
      path: `windows/PolicyDefinitions/${FOLDERS[language]}/link-guard-${browser.name}.adml`,
      content: adml(browser, language, kit),
      use: `to the folder ${FOLDERS[language]} beside it`,
    })),
  );
}

function adml(browser: WindowsBrowser, language: Language, { keys, texts, version }: KitInput): string {
  const words = texts[language];
  const name = textOf(words, 'extension_name');
  const root = create({ version: '1.0', encoding: 'utf-8' }).ele('policyDefinitionResources', {
    xmlns: ADMX_NAMESPACE,
    revision: revisionOf(version),
    schemaVersion: '1.0',
  });
  root.ele('displayName').txt(xmlText(`${name} (${browser.shown})`));
  root.ele('description').txt(xmlText(textOf(words, 'extension_description')));
  const resources = root.ele('resources');
  const strings = resources.ele('stringTable');
  const string = (id: string, text: string) => strings.ele('string', { id }).txt(xmlText(text));
  string('SUPPORTED', `${name} ${version}`);
  string('CATEGORY', `${name} (${browser.shown})`);
  for (const key of keys) {
    string(key.key, textOf(words, key.title));
    string(`${key.key}_explain`, `${textOf(words, key.text)}\n\n${exampleOf(key, language)}`);
    for (const value of key.choices) string(`${key.key}_${value}`, value);
  }
  const presentations = resources.ele('presentationTable');
  for (const key of keys) addPresentation(presentations, key, xmlText(textOf(words, key.title)));
  return xmlFile(root);
}

function addPresentation(table: XMLBuilder, { key, kind }: PolicyKey, label: string) {
  if (kind === 'boolean') return;
  const presentation = table.ele('presentation', { id: key });
  if (kind === 'list-of-strings') presentation.ele('listBox', { refId: key }).txt(label);
  else if (kind === 'choice') presentation.ele('dropdownList', { refId: key, noSort: 'true' }).txt(label);
  else presentation.ele('textBox', { refId: key }).ele('label').txt(label);
}

/** As an administrator types it: each row of a list in a line, everything with parts as JSON. */
function exampleOf({ kind, example }: PolicyKey, language: Language): string {
  if (kind === 'list-of-strings') return `${EXAMPLE[language]}:\n${listed(example).join('\n')}`;
  return `${EXAMPLE[language]}: ${kind === 'choice' ? String(example) : JSON.stringify(example)}`;
}

function textOf(words: Texts, id: string): string {
  const text = words[id]?.message;
  if (text === undefined) throw new Error(`there is no message ${id}`);
  return text;
}
