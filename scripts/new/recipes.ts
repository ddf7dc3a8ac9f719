import { LANGUAGES } from '../../src/words/languages.ts';

/** Lines put into a file, right before the one place where `before` stands. */
interface Edit {
  readonly file: string;
  readonly before: string;
  readonly lines: string;
}

/** Texts that each language's file gets, after the last of those whose keys begin so. */
interface NewTexts {
  readonly after: string;
  readonly texts: Readonly<Record<string, string>>;
}

export interface Recipe {
  /** What a name looks like. */
  readonly name: RegExp;
  readonly edits: (name: string) => readonly Edit[];
  readonly texts?: (name: string) => NewTexts;
  /** A whole file of texts, copied from English. */
  readonly language?: true;
  /** What is left to do by hand, besides the TODOs. */
  readonly besides: readonly string[];
}

const CODE = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;
const spelled = (name: string) => name.replaceAll('-', '_');
const quoted = (name: string) => (name.includes('-') ? `'${name}'` : name);

const reason: Recipe = {
  name: CODE,
  edits: (name) => [
    {
      file: 'src/core/verdict/reasons.ts',
      before: '  // why a link could not be judged\n',
      lines: `  // TODO: its group, and the answer that explains it\n  ${quoted(name)}: ['lookalike', 'fake-domains'],\n`,
    },
    {
      file: 'tests/core/verdict/reasons.test.ts',
      before: "  'opaque-wrapper': {\n",
      lines: `  // TODO: links that give it, and as many that must not\n  ${quoted(name)}: { raised: [], notRaised: [] },\n`,
    },
    {
      file: 'docs/verdicts.md',
      before: '\n### Why a link could not be judged\n',
      lines: `| \`${name}\` | TODO: the rule | \`https://example.com/\` | TODO: its limits |\n`,
    },
  ],
  texts: (name) => ({ after: 'reason_', texts: { [`reason_${spelled(name)}`]: 'TODO: $host$ …' } }),
  besides: [
    'Give it: a sign is a row of SIGNS in src/core/lookalike/signs.ts, and shows in src/core/lookalike/lookalike.ts.',
    'npm run generate:docs',
  ],
};

const rewriter: Recipe = {
  name: /^[A-Z][\w .-]*$/,
  edits: (name) => [
    {
      file: 'src/core/unwrap/data/link-rewriters.ts',
      before: '  ...WEB_REDIRECTS,\n',
      lines: `  {
    service: '${name}',
    // TODO: the exact host; how the target is read, and no \`read\` where it cannot be
    host: 'links.example.com',
    read: inQuery({ path: /^\\/$/, keys: ['url'] }),
    source: 'TODO: where its form is described, and when that was read',
    sample: ['https://links.example.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1', 'https://zoom.us/j/1'],
  },
`,
    },
    {
      file: 'docs/verdicts.md',
      before: '| Barracuda ',
      lines: `| ${name} | the target: TODO, in which forms |\n`,
    },
  ],
  besides: ['An opaque one says in docs/verdicts.md "nothing: " and why.'],
};

const client: Recipe = {
  name: CODE,
  edits: (name) => [
    {
      file: 'src/webmail/clients/clients.ts',
      before: "  {\n    id: 'thunderbird',\n",
      lines: `  {
    id: '${name}',
    // TODO: its hosts, or a marker where people host it themselves; what holds a message; where one writes
    matches: pagesOf('mail.example.com'),
    body: '.message-body',
    compose: '.compose',
  },
`,
    },
    {
      file: 'src/webmail/clients/client-notes.ts',
      before: '  thunderbird: {\n',
      lines: `  ${quoted(name)}: {
    name: 'TODO',
    links: 'TODO: what it does to the links of a message',
    source: 'TODO: who says so, the selectors in clients.ts included',
    seen: '2026-01',
  },
`,
    },
  ],
  besides: [
    'An imitated page for the tests: tests/fixtures/webmail/pages.ts.',
    'Sender and subject: a row in src/webmail/clients/message-headers.ts.',
    'npm run generate:docs',
  ],
};

const answer: Recipe = {
  name: CODE,
  edits: (name) => [
    { file: 'src/faq/ids.ts', before: '] as const;\n\nexport type FaqId', lines: `  '${name}',\n` },
    {
      file: 'src/faq/ids.ts',
      before: "  {\n    id: 'older',\n",
      lines: `  // TODO: to the answers of its group\n  { id: 'links', answers: ['${name}'] },\n`,
    },
    {
      file: 'src/faq/entries.ts',
      before: "};\n\n/** Every answer, in the order of DeiC's FAQ, ours last. */\n",
      lines: `  ${quoted(name)}: {
    source: null,
    note: null,
    written: 'faq_written_by_us',
    further: [{ name: 'TODO: who says so', url: 'https://example.com/' }],
  },
`,
    },
  ],
  texts: (name) => ({
    after: 'faq_',
    texts: { [`faq_${spelled(name)}_question`]: 'TODO?', [`faq_${spelled(name)}_answer`]: 'TODO.' },
  }),
  besides: ['When it fits a mail: a rule in src/faq/answers-for.ts.', 'npm run generate:policy-schema'],
};

const setting: Recipe = {
  name: /^[a-z]+(?:[A-Z][a-z]+)*$/,
  edits: (name) => [
    {
      file: 'src/policy/settings.ts',
      before: '} as const satisfies Readonly<Record<string, SettingRow>>;\n',
      lines: `  /** TODO: what it is; what it takes, who sets it and who is told */
  ${name}: {
    takes: 'yesOrNo',
    person: null,
    told: null,
    control: null,
  },
`,
    },
  ],
  texts: (name) => {
    const key = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return {
      after: 'policy_',
      texts: {
        [`policy_${key}_title`]: 'TODO',
        [`policy_${key}_text`]: 'TODO: what it does. Absent: what holds then.',
      },
    };
  },
  besides: [
    'npm run generate:policy-schema',
    'npm run generate:docs',
    'docs/policy-example.json has every key.',
  ],
};

const message: Recipe = {
  name: CODE,
  edits: (name) => [
    {
      file: 'src/messages/messages.ts',
      before: '};\n\ntype Rows = typeof MESSAGES;\n',
      lines: `  /** TODO: what it asks; who may send it, what it carries, what comes back */\n  ${quoted(name)}: message('own-pages', {}, replies<null>()),\n`,
    },
    {
      file: 'src/background/worker.ts',
      before: "        'take-asked': ",
      lines: `        // TODO: the reply\n        ${quoted(name)}: () => null,\n`,
    },
    {
      file: 'tests/fuzz/message-shapes.ts',
      before: '};\n\nexport const NAMES',
      lines: `  // TODO: bodies that must be taken, who may be answered, the shape of the reply, one reply\n  ${quoted(name)}: { body: nothing, audience: 'own pages', answer: v.null(), reply: null },\n`,
    },
  ],
  besides: [],
};

const language: Recipe = {
  name: /^[a-z]{2}(?:_[A-Z]{2})?$/,
  edits: (code) => [
    {
      file: 'src/words/languages.ts',
      before: '} as const satisfies Readonly<Record<string, LanguageRow>>;\n',
      lines: `  // TODO: its own name, and the two places\n  ${code}: { name: 'TODO', policyFolder: '${code}-TODO', locale: '${code}' },\n`,
    },
    {
      file: 'src/words/texts.ts',
      before: "import type { MessageEntry } from './fill-message.ts';\n",
      lines: `import ${code} from '../../assets/_locales/${code}/messages.json' with { type: 'json' };\n`,
    },
    { file: 'src/words/texts.ts', before: '\n};\n', lines: `\n  ${code},` },
    {
      file: 'tests/support/languages.ts',
      before: '};\n',
      lines: `  // TODO: its own words\n  ${code}: {\n    safe: /TODO/,\n    absent: /TODO/,\n    mark: /TODO/,\n    yourItDepartment: /TODO/,\n    looksLikeZoom: /TODO/,\n    theMailSays: /TODO/,\n    notMadeBy: /TODO/,\n  },\n`,
    },
  ],
  language: true,
  besides: [
    'npm run format',
    'Its words in the tables of tests/ui/one-sentence.test.tsx and tests/browser/glance.test.ts.',
    'npm run generate:policy-schema',
    'npm run generate:docs',
    'docs/PRIVACY.CODE.md, and the limits of sizes in tests/browser/built-package.test.ts.',
  ],
};

export const RECIPES: Readonly<Record<string, Recipe>> = {
  reason,
  rewriter,
  client,
  answer,
  setting,
  message,
  language,
};

/** What each file reads then, by its path; `read` gives a file as it is. Throws where a place is not there, or there twice. */
export function written(
  { edits, texts, language: isLanguage }: Recipe,
  name: string,
  read: (file: string) => string,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const now = (file: string) => files.get(file) ?? read(file);
  for (const { file, before, lines } of edits(name)) {
    const parts = now(file).split(before);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} places before ${before.trim()}`);
    files.set(file, parts.join(lines + before));
  }
  const fileOf = (code: string) => `assets/_locales/${code}/messages.json`;
  if (isLanguage) {
    const english = JSON.parse(read(fileOf('en')));
    files.set(fileOf(name), asFile({ ...english, ui_language_code: { message: name } }));
  }
  if (texts) for (const code of LANGUAGES) files.set(fileOf(code), withTexts(now(fileOf(code)), texts(name)));
  return files;
}

function withTexts(file: string, { after, texts }: NewTexts): string {
  const entries = Object.entries(JSON.parse(file));
  const place = entries.findLastIndex(([key]) => key.startsWith(after)) + 1;
  const added = Object.entries(texts).map(([key, message]) => {
    const placeholders = message.includes('$host$') ? { placeholders: { host: { content: '$1' } } } : {};
    return [key, { message, ...placeholders }] as [string, unknown];
  });
  return asFile(Object.fromEntries(entries.toSpliced(place, 0, ...added)));
}

function asFile(messages: object): string {
  return `${JSON.stringify(messages, null, 2)}\n`;
}
