import { describe, expect, it } from 'vitest';
import { wrapperLike } from '../../../src/cli/evaluate/wrappers.ts';
import { LINK_REWRITERS } from '../../../src/core/unwrap/data/link-rewriters.ts';
import { isGenuine } from '../../../src/core/verdict/verdict.ts';
import { judge } from '../judge.ts';

const GENUINE = 'https://aaudk.zoom.us/j/61234567890';
const OTHER = 'https://evil.example/x';
const LOOKALIKE = 'https://zooom.us/j/1';

/** Rows whose target takes the rest of the address: what stands behind it is the target's own. */
const TAKES_ALL = /menlosecurity|amp\/s|ampproject/;

interface Row {
  readonly service: string;
  readonly sample: string;
  readonly wrap: (target: string) => string;
  /** The parameter that holds the target; `null` where the path does. */
  readonly key: string | null;
}

const rows = LINK_REWRITERS.flatMap((row): Row[] => {
  const wrap = row.read && wrapperLike(row);
  if (!wrap) return [];
  const whole = (target: string) => wrap(target) ?? '';
  const { searchParams } = new URL(whole(GENUINE));
  const other = new URL(whole(OTHER)).searchParams;
  const key = [...searchParams.keys()].find((name) => searchParams.get(name) !== other.get(name)) ?? null;
  return [{ service: row.service, sample: row.sample[0], wrap: whole, key }];
});
const named = (some: readonly Row[]) => some.map((row) => [row.service, row.sample, row] as const);

/** The same parameter with another target, written as each of these. */
const KEYS: readonly (readonly [title: string, write: (key: string) => string])[] = [
  ['again', (key) => key],
  ['in capitals', (key) => key.toUpperCase()],
  ['with its first letter a capital', (key) => `${key[0]?.toUpperCase()}${key.slice(1)}`],
  ['as a list', (key) => `${key}[]`],
  ['as a list with a place', (key) => `${key}%5B0%5D`],
  ['after a blank', (key) => `%20${key}`],
  ['after a plus', (key) => `+${key}`],
  ['before a null', (key) => `${key}%00`],
  ['before a tab', (key) => `${key}%09`],
  ["in ASP's escapes", (key) => `%u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`],
  ['encoded twice', (key) => `%25${key.charCodeAt(0).toString(16)}${key.slice(1)}`],
  ['in full-width letters', (key) => String.fromCodePoint((key.codePointAt(0) ?? 0) + 0xfee0) + key.slice(1)],
  ['with a letter that is not seen', (key) => `${key}%E2%80%8B`],
];

/** What the parameter of a wrapper around `target` is given as. */
function parameterOf({ wrap, key }: Row, target: string): string {
  const [, written = ''] = new RegExp(`[?&]${key}=([^&#]*)`).exec(wrap(target)) ?? [];
  return written;
}

function withParameter(address: string, parameter: string, at: 'first' | 'last'): string {
  const [before = '', query = ''] = address.split(/\?(.*)/s);
  return at === 'first' ? `${before}?${parameter}&${query}` : `${before}?${query}&${parameter}`;
}

const inQuery = rows.filter(({ key }) => key !== null);
const bounded = rows.filter(({ sample }) => !TAKES_ALL.test(sample));

describe('a wrapper with two places for a target', () => {
  describe.each(named(inQuery))('%s (%s)', (_service, _sample, row) => {
    it('is read where there is one', () => {
      expect(judge(row.wrap(GENUINE))).toMatchObject({ category: 'deic', target: GENUINE });
    });

    it.each(KEYS)('is never genuine with its parameter %s', (_title, write) => {
      for (const at of ['first', 'last'] as const) {
        const forged = withParameter(
          row.wrap(GENUINE),
          `${write(row.key ?? '')}=${parameterOf(row, OTHER)}`,
          at,
        );
        expect([forged, judge(forged)]).toMatchObject([forged, { category: 'unverifiable' }]);
      }
    });

    it.each(KEYS)('is spoofed where one of them is a look-alike, its parameter %s', (_title, write) => {
      for (const at of ['first', 'last'] as const) {
        const forged = withParameter(
          row.wrap(GENUINE),
          `${write(row.key ?? '')}=${parameterOf(row, LOOKALIKE)}`,
          at,
        );
        expect([forged, judge(forged)]).toMatchObject([forged, { category: 'spoofed', host: 'zooom.us' }]);
      }
    });

    it('is never genuine where a lenient server would part its query at a semicolon', () => {
      const forged = `${row.wrap(GENUINE).replace(/#.*/, '')}&x=1;${row.key}=${parameterOf(row, OTHER)}`;
      expect([forged, isGenuine(judge(forged))]).toEqual([forged, false]);
    });
  });

  it.each(named(bounded))(
    'is never genuine with an address in another field: %s (%s)',
    (_s, _a, { wrap }) => {
      for (const other of [
        OTHER,
        encodeURIComponent(OTHER),
        encodeURIComponent(encodeURIComponent(OTHER)),
        '//evil.example/x',
      ]) {
        const forged = withParameter(wrap(GENUINE), `next=${other}`, 'last');
        expect([forged, isGenuine(judge(forged))]).toEqual([forged, false]);
      }
    },
  );
});

describe('a wrapper whose path or port is not the known one', () => {
  const paths: readonly (readonly [string, (path: string) => string])[] = [
    ['a folder in front', (path) => `/any${path}`],
    ['another one in front', (path) => `/https%3A%2F%2Fevil.example${path}`],
  ];
  it.each(
    named(bounded).flatMap(([service, sample, row]) =>
      paths.map(([title, change]) => [service, sample, title, row, change] as const),
    ),
  )('%s (%s), %s, is never genuine', (_service, _sample, _title, { wrap }, change) => {
    const [, origin = '', rest = ''] = /^(https?:\/\/[^/]*)(.*)$/s.exec(wrap(GENUINE)) ?? [];
    const forged = `${origin}${change(rest)}`;
    expect([forged, isGenuine(judge(forged))]).toEqual([forged, false]);
  });

  it.each(named(rows))('%s (%s) at a port of its own', (_service, _sample, { wrap }) => {
    const forged = wrap(GENUINE).replace(/^(https?:\/\/[^/?]*)/, '$1:8443');
    expect([forged, isGenuine(judge(forged))]).toEqual([forged, false]);
  });
});

describe('a form that can be read in two ways', () => {
  const base64Url = (text: string) =>
    btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const mandrill = (json: string) => `https://mandrillapp.com/track/click/1/a.dk?p=${base64Url(json)}`;
  const inner = JSON.stringify({ url: GENUINE });
  it.each([
    [
      'Proofpoint: two ends',
      'https://urldefense.com/v3/__https://evil.example*aaudk.zoom.us/j/1__;Lw.__;QA==!!s$',
    ],
    ['Proofpoint: more behind its end', `https://urldefense.com/v3/__${GENUINE}__;!!x!y$?u=${OTHER}`],
    ['Proofpoint: two in one', `https://urldefense.com/v3/__${GENUINE}__;!!x!y$__${OTHER}__;!!x!y$`],
    ['Check Point: two ends', `https://url.avanan.click/v2/___${GENUINE}___.x___${OTHER}___.YXAz`],
    ['Check Point: two beginnings', `https://url.avanan.click/v2/___${OTHER}/___${GENUINE}___.YXAz`],
    ['Check Point: marks in a query', `https://url.avanan.click/v2/___${GENUINE}?x=___${OTHER}___.YXAz`],
    [
      'Amazon: two targets',
      `https://a.r.eu-west-1.awstrack.me/L0/${encodeURIComponent(GENUINE)}/L0/${encodeURIComponent(OTHER)}/1/01/x=1`,
    ],
    [
      'Yahoo: two targets',
      `https://r.search.yahoo.com/_ylt=a/RU=${encodeURIComponent(OTHER)}/RU=${encodeURIComponent(GENUINE)}/RK=2/RS=b-`,
    ],
    [
      'Symantec: a code that decides',
      `https://clicktime.symantec.com/a/1/abcDEF123=?d=abc&u=${encodeURIComponent(GENUINE)}`,
    ],
    ['Cisco: no code', `https://secure-web.cisco.com/${encodeURIComponent(GENUINE)}`],
    [
      'Cisco: two targets',
      `https://secure-web.cisco.com/1a/${encodeURIComponent(OTHER)}/${encodeURIComponent(GENUINE)}`,
    ],
    ['Mandrill: inside and outside', mandrill(JSON.stringify({ p: inner, url: OTHER }))],
    ['Mandrill: outside in capitals', mandrill(JSON.stringify({ p: inner, URL: 'evil.example' }))],
    ['Mandrill: an address in another field', mandrill(JSON.stringify({ p: inner, next: OTHER }))],
    ['Mandrill: twice in one object', mandrill(`{"url":"${OTHER}","url":"${GENUINE}"}`)],
    ['Mandrill: twice, once escaped', mandrill(`{"u\\u0072l":"${OTHER}","url":"${GENUINE}"}`)],
    [
      'GovDelivery: more behind it',
      `https://lnks.gd/l/a.${base64Url(inner)}.b/s/1/br/1-l/https%3A%2F%2Fevil.example`,
    ],
    ['Google: another owner', `https://www.google.xyz/url?q=${encodeURIComponent(GENUINE)}`],
    ['Google: another owner of a country', `https://www.google.so/url?q=${encodeURIComponent(GENUINE)}`],
    ['Scholar: another owner', `https://scholar.google.win/scholar_url?url=${encodeURIComponent(GENUINE)}`],
    ['Google: under a second suffix', `https://www.google.co.dk/url?q=${encodeURIComponent(GENUINE)}`],
    [
      'GMX: another owner',
      `https://deref-gmx.de/mail/client/a/dereferrer/?redirectUrl=${encodeURIComponent(GENUINE)}`,
    ],
    [
      'web.de: another owner',
      `https://deref-web.net/mail/client/a/dereferrer/?redirectUrl=${encodeURIComponent(GENUINE)}`,
    ],
    ['Proofpoint: another owner', `https://urldefense.proofpoint.us/v3/__${GENUINE}__;!!x!y$`],
  ])('%s: never genuine', (_title, forged) => {
    expect([forged, isGenuine(judge(forged))]).toEqual([forged, false]);
  });

  it.each([
    ['Google, two suffixes of its own', `https://www.google.co.uk/url?q=${encodeURIComponent(GENUINE)}`],
    ['Google in Greenland', `https://www.google.gl/url?q=${encodeURIComponent(GENUINE)}`],
    [
      'mail.com',
      `https://deref-mail.com/mail/client/a/dereferrer/?redirectUrl=${encodeURIComponent(GENUINE)}`,
    ],
    [
      'GMX, without its token',
      `https://deref-gmx.net/mail/client/dereferrer/?redirectUrl=${encodeURIComponent(GENUINE)}`,
    ],
    [
      'Safe Links, another path of its own',
      `https://nam12.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(GENUINE)}&data=05%7C02%7Canna%40example.dk`,
    ],
    [
      'Google, what was searched for',
      `https://www.google.com/url?sa=t&q=zoom+login&url=${encodeURIComponent(GENUINE)}&ved=2ah`,
    ],
    [
      'the same target twice',
      `https://vk.com/away.php?to=${encodeURIComponent(GENUINE)}&TO=${encodeURIComponent(GENUINE)}`,
    ],
    [
      'Mandrill as it writes',
      mandrill(
        JSON.stringify({
          s: 'a:b',
          v: 1,
          p: JSON.stringify({ u: 1, v: 1, url: GENUINE, id: 'x', url_ids: ['a'] }),
        }),
      ),
    ],
    [
      'Check Point in Check Point',
      `https://protect.checkpoint.com/v2/r02/___https://url.avanan.click/v2/___${GENUINE}___.YXAz___.YzJl`,
    ],
    [
      'Symantec with a signature',
      `https://clicktime.symantec.com/15xVSdMrXnLovyYq5pZa2?h=6gce=&u=${encodeURIComponent(GENUINE)}`,
    ],
    [
      'Vade for Microsoft 365',
      `https://m365.eu.vadesecure.com/safeproxy/v4?f=a&u=${encodeURIComponent(GENUINE)}`,
    ],
  ])('%s: read', (_title, honest) => {
    expect(judge(honest)).toMatchObject({ category: 'deic', host: 'aaudk.zoom.us' });
  });
});
