import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { fillMessage } from '../../words/fill-message.ts';
import { LANGUAGES, type Language, languageRow } from '../../words/languages.ts';
import type { Texts } from '../../words/texts.ts';
import type { KitFile, KitInput, PolicyKey } from './kit-input.ts';
import { listed } from './registry.ts';
import { ADMX_NAMESPACE, revisionOf, xmlFile } from './windows-admx.ts';
import { type WindowsBrowser, windowsBrowsers } from './windows-browsers.ts';
import { xmlText } from './xml-text.ts';

/** The words of each template, in every language. */
export function admlFiles(kit: KitInput): readonly KitFile[] {
  return windowsBrowsers(kit).flatMap((browser) =>
    LANGUAGES.map((language) => {
      const { policyFolder } = languageRow(language);
      return {
        path: `windows/PolicyDefinitions/${policyFolder}/link-guard-${browser.name}.adml`,
        content: adml(browser, language, kit),
        use: `to the folder ${policyFolder} beside it`,
      };
    }),
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
    string(key.key, textOf(words, key.title, key.fill));
    string(`${key.key}_explain`, `${textOf(words, key.text, key.fill)}\n\n${exampleOf(key, words)}`);
    for (const value of key.choices) string(`${key.key}_${value}`, value);
  }
  const presentations = resources.ele('presentationTable');
  for (const key of keys) addPresentation(presentations, key, xmlText(textOf(words, key.title, key.fill)));
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
function exampleOf({ kind, example }: PolicyKey, words: Texts): string {
  const lead = textOf(words, 'policy_example');
  if (kind === 'list-of-strings') return `${lead}:\n${listed(example).join('\n')}`;
  return `${lead}: ${kind === 'choice' ? String(example) : JSON.stringify(example)}`;
}

function textOf(words: Texts, id: string, fill: readonly string[] = []): string {
  const entry = words[id];
  if (entry === undefined) throw new Error(`there is no message ${id}`);
  return fillMessage(entry, fill);
}
