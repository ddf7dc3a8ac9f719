import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import schema from '../../../assets/managed_schema.json' with { type: 'json' };
import { GECKO_ID } from '../../../src/policy/kit/kit-input.ts';
import { admlFiles } from '../../../src/policy/kit/windows-adml.ts';
import { admxFiles } from '../../../src/policy/kit/windows-admx.ts';
import { LANGUAGES, languageRow } from '../../../src/words/languages.ts';
import { TEXTS } from '../../../src/words/texts.ts';
import { CHROME_ID, EDGE_ID, KIT, parseXml, textAt } from './kit.ts';

const XSD = readFileSync(join(import.meta.dirname, '../../fixtures/admx/policy-definitions.xsd'), 'utf8');
const FOLDER = 'windows/PolicyDefinitions';
const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
const FOLDERS = LANGUAGES.map((language) => languageRow(language).policyFolder);
const KEYS = Object.keys(schema.properties);

const templates = admxFiles(KIT);
const words = admlFiles(KIT);
const admx = (browser: string) => textAt(templates, `${FOLDER}/link-guard-${browser}.admx`);
const adml = (browser: string, folder: string) =>
  textAt(words, `${FOLDER}/${folder}/link-guard-${browser}.adml`);

/** The validator comes with a worker and a megabyte of its own. */
const SLOW = { timeout: 60_000 };

/** What is wrong with each of these files, in one run of the validator: every run starts a worker. */
async function errorsOf(contents: readonly string[]): Promise<readonly string[][]> {
  const xml = contents.map((text, i) => ({ fileName: `${i}.xml`, contents: text }));
  const { errors } = await validateXML({ xml, schema: [XSD] });
  return xml.map(({ fileName }) =>
    errors.filter(({ loc }) => loc?.fileName === fileName).map(({ message }) => message),
  );
}

/** What is broken, what stands there, and what stands there then. */
type Breakage = readonly [what: string, from: string | RegExp, to: string];

function attributes(document: Document, selector: string, name: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
}

describe.each(BROWSERS)('the template of %s', (browser) => {
  let document: Document;
  beforeAll(() => {
    document = parseXml(admx(browser));
  });

  it('has a policy for every key of the managed schema, and for no other', () => {
    expect(attributes(document, 'policy', 'name')).toEqual(KEYS);
  });

  it('writes each below the key that the browser reads', () => {
    const place = {
      chrome: `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROME_ID}\\policy`,
      edge: `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${EDGE_ID}\\policy`,
      firefox: `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${GECKO_ID}`,
    }[browser];
    for (const policy of document.querySelectorAll('policy')) {
      const name = policy.getAttribute('name') ?? '';
      expect(policy.getAttribute('key')).toBe(place);
      const list = policy.querySelector('list');
      if (list) expect(list.getAttribute('key')).toBe(`${place}\\${name}`);
      else {
        const valueNames = [policy, ...policy.querySelectorAll('text, enum')].map((e) =>
          e.getAttribute('valueName'),
        );
        expect(valueNames.filter((valueName) => valueName !== null)).toEqual([name]);
      }
    }
  });

  it.each(FOLDERS)('has every string and presentation in %s, and none that nobody asks for', (folder) => {
    const language = parseXml(adml(browser, folder));
    const asked = (kind: string) =>
      [...admx(browser).matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))]
        .map(([, id]) => id)
        .toSorted();
    expect(attributes(language, 'string', 'id').toSorted()).toEqual(asked('string'));
    expect(attributes(language, 'presentation', 'id').toSorted()).toEqual(asked('presentation'));
  });

  it.each(FOLDERS)('shows in %s a box of the right kind for every element', (folder) => {
    const boxes = { text: 'textBox', enum: 'dropdownList', list: 'listBox' } as const;
    const language = parseXml(adml(browser, folder));
    for (const element of document.querySelectorAll('elements > *')) {
      const id = element.getAttribute('id') ?? '';
      const box = boxes[element.localName as keyof typeof boxes];
      expect(attributes(language, `presentation[id="${id}"] > ${box}`, 'refId')).toEqual([id]);
    }
  });

  it('has the same ids in every language, and other words', () => {
    const english = parseXml(adml(browser, 'en-US'));
    for (const language of LANGUAGES) {
      const own = parseXml(adml(browser, languageRow(language).policyFolder));
      expect(attributes(own, '[id]', 'id')).toEqual(attributes(english, '[id]', 'id'));
      for (const key of KEYS) {
        const text = own.querySelector(`string[id="${key}_explain"]`)?.textContent;
        expect(text).toContain(`\n\n${TEXTS[language].policy_example.message}:`);
      }
    }
  });

  it('takes every value that a choice has', () => {
    const items = (id: string) =>
      [...document.querySelectorAll(`enum[id="${id}"] string`)].map((e) => e.textContent);
    expect(items('spoofedClick')).toEqual(['warn', 'block', 'off']);
    expect(items('language')).toEqual(LANGUAGES);
  });
});

describe('every template', () => {
  it('validates against the schema, in every language', SLOW, async () => {
    const files = BROWSERS.flatMap((browser) => [
      admx(browser),
      ...FOLDERS.map((folder) => adml(browser, folder)),
    ]);
    expect(await errorsOf(files)).toEqual(files.map(() => []));
  });

  it('has a namespace of its own', () => {
    const targets = BROWSERS.map((browser) => attributes(parseXml(admx(browser)), 'target', 'namespace')[0]);
    expect(new Set(targets).size).toBe(BROWSERS.length);
  });
});

describe('the schema refuses', () => {
  const PARENT = '<parentCategory ref="LinkGuard_chrome"/>';
  const SUPPORTED = '<supportedOn ref="SUPPORTED"/>';
  const SPACE = '\n      ';

  const TEMPLATES: readonly Breakage[] = [
    [
      'children of a policy in another order',
      `${PARENT}${SPACE}${SUPPORTED}`,
      `${SUPPORTED}${SPACE}${PARENT}`,
    ],
    ['a category that is not there', PARENT, '<parentCategory ref="Elsewhere"/>'],
    ['a supported product that is not there', SUPPORTED, '<supportedOn ref="Elsewhere"/>'],
    ['a title that is no reference', 'displayName="$(string.language)"', 'displayName="Language"'],
    ['a presentation that is a string', '$(presentation.language)', '$(string.language)'],
    ['a class that there is not', 'class="Both"', 'class="Computer"'],
    ['an attribute that there is not', 'class="Both"', 'class="Both" default="1"'],
    ['a policy without a key', / key="[^"]+"/, ''],
    ['a key with its hive’s backslash', 'key="Software', 'key="\\Software'],
    ['two policies of one name', 'policy name="language"', 'policy name="helpDesk"'],
    ['a text without id', '<text id="helpDesk" ', '<text '],
    ['a number that is none', '<decimal value="1"/>', '<decimal value="yes"/>'],
    ['a version of three parts', 'revision="1.2"', 'revision="1.2.3"'],
    ['a template without resources', '<resources minRequiredRevision="1.2"/>', ''],
  ];

  const WORDS: readonly Breakage[] = [
    ['two strings of one id', 'id="language_explain"', 'id="helpDesk_explain"'],
    ['two presentations of one id', 'presentation id="language"', 'presentation id="helpDesk"'],
    ['a string without words', />en</, '> <'],
    ['a string without id', ' id="language_explain"', ''],
    ['a box that points nowhere', '<listBox refId="honestHosts"', '<listBox'],
    ['a text box without label', /<label>[^<]+<\/label>/, ''],
    [
      'tables in another order',
      /(<stringTable>[\s\S]*<\/stringTable>)\s*(<presentationTable>[\s\S]*<\/presentationTable>)/,
      '$2$1',
    ],
  ];

  const broken = new Map<string, { readonly text: string; readonly errors: readonly string[] }>();
  beforeAll(async () => {
    const cases = [
      ...TEMPLATES.map(([what, from, to]) => [what, admx('chrome').replace(from, to)] as const),
      ...WORDS.map(([what, from, to]) => [what, adml('chrome', 'en-US').replace(from, to)] as const),
    ];
    const errors = await errorsOf(cases.map(([, text]) => text));
    for (const [i, [what, text]] of cases.entries()) broken.set(what, { text, errors: errors[i] ?? [] });
  }, SLOW.timeout);

  it.each(TEMPLATES)('in a template: %s', (what) => {
    expect(broken.get(what)?.text).not.toBe(admx('chrome'));
    expect(broken.get(what)?.errors).not.toEqual([]);
  });

  it.each(WORDS)('in its words: %s', (what) => {
    expect(broken.get(what)?.text).not.toBe(adml('chrome', 'en-US'));
    expect(broken.get(what)?.errors).not.toEqual([]);
  });
});
