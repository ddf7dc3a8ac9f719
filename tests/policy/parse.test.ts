import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_POLICY, NO_SETTINGS, type Policy, SETTING_KEYS } from '../../src/policy/effective.ts';
import { MAX_PROBLEMS, parsePolicy, parseSettings } from '../../src/policy/parse.ts';
import { MAX_ANSWER, MAX_ENTRIES } from '../../src/policy/schema.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { EXAMPLE_POLICY } from '../support/policies.ts';

const CODES = LANGUAGES.map((code) => `"${code}"`).join(', ');
const GOOD_HOST = { host: 'skole.zoom.us', name: 'Skolen' };
const GOOD_HELP_DESK = { name: 'IT Service', address: 'it@skole.dk', page: 'https://it.skole.dk/hjælp' };
const FULL: Policy = {
  ...EXAMPLE_POLICY,
  institutionHosts: [GOOD_HOST],
  webmailSites: ['https://webmail.skole.dk/', 'http://mail.local'],
  honestHosts: ['zoom-course.dk'],
  spoofedHosts: ['false.example.com', 'example.net'],
  spoofedClick: 'block',
  helpDesk: GOOD_HELP_DESK,
  faqAnswers: { marketing: { en: 'Ours.', da: 'Vores.' }, macos: { da: 'Kun dansk.' } },
  language: 'da',
  peopleMayChange: ['webmailSites'],
  faqSourceLink: false,
  showWelcome: false,
  showFileCheck: false,
};
const NAMED = expect.stringMatching(/\w/);
const keysOf = (stored: unknown) => parsePolicy(stored).problems.map(({ key }) => key);

/** A problem at exactly one place; the rest of the policy is as given. */
function expectOnly(stored: unknown, policy: Partial<Policy>, key: string, expected: unknown = NAMED) {
  expect(parsePolicy(stored)).toEqual({ policy: { ...NO_POLICY, ...policy }, problems: [{ key, expected }] });
}

describe('parsePolicy', () => {
  it('reads every key', () => {
    expect(parsePolicy(FULL)).toEqual({ policy: FULL, problems: [] });
  });

  it.each(Object.keys(FULL))('reads %s alone', (key) => {
    const value = FULL[key as keyof Policy];
    expect(parsePolicy({ [key]: value })).toEqual({ policy: { ...NO_POLICY, [key]: value }, problems: [] });
  });

  it('has no problem with no policy', () => {
    expect(parsePolicy({})).toEqual({ policy: NO_POLICY, problems: [] });
  });

  it.each([null, undefined, 'text', 7, true, [], [FULL]])(
    'is none where %j is stored, and says so',
    (stored) => {
      expectOnly(stored, {}, '');
    },
  );

  it('writes hosts as browsers do, and names trimmed or empty', () => {
    const stored = {
      institutionHosts: [{ host: ' https://Skole.Zoom.us/ ', name: ' Skolen ' }, { host: 'a.zoom.us' }],
      honestHosts: [' Zoom-Course.DK. '],
      spoofedHosts: ['https://møde.example.com/j/1'],
    };
    expect(parsePolicy(stored)).toEqual({
      policy: {
        ...NO_POLICY,
        institutionHosts: [
          { host: 'skole.zoom.us', name: 'Skolen' },
          { host: 'a.zoom.us', name: '' },
        ],
        honestHosts: ['zoom-course.dk'],
        spoofedHosts: ['xn--mde-0na.example.com'],
      },
      problems: [],
    });
  });

  it.each([[[]], [['language']], [[...SETTING_KEYS]]])('lets people change exactly %j', (peopleMayChange) => {
    expect(parsePolicy({ peopleMayChange }).policy.peopleMayChange).toEqual(peopleMayChange);
  });
});

describe('a wrong value loses only itself and is named', () => {
  it.each([
    ['a host that is no text', { host: 7 }],
    ['a host that is missing', { name: 'Skolen' }],
    ['a host that is none', { host: 'skole' }],
    ['all of Zoom', { host: 'zoom.us' }],
    ["a host that all of Zoom's customers share", { host: 'us02web.zoom.us' }],
    ['a public suffix', { host: 'co.uk' }],
    ['a wildcard', { host: 'https://*.skole.dk' }],
    ['an IP address', { host: '192.0.2.7' }],
    ['a look-alike', { host: 'zoom-meeting.example' }],
    ['text instead of an entry', 'a.zoom.us'],
    ['nothing instead of an entry', null],
    ['a list instead of an entry', ['a.zoom.us']],
  ])('institutionHosts: %s', (_title, wrong) => {
    const others = [GOOD_HOST, { host: 'b.zoom.us', name: 'B' }] as const;
    const stored = { institutionHosts: [others[0], wrong, others[1]], webmailSites: ['https://a.dk/'] };
    expectOnly(stored, { institutionHosts: others, webmailSites: ['https://a.dk/'] }, 'institutionHosts[1]');
  });

  it.each([
    ['too wide', { host: 'zoom.us' }, 'shared by everybody'],
    ['a look-alike', { host: 'zooom.us' }, 'only looks like'],
    ['no host', { host: 'skole' }, 'such as "example.zoom.us"'],
  ])('institutionHosts: says why a host is %s', (_title, wrong, words) => {
    expectOnly({ institutionHosts: [wrong] }, {}, 'institutionHosts[0]', expect.stringContaining(words));
  });

  it.each([
    ['no text', 7],
    ['null', null],
    ['too long', 'x'.repeat(201)],
  ])('institutionHosts: a name that is %s, without its host', (_title, name) => {
    expectOnly(
      { institutionHosts: [{ host: 'a.zoom.us', name }] },
      { institutionHosts: [{ host: 'a.zoom.us', name: '' }] },
      'institutionHosts[0].name',
    );
  });

  it('institutionHosts: a field that is not ours', () => {
    const stored = { institutionHosts: [{ ...GOOD_HOST, nam: 'S' }] };
    expectOnly(
      stored,
      { institutionHosts: [GOOD_HOST] },
      'institutionHosts[0].nam',
      'no such key; did you mean "name"?',
    );
  });

  it.each([
    ['no address', 'webmail.skole.dk'],
    ['nothing', ''],
    ['a wildcard over a suffix', 'https://*.dk/'],
    ['a public suffix', 'https://co.uk/'],
    ['a file', 'file:///etc/hosts'],
    ['a script', 'javascript:alert(1)'],
    ['a number', 7],
    ['null', null],
  ])('webmailSites: %s', (_title, wrong) => {
    expectOnly(
      { institutionHosts: [GOOD_HOST], webmailSites: [wrong, 'https://a.dk/'] },
      { institutionHosts: [GOOD_HOST], webmailSites: ['https://a.dk/'] },
      'webmailSites[0]',
    );
  });

  it.each(
    (['honestHosts', 'spoofedHosts'] as const).flatMap((list) =>
      [
        'dk',
        'co.uk',
        'github.io',
        '192.0.2.7',
        'https://*.dk/',
        'zoom.us',
        'aaudk.zoom.us',
        '',
        7,
        null,
        ['a.dk'],
      ].map((wrong) => [list, wrong] as const),
    ),
  )('%s: %j', (list, wrong) => {
    expectOnly({ [list]: ['a.dk', wrong, 'b.dk'] }, { [list]: ['a.dk', 'b.dk'] }, `${list}[1]`);
  });

  it.each(['Language', 'spoofed', 'helpDesk', 7, null])('peopleMayChange: %j', (wrong) => {
    expectOnly(
      { peopleMayChange: ['language', wrong] },
      { peopleMayChange: ['language'] },
      'peopleMayChange[1]',
      expect.stringContaining('"institutionHosts"'),
    );
  });

  const containers = ['institutionHosts', 'webmailSites', 'honestHosts', 'spoofedHosts', 'peopleMayChange'];
  it.each(containers)('%s that is no list', (key) => {
    for (const wrong of ['a.zoom.us', '', 7, { 0: GOOD_HOST }, null, true, '{}']) {
      expectOnly({ [key]: wrong }, {}, key, expect.stringMatching(/^a list of /));
    }
  });

  it.each([
    [
      'spoofedClick',
      [null, '', 'Warn', 'ask', 1, true, ['warn'], { way: 'warn' }],
      'one of "warn", "block", "off"',
    ],
    ['language', [null, '', 'DA', 'dansk', 'de', 1, ['da']], `one of ${CODES}`],
    ['faqSourceLink', [null, '', 'true', 'no', 2, -1, [true], {}], 'true or false'],
    ['showWelcome', [null, '', 'true', 'no', 2, -1, [true], {}], 'true or false'],
    ['showFileCheck', [null, '', 'no', 2], 'true or false'],
  ])('%s', (key, wrongs, expected) => {
    for (const wrong of wrongs) {
      expectOnly({ [key]: wrong, helpDesk: GOOD_HELP_DESK }, { helpDesk: GOOD_HELP_DESK }, key, expected);
    }
  });

  it.each<[string, 'name' | 'address' | 'page', unknown]>([
    ['a name that is no text', 'name', 7],
    ['a name that is null', 'name', null],
    ['a name without end', 'name', 'x'.repeat(1_000_000)],
    ['an address without a host', 'address', 'it'],
    ['an address with more than an address in it', 'address', 'it@skole.dk?bcc=x@evil.example'],
    ['two addresses', 'address', 'it@skole.dk,x@evil.example'],
    ['an address with a scheme', 'address', 'mailto:it@skole.dk'],
    ['an address that is a list', 'address', ['it@skole.dk']],
    ['an address without end', 'address', `${'a.'.repeat(500_000)}@skole.dk`],
    ['a page without https', 'page', 'http://it.skole.dk/'],
    ['a page that is a script', 'page', 'javascript:alert(1)'],
    ['a page without a scheme', 'page', 'it.skole.dk'],
    ['a page without a host', 'page', 'https://'],
    ['a page that is a number', 'page', 1],
  ])('helpDesk: %s', (_title, part, wrong) => {
    expectOnly(
      { helpDesk: { ...GOOD_HELP_DESK, [part]: wrong } },
      { helpDesk: { ...GOOD_HELP_DESK, [part]: part === 'name' ? '' : null } },
      `helpDesk.${part}`,
    );
  });

  it.each([null, 'it@skole.dk', 7, [GOOD_HELP_DESK], '[]'])('helpDesk that is no object: %j', (wrong) => {
    expectOnly({ helpDesk: wrong }, {}, 'helpDesk', expect.stringContaining('object'));
  });

  it.each([
    ['empty', ''],
    ['blanks', ' \n '],
    ['no text', 7],
    ['null', null],
    ['a list', ['Ours.']],
    ['too long', 'x'.repeat(MAX_ANSWER + 1)],
  ])('faqAnswers: a text that is %s, without the other language', (_title, da) => {
    expectOnly(
      { faqAnswers: { marketing: { en: 'Ours.', da }, macos: { da: 'Vores.' } } },
      { faqAnswers: { marketing: { en: 'Ours.' }, macos: { da: 'Vores.' } } },
      'faqAnswers.marketing.da',
      `plain text of 1 to ${MAX_ANSWER} characters`,
    );
  });

  it.each([
    ['an answer that nobody asks for', { colour: { en: 'Ours.' } }, 'faqAnswers.colour', 'no such key'],
    [
      'one misspelt',
      { zoomBombing: { en: 'O.' } },
      'faqAnswers.zoomBombing',
      'no such key; did you mean "zoom-bombing"?',
    ],
    ['a language we do not have', { macos: { de: 'Unser.' } }, 'faqAnswers.macos.de', 'no such key'],
    ['text instead of languages', { macos: 'Ours.' }, 'faqAnswers.macos', expect.stringContaining('object')],
  ])('faqAnswers: %s', (_title, faqAnswers, key, expected) => {
    const { problems } = parsePolicy({ faqAnswers });
    expect(problems).toEqual([{ key, expected }]);
  });

  it.each([null, 'text', 7, [{ macos: { en: 'Ours.' } }]])('faqAnswers that is no object: %j', (wrong) => {
    expectOnly({ faqAnswers: wrong }, {}, 'faqAnswers', expect.stringContaining('object'));
  });

  it('a part of a help desk that is not ours', () => {
    expect(keysOf({ helpDesk: { ...GOOD_HELP_DESK, phone: '1' } })).toEqual(['helpDesk.phone']);
  });

  it.each([
    ['institutionHost', 'no such key; did you mean "institutionHosts"?'],
    ['spoofed_click', 'no such key; did you mean "spoofedClick"?'],
    ['colour', 'no such key'],
  ])('the key %s, which is not ours', (key, expected) => {
    expectOnly({ [key]: [GOOD_HOST], language: 'da' }, { language: 'da' }, key, expected);
  });

  it('several at once', () => {
    expect(keysOf({ x: 1, institutionHosts: [{}, GOOD_HOST, {}], webmailSites: 'a' })).toEqual([
      'x',
      'institutionHosts[0]',
      'institutionHosts[2]',
      'webmailSites',
    ]);
  });
});

describe('a host on two lists counts as spoofed, and that is named', () => {
  const SPOOFED = { spoofedHosts: ['evil.dk', 'one.skole.dk'] };

  it.each([
    ['the host itself', 'one.skole.dk'],
    ['a host of a domain listed', 'zoom.evil.dk'],
    ['the domain listed', 'evil.dk'],
  ])('institutionHosts: %s', (_title, host) => {
    expectOnly(
      { ...SPOOFED, institutionHosts: [GOOD_HOST, { host }] },
      { ...SPOOFED, institutionHosts: [GOOD_HOST] },
      'institutionHosts[1]',
      expect.stringContaining('spoofedHosts'),
    );
  });

  it.each(['one.skole.dk', 'a.evil.dk', 'evil.dk'])('honestHosts: %s', (host) => {
    expectOnly(
      { ...SPOOFED, honestHosts: [host, 'b.dk'] },
      { ...SPOOFED, honestHosts: ['b.dk'] },
      'honestHosts[0]',
      expect.stringContaining('spoofedHosts'),
    );
  });

  it('but not another host there, nor the domain of one host, nor a name that ends alike', () => {
    const stored = {
      ...SPOOFED,
      institutionHosts: [{ host: 'two.skole.dk', name: '' }],
      honestHosts: ['skole.dk', 'notevil.dk'],
    };
    expect(parsePolicy(stored)).toEqual({ policy: { ...NO_POLICY, ...stored }, problems: [] });
  });
});

describe('a help desk', () => {
  it.each([
    ['by its name', { name: ' IT Service ' }, { name: 'IT Service', address: null, page: null }],
    ['by its address', { address: ' it@skole.dk ' }, { name: '', address: 'it@skole.dk', page: null }],
    [
      'by its page',
      { page: 'https://it.skole.dk' },
      { name: '', address: null, page: 'https://it.skole.dk' },
    ],
    ['by nothing', {}, null],
    ['by blanks', { name: ' ' }, null],
  ])('is known %s', (_title, helpDesk, expected) => {
    expect(parsePolicy({ helpDesk })).toEqual({ policy: { ...NO_POLICY, helpDesk: expected }, problems: [] });
  });
});

describe('what the Windows registry holds, as Firefox hands it over', () => {
  const json = Object.fromEntries(
    Object.entries(FULL).map(([key, value]) => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : typeof value === 'boolean' ? Number(value) : value,
    ]),
  );

  it('reads lists and objects written as JSON text, and true and false as numbers', () => {
    expect(json.faqSourceLink).toBe(0);
    expect(parsePolicy(json)).toEqual({ policy: FULL, problems: [] });
    expect(parsePolicy({ faqSourceLink: 1 }).policy.faqSourceLink).toBe(true);
  });

  it('reads entries written as JSON text', () => {
    const stored = {
      institutionHosts: [JSON.stringify(GOOD_HOST)],
      faqAnswers: { macos: '{"da":"Vores."}' },
    };
    expect(parsePolicy(stored)).toEqual({
      policy: { ...NO_POLICY, institutionHosts: [GOOD_HOST], faqAnswers: { macos: { da: 'Vores.' } } },
      problems: [],
    });
  });

  it('names what is wrong in it as anywhere else', () => {
    expectOnly({ honestHosts: '["dk","a.dk"]' }, { honestHosts: ['a.dk'] }, 'honestHosts[0]');
    expectOnly(
      { helpDesk: '{"page":"x","name":"IT"}' },
      { helpDesk: { name: 'IT', address: null, page: null } },
      'helpDesk.page',
    );
  });

  it.each(['[', '{"host":', 'a.dk;b.dk', '"[]"', 'null', `["a.dk"${' '.repeat(1_000_000)}]`])(
    'is no list: %#',
    (text) => {
      expectOnly({ honestHosts: text }, {}, 'honestHosts', expect.stringMatching(/^a list of /));
    },
  );

  it('takes no text for a number, and no number for a text', () => {
    expectOnly({ faqSourceLink: '1' }, {}, 'faqSourceLink');
    expectOnly({ language: 1 }, {}, 'language');
  });
});

describe('a policy without end', () => {
  const many = (length: number) => Array.from({ length }, (_, i) => `h${i}.example.com`);

  it(`reads ${MAX_ENTRIES} entries of a list and names that there are more`, () => {
    const all = many(MAX_ENTRIES);
    expect(parsePolicy({ spoofedHosts: all })).toEqual({
      policy: { ...NO_POLICY, spoofedHosts: all },
      problems: [],
    });
    expectOnly(
      { spoofedHosts: many(10_000) },
      { spoofedHosts: all },
      'spoofedHosts',
      expect.stringContaining(`${MAX_ENTRIES}`),
    );
  });

  it(`names ${MAX_PROBLEMS} problems and how many more there are`, () => {
    const { policy, problems } = parsePolicy({ honestHosts: Array(150).fill('dk'), language: 'da' });
    expect(policy).toEqual({ ...NO_POLICY, language: 'da' });
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toEqual({ key: '', expected: expect.stringContaining('50 more') });
  });

  it('names keys by their beginning', () => {
    const [problem] = parsePolicy({ ['k'.repeat(1_000_000)]: 1 }).problems;
    expect(problem?.key.length).toBeLessThan(100);
  });

  it.each([
    ['a host', { honestHosts: ['a'.repeat(1_000_000)] }],
    ['an answer', { faqAnswers: { macos: { en: 'a '.repeat(500_000) } } }],
    ['a choice', { spoofedClick: 'warn'.repeat(250_000) }],
  ])('refuses a megabyte as %s', (_title, stored) => {
    expect(parsePolicy(stored).problems).toHaveLength(1);
  });
});

describe('what nobody stores on purpose', () => {
  it('takes no key of a prototype', () => {
    const stored: unknown = JSON.parse(
      '{"__proto__":{"language":"da"},"constructor":{},"faqAnswers":{"__proto__":{"en":"x"},"macos":{"__proto__":{"da":"x"}}}}',
    );
    const { policy, problems } = parsePolicy(stored);
    expect(policy.language).toBeNull();
    expect(policy.faqAnswers.macos?.da).toBeUndefined();
    expect(problems.map(({ key }) => key).toSorted()).toEqual([
      '__proto__',
      'constructor',
      'faqAnswers.__proto__',
      'faqAnswers.macos.__proto__',
    ]);
    expect(Object.prototype).not.toHaveProperty('language');
  });

  it('reads nothing that is inherited', () => {
    expect(parsePolicy(Object.create({ language: 'da' }))).toEqual({ policy: NO_POLICY, problems: [] });
    expect(parsePolicy({ helpDesk: Object.create(GOOD_HELP_DESK) }).policy.helpDesk).toBeNull();
  });

  it('names an object that throws when it is read, and keeps the rest', () => {
    const helpDesk = Object.defineProperty({}, 'name', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expectOnly({ helpDesk, language: 'da' }, { language: 'da' }, 'helpDesk');
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expectOnly({ faqAnswers: proxy, language: 'da' }, { language: 'da' }, 'faqAnswers');
    expectOnly(proxy, {}, '');
  });

  it('ends on a circle', () => {
    const circle: Record<string, unknown> = { language: 'da' };
    Object.assign(circle, { helpDesk: circle, faqAnswers: { macos: circle }, honestHosts: [circle] });
    expect(parsePolicy(circle).policy).toMatchObject({ language: 'da', helpDesk: null, honestHosts: [] });
  });

  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
  const broken = fc.record(
    Object.fromEntries(
      Object.entries(FULL).map(([key, good]) => [key, fc.oneof(fc.constant(good), anything)]),
    ),
    { requiredKeys: [] },
  );

  it('never throws, gives every key, and takes again what it gave', () => {
    fc.assert(
      fc.property(fc.oneof(anything, broken), (stored) => {
        const { policy, problems } = parsePolicy(stored);
        expect(Object.keys(policy)).toEqual(Object.keys(NO_POLICY));
        expect(problems.every(({ expected }) => expected !== '')).toBe(true);
        const set = Object.entries(policy).filter(([, value]) => value !== null);
        const { helpDesk } = policy;
        const named =
          helpDesk && Object.fromEntries(Object.entries(helpDesk).filter(([, value]) => value !== null));
        expect(parsePolicy({ ...Object.fromEntries(set), ...(named && { helpDesk: named }) })).toEqual({
          policy,
          problems: [],
        });
      }),
    );
  });

  it('loses no good key for a bad one beside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(FULL)), fc.string(), (bad, text) => {
        fc.pre(!/^\s*[[{]/.test(text));
        const stored = {
          ...FULL,
          spoofedHosts: [],
          [bad]: bad === 'spoofedClick' || bad === 'language' ? `!${text}` : text,
        };
        const { policy } = parsePolicy(stored);
        expect(policy).toEqual({ ...FULL, spoofedHosts: [], [bad]: NO_POLICY[bad as keyof Policy] });
      }),
    );
  });
});

describe('parseSettings', () => {
  const CHOSEN = {
    institutionHosts: [GOOD_HOST],
    spoofedClick: 'off',
    language: 'en',
    faqSourceLink: false,
  } as const;

  it('reads what was stored', () => {
    expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
  });

  it('reads what an earlier version stored', () => {
    expect(parseSettings({ institutionHosts: [GOOD_HOST] })).toEqual({
      ...NO_SETTINGS,
      institutionHosts: [GOOD_HOST],
    });
  });

  it('reads again what holds where nothing was chosen', () => {
    expect(parseSettings(NO_SETTINGS)).toEqual(NO_SETTINGS);
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    {},
    { institutionHosts: 'a' },
    { institutionHosts: [null, 7, { host: 'zoom.us' }] },
    { spoofedClick: 'ask', language: 'de', faqSourceLink: 'yes' },
    { honestHosts: ['a.dk'], helpDesk: GOOD_HELP_DESK },
  ])('is none where %j is stored', (stored) => {
    expect(parseSettings(stored)).toEqual(NO_SETTINGS);
  });

  it('leaves out a broken entry only', () => {
    expect(
      parseSettings({ ...CHOSEN, language: 7, institutionHosts: [{ host: 'zooom.us' }, GOOD_HOST] }),
    ).toEqual({
      ...CHOSEN,
      language: null,
    });
  });
});
