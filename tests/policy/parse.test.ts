import { describe, expect, it } from 'vitest';
import { NO_POLICY, NO_SETTINGS } from '../../src/policy/effective.ts';
import { parsePolicy, parseSettings } from '../../src/policy/parse.ts';

const GOOD_HOST = { host: 'skole.zoom.us', name: 'Skolen' };
const GOOD_HELP_DESK = { name: 'IT Service', address: 'it@skole.dk', page: 'https://it.skole.dk/hjælp' };
const keysOf = (stored: unknown) => parsePolicy(stored).problems.map(({ key }) => key);

describe('parsePolicy', () => {
  it('reads every key', () => {
    expect(
      parsePolicy({
        institutionHosts: [GOOD_HOST],
        webmailSites: ['https://webmail.skole.dk/', 'http://mail.local'],
        spoofedClick: 'block',
        helpDesk: GOOD_HELP_DESK,
      }),
    ).toEqual({
      policy: {
        institutionHosts: [GOOD_HOST],
        webmailSites: ['https://webmail.skole.dk/', 'http://mail.local'],
        spoofedClick: 'block',
        helpDesk: GOOD_HELP_DESK,
      },
      problems: [],
    });
  });

  it('has no problem with no policy', () => {
    expect(parsePolicy({})).toEqual({ policy: NO_POLICY, problems: [] });
  });

  it.each([null, undefined, 'text', 7, true, []])('is none where %j is stored, and says so', (stored) => {
    expect(parsePolicy(stored)).toEqual({
      policy: NO_POLICY,
      problems: [{ key: '', expected: expect.stringMatching(/\w/) }],
    });
  });

  it('writes hosts as browsers do, and names trimmed or empty', () => {
    const stored = {
      institutionHosts: [{ host: ' https://Skole.Zoom.us/ ', name: ' Skolen ' }, { host: 'a.zoom.us' }],
    };
    expect(parsePolicy(stored).policy.institutionHosts).toEqual([
      { host: 'skole.zoom.us', name: 'Skolen' },
      { host: 'a.zoom.us', name: '' },
    ]);
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
    ['an IP address', { host: '192.0.2.7' }],
    ['a look-alike', { host: 'zoom-meeting.example' }],
    ['a name that is no text', { host: 'a.zoom.us', name: 7 }],
    ['text instead of an entry', 'a.zoom.us'],
    ['nothing instead of an entry', null],
    ['a list instead of an entry', ['a.zoom.us']],
  ])('institutionHosts: %s', (_title, wrong) => {
    const stored = {
      institutionHosts: [GOOD_HOST, wrong, { host: 'b.zoom.us', name: 'B' }],
      webmailSites: ['https://a.dk/'],
    };
    const { policy, problems } = parsePolicy(stored);
    expect(policy).toEqual({
      ...NO_POLICY,
      institutionHosts: [GOOD_HOST, { host: 'b.zoom.us', name: 'B' }],
      webmailSites: ['https://a.dk/'],
    });
    expect(problems).toEqual([{ key: 'institutionHosts[1]', expected: expect.stringMatching(/\w/) }]);
  });

  it.each([
    ['no address', 'webmail.skole.dk'],
    ['nothing', ''],
    ['a file', 'file:///etc/hosts'],
    ['a script', 'javascript:alert(1)'],
    ['a number', 7],
    ['null', null],
  ])('webmailSites: %s', (_title, wrong) => {
    const { policy, problems } = parsePolicy({
      institutionHosts: [GOOD_HOST],
      webmailSites: [wrong, 'https://a.dk/'],
    });
    expect(policy).toEqual({ ...NO_POLICY, institutionHosts: [GOOD_HOST], webmailSites: ['https://a.dk/'] });
    expect(problems).toEqual([{ key: 'webmailSites[0]', expected: expect.stringMatching(/\w/) }]);
  });

  it.each(['institutionHosts', 'webmailSites'])('%s that is no list', (key) => {
    for (const wrong of ['a.zoom.us', 7, { 0: GOOD_HOST }, null, true]) {
      expect(parsePolicy({ [key]: wrong })).toEqual({
        policy: NO_POLICY,
        problems: [{ key, expected: 'a list' }],
      });
    }
  });

  it.each([null, '', 'Warn', 'ask', 1, true, ['warn'], { way: 'warn' }])('spoofedClick: %j', (wrong) => {
    const { policy, problems } = parsePolicy({ spoofedClick: wrong, helpDesk: GOOD_HELP_DESK });
    expect(policy).toEqual({ ...NO_POLICY, helpDesk: GOOD_HELP_DESK });
    expect(problems).toEqual([{ key: 'spoofedClick', expected: 'one of "warn", "block", "off"' }]);
  });

  it.each<[string, 'name' | 'address' | 'page', unknown]>([
    ['a name that is no text', 'name', 7],
    ['a name that is null', 'name', null],
    ['an address without a host', 'address', 'it'],
    ['an address with more than an address in it', 'address', 'it@skole.dk?bcc=x@evil.example'],
    ['two addresses', 'address', 'it@skole.dk,x@evil.example'],
    ['an address with a scheme', 'address', 'mailto:it@skole.dk'],
    ['an address that is a list', 'address', ['it@skole.dk']],
    ['a page without https', 'page', 'http://it.skole.dk/'],
    ['a page that is a script', 'page', 'javascript:alert(1)'],
    ['a page without a scheme', 'page', 'it.skole.dk'],
    ['a page that is a number', 'page', 1],
  ])('helpDesk: %s', (_title, part, wrong) => {
    const { policy, problems } = parsePolicy({ helpDesk: { ...GOOD_HELP_DESK, [part]: wrong } });
    expect(policy.helpDesk).toEqual({ ...GOOD_HELP_DESK, [part]: part === 'name' ? '' : null });
    expect(problems).toEqual([{ key: `helpDesk.${part}`, expected: expect.stringMatching(/\w/) }]);
  });

  it.each([null, 'it@skole.dk', 7, [GOOD_HELP_DESK]])('helpDesk that is no object: %j', (wrong) => {
    const { policy, problems } = parsePolicy({ helpDesk: wrong });
    expect(policy).toEqual(NO_POLICY);
    expect(problems).toEqual([{ key: 'helpDesk', expected: expect.stringContaining('object') }]);
  });

  it('a part of a help desk that is not ours', () => {
    expect(keysOf({ helpDesk: { ...GOOD_HELP_DESK, phone: '1' } })).toEqual(['helpDesk.phone']);
  });

  it('a key that is not ours', () => {
    expect(keysOf({ institutionHost: [GOOD_HOST], webmailSites: ['https://a.dk/'] })).toEqual([
      'institutionHost',
    ]);
    expect(parsePolicy({ institutionHost: [GOOD_HOST] }).policy).toEqual(NO_POLICY);
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

describe('a help desk', () => {
  it.each([
    ['by its name', { name: ' IT Service ' }, { name: 'IT Service', address: null, page: null }],
    ['by its address', { address: 'it@skole.dk' }, { name: '', address: 'it@skole.dk', page: null }],
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

describe('parseSettings', () => {
  it('reads what was stored', () => {
    expect(parseSettings({ institutionHosts: [GOOD_HOST] })).toEqual({ institutionHosts: [GOOD_HOST] });
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    {},
    { institutionHosts: 'a' },
    { institutionHosts: [null, 7, { host: 'zoom.us' }] },
  ])('is none where %j is stored', (stored) => {
    expect(parseSettings(stored)).toEqual(NO_SETTINGS);
  });

  it('leaves out a broken entry only', () => {
    expect(parseSettings({ institutionHosts: [{ host: 'zooom.us' }, GOOD_HOST] })).toEqual({
      institutionHosts: [GOOD_HOST],
    });
  });
});
