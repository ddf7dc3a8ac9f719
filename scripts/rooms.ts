/**
 * The rooms of the code: what each holds, and what it may import. The table in docs/architecture.md and the linter's rules
 * in biome.json follow from it: npm run generate:docs
 */
export interface Room {
  readonly folder: string;
  readonly holds: string;
  /** For readers; `closed` is what the linter holds. */
  readonly mayUse: string;
  readonly closed?: {
    readonly rooms: readonly string[];
    /** Of what is no room of ours. */
    readonly others?: readonly string[];
    /** Files of closed rooms that may be used all the same. */
    readonly but?: readonly string[];
    /** What the linter says. */
    readonly why: string;
  };
  /** Globals that may not be used, each with what to do instead. */
  readonly globals?: Readonly<Record<string, string>>;
}

const NODE = {
  browser: 'Import `browser` from src/browser/api.ts.',
  chrome: 'Import `browser` from src/browser/api.ts.',
  XMLHttpRequest: 'The extension makes no network request, ever.',
  WebSocket: 'The extension makes no network request, ever.',
};
const NO_REQUEST = { ...NODE, fetch: 'The extension makes no network request, ever.' };
const NO_PAGE = 'Pure code knows no page: take what you need as a parameter.';
const PURE = { ...NO_REQUEST, document: NO_PAGE, window: NO_PAGE, location: NO_PAGE, navigator: NO_PAGE };
const NO_NODE = 'files runs in a page as well: bytes are Uint8Array.';
const PURE_IN_PAGE = { ...PURE, Buffer: NO_NODE, process: NO_NODE };

export const ROOMS: readonly Room[] = [
  {
    folder: 'src/core',
    holds:
      'what a link is, in the order of its judging: `address`, `unwrap`, `genuine`, `lookalike`, `message`, `verdict`, each with its data beside it',
    mayUse: 'nothing of ours',
    closed: {
      rooms: [
        'dom',
        'faq',
        'words',
        'policy',
        'messages',
        'background',
        'webmail',
        'files',
        'ui',
        'browser',
        'cli',
      ],
      why: 'core is pure and stands alone: it imports no other room.',
    },
    globals: PURE,
  },
  {
    folder: 'src/words',
    holds:
      'the languages, a row each, and how a text is filled; `texts.ts` has every text, for the worker and Node alone',
    mayUse: 'nothing of ours',
    closed: {
      rooms: [
        'dom',
        'core',
        'faq',
        'policy',
        'messages',
        'background',
        'webmail',
        'files',
        'ui',
        'browser',
        'cli',
      ],
      why: 'words is pure and stands alone: the languages and what is filled into their texts.',
    },
    globals: PURE,
  },
  {
    folder: 'src/faq',
    holds: 'the answers, and which of them fit',
    mayUse: 'core',
    closed: {
      rooms: ['policy', 'messages', 'background', 'webmail', 'files', 'ui', 'browser', 'cli'],
      why: 'faq is pure: it may use core only. Pass texts in from the caller.',
    },
    globals: PURE,
  },
  {
    folder: 'src/policy',
    holds:
      'what an administrator or a person may set, checked, and the rules that follow from it; in `kit` the files that hand it to each platform',
    mayUse: 'core, words, ids of faq',
    closed: {
      rooms: ['faq', 'messages', 'background', 'webmail', 'files', 'ui', 'browser', 'cli'],
      but: ['faq/ids.ts'],
      why: 'policy is pure: it may use core and the ids of faq only. Reading storage is browser/’s work.',
    },
    globals: PURE,
  },
  {
    folder: 'src/messages',
    holds:
      'the one table of messages between our contexts: who may send each, its shape, the reply; and their limits',
    mayUse: 'types of core, faq and policy',
    closed: {
      rooms: ['policy', 'background', 'webmail', 'files', 'ui', 'browser', 'cli'],
      but: ['policy/institution-host.ts', 'policy/page-settings.ts'],
      why: 'messages holds the protocol: it may use types of core and policy and ids of faq only.',
    },
    globals: PURE,
  },
  {
    folder: 'src/background',
    holds:
      'the worker, which `worker.ts` puts together: messages, tab reports, badge; the browser comes in as a parameter',
    mayUse: 'core, faq, policy, messages',
    closed: {
      rooms: ['webmail', 'files', 'ui', 'browser', 'cli'],
      but: ['ui/translate.ts', 'ui/category-colors.ts', 'ui/category-icons.ts', 'ui/verdict-words.ts'],
      why: 'background may use core, faq, policy and messages. Browser edges come in as parameters from entrypoints/background.ts.',
    },
    globals: PURE,
  },
  {
    folder: 'src/dom',
    holds: 'our own place in a page, how windows lie in each other, documents that nothing is loaded for',
    mayUse: 'nothing of ours',
    closed: {
      rooms: [
        'core',
        'words',
        'faq',
        'policy',
        'messages',
        'background',
        'webmail',
        'files',
        'ui',
        'browser',
        'cli',
      ],
      why: 'dom knows documents and nothing of ours: it imports no other room.',
    },
    globals: PURE,
  },
  {
    folder: 'src/webmail',
    holds:
      'the mail page, in the order of its reading: `clients`, `find`, `read`, `mark`, `act`; `dom` is what all of them ask of nodes',
    mayUse: 'dom, types of core, messages',
    closed: {
      rooms: ['core', 'faq', 'policy', 'messages', 'background', 'files', 'ui', 'browser', 'cli'],
      but: [
        'core/verdict/verdict.ts',
        'core/address/address-like.ts',
        'core/message/invitation.ts',
        'core/message/message.ts',
        'messages/protocol.ts',
      ],
      why: 'webmail may use core/address/address-like.ts and the types in core/verdict/verdict.ts, core/message/invitation.ts, core/message/message.ts and messages/protocol.ts only, or the content script pulls in the suffix list. Pass functions in from entrypoints/webmail.content.ts.',
    },
    globals: NO_REQUEST,
  },
  {
    folder: 'src/files',
    holds:
      'any file that people send in: its messages, their links, and what was not read; in Node and in a page',
    mayUse: 'core, webmail',
    closed: {
      rooms: ['faq', 'policy', 'background', 'ui', 'browser', 'cli'],
      others: ['node:*'],
      why: 'files runs in a page as well: it may use core, dom and webmail, and nothing of Node’s. What makes a document of HTML is handed in.',
    },
    globals: PURE_IN_PAGE,
  },
  {
    folder: 'src/ui',
    holds: 'components: data in, events out',
    mayUse: 'dom, words, types of core, faq, types of files and messages',
    closed: {
      rooms: ['core', 'policy', 'messages', 'background', 'webmail', 'browser', 'cli'],
      but: [
        'core/verdict/verdict.ts',
        'core/verdict/claimed-only.ts',
        'core/message/invitation.ts',
        'messages/protocol.ts',
        'policy/effective.ts',
        'policy/settings.ts',
        'policy/page-settings.ts',
        'policy/parse.ts',
        'policy/institution-host.ts',
      ],
      why: 'ui takes data and callbacks as props: it may use faq, and types of core, messages and policy. Wire it up in entrypoints/.',
    },
    globals: NO_REQUEST,
  },
  {
    folder: 'src/browser',
    holds: 'every call to the browser',
    mayUse: 'messages, policy, words',
    closed: {
      rooms: ['core', 'faq', 'background', 'webmail', 'files', 'ui', 'cli'],
      but: ['ui/translate.ts'],
      why: 'browser holds edges without logic: it may use messages and policy.',
    },
    globals: NO_REQUEST,
  },
  {
    folder: 'src/cli',
    holds: 'the command line and the demo',
    mayUse: 'everything',
    closed: {
      rooms: ['browser'],
      why: 'cli runs in Node: it may not use browser/.',
    },
    globals: NODE,
  },
  {
    folder: 'entrypoints',
    holds: 'where a context of the extension starts: wires the rooms and nothing else',
    mayUse: 'everything',
  },
  {
    folder: 'scripts',
    holds: 'set-up, the test run, the packages, icons, the bench',
    mayUse: '`src/cli`, `src/policy`',
  },
  {
    folder: 'assets',
    holds: 'what goes into the extension as it is: icons, texts, the policy schema',
    mayUse: '',
  },
  {
    folder: 'tests',
    holds: 'mirrors `src`; `tests/fixtures` holds the sample mail that every kind of test reads',
    mayUse: '',
  },
];
