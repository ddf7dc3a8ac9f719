import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTITUTIONS } from '../../src/core/genuine/data/institutions.ts';
import { OFFICIAL_DOMAINS } from '../../src/core/genuine/data/official-domains.ts';
import { ZOOM_HOSTS } from '../../src/core/genuine/data/zoom-hosts.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { isGenuine } from '../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../src/core/verdict/verdict-of-link.ts';
import { effectiveRules } from '../../src/policy/effective-rules.ts';
import { parsePolicy, parseSettings } from '../../src/policy/parse.ts';
import { runs } from './runs.ts';

function corpus(name: string): string[] {
  const text = readFileSync(new URL(`../corpora/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .flatMap((line) => (line === '' || line.startsWith('#') ? [] : (line.split('\t')[0] ?? [])));
}

const official = OFFICIAL_DOMAINS.map(({ domain }) => domain);
const known = new Set(INSTITUTIONS.map(({ host }) => host));
const verdictOf = (host: string, rules = NO_RULES) =>
  verdictOfLink({ href: `https://${host}/j/61234567890`, text: 'Join' }, rules);

const SUFFIXES = [
  'dk',
  'com',
  'us',
  'co.uk',
  'ac.uk',
  'edu.au',
  'github.io',
  'web.app',
  'azurewebsites.net',
  'xn--p1ai',
];
const ADDRESSES = [
  '192.0.2.7',
  '10.0.0.1',
  '127.0.0.1',
  '0x7f.1',
  '3221225991',
  '[2001:db8::1]',
  '[::ffff:192.0.2.7]',
  'localhost',
];
const SHARED = [
  ...[
    'www',
    'us02web',
    'us06web',
    'uw04web',
    'app',
    'applications',
    'events',
    'docs',
    'marketplace',
    'scheduler',
    'whiteboard',
    'click',
  ].flatMap((label) => [`${label}.zoom.us`, `${label}.zoom.com`]),
  ...ZOOM_HOSTS.map(({ sample }) => sample),
];
const LOOK_ALIKES = [
  ...[
    'zooom.us',
    'zoom-us.com',
    'zo0m.us',
    'aaudk.zoom.us.example.com',
    'xn--zom-6cd.us',
    'zoom.study',
    'aaudk-zoom.us',
  ],
  ...[...corpus('hostile-names.tsv'), ...corpus('reported-names.tsv')],
].filter((host) => verdictOf(host).category === 'spoofed');

/** Ways to write a host so that a reader may take it for another. */
const WRITTEN: readonly ((host: string) => string)[] = [
  (host) => host,
  (host) => host.toUpperCase(),
  (host) => ` ${host}\n`,
  (host) => `${host}.`,
  (host) => `https://${host}`,
  (host) => `HTTPS://${host}/j/1?pwd=x#y`,
  (host) => `http://aaudk.zoom.us@${host}/`,
  (host) => `https:\\\\${host}\\`,
  (host) => `https:${host}`,
  (host) => `${host}:443`,
  (host) => `zoommtg://${host}/join?confno=61234567890`,
  (host) => host.replace('.', '。'),
  (host) => host.replace('o', '%6f'),
  (host) => host.replace('o', 'ｏ'),
  (host) => host.replace('o', 'o\u00ad'),
  (host) => host.replace('o', 'o\t'),
  (host) => `https://aaudk.zoom.us/?x=https://${host}/`,
  (host) => `*.${host}`,
  (host) => `${host}\u0000`,
];
const written = (hosts: readonly string[]) =>
  fc.tuple(fc.constantFrom(...hosts), fc.constantFrom(...WRITTEN));

/** The rules of a policy and of a person who both name these texts wherever a host can stand. */
function rulesThatName(texts: readonly string[]) {
  const rows = texts.flatMap((text) => [{ host: text, name: 'Vores' }, { host: text }]);
  const { policy } = parsePolicy({ institutionHosts: rows, honestHosts: texts });
  return effectiveRules(policy, parseSettings({ institutionHosts: rows }));
}

describe.each([
  ['a public suffix', SUFFIXES],
  ['an address of numbers', ADDRESSES],
  ['all of a domain of Zoom’s', official],
  ['a host that all of Zoom’s customers share', SHARED],
  ['a look-alike', LOOK_ALIKES],
])('no policy and no person makes an institution of %s', { timeout: 60_000 }, (_title, hosts) => {
  it('however it is written', () => {
    expect(hosts.length).toBeGreaterThan(7);
    for (const host of hosts) {
      const rules = rulesThatName(WRITTEN.map((write) => write(host)));
      for (const named of [host, `www.${host}`, `a.${host}`]) {
        const { category, reasons } = verdictOf(named, rules);
        expect([named, category]).not.toEqual([named, 'deic']);
        expect([named, reasons]).not.toEqual([named, expect.arrayContaining(['added-by-policy'])]);
      }
    }
  });

  it('whatever else stands beside it', () => {
    fc.assert(
      fc.property(fc.array(written(hosts), { minLength: 1, maxLength: 4 }), fc.domain(), (pairs, other) => {
        const rules = rulesThatName([...pairs.map(([host, write]) => write(host)), other, 'skole.zoom.us']);
        expect(verdictOf('skole.zoom.us', rules).category).toBe('deic');
        for (const [host] of pairs) expect(verdictOf(host, rules).category).not.toBe('deic');
      }),
      runs(60),
    );
  });
});

describe('a policy that contradicts itself', { timeout: 60_000 }, () => {
  const host = fc.constantFrom(
    'skole.zoom.us',
    'video.skole.dk',
    'a.b.skole.dk',
    'skole.dk',
    'moede.example.com',
  );
  const hosts = fc.array(fc.tuple(host, fc.constantFrom(...WRITTEN.slice(0, 6))), {
    minLength: 1,
    maxLength: 4,
  });

  it('is read one way: what is listed as spoofed is spoofed, and the other row is named', () => {
    fc.assert(
      fc.property(hosts, hosts, hosts, (added, honest, spoofed) => {
        const texts = (pairs: typeof added) => pairs.map(([name, write]) => write(name));
        const { policy, problems } = parsePolicy({
          institutionHosts: texts(added).map((text) => ({ host: text })),
          honestHosts: texts(honest),
          spoofedHosts: texts(spoofed),
        });
        const person = parseSettings({ institutionHosts: texts(added).map((text) => ({ host: text })) });
        const rules = effectiveRules(policy, person);
        for (const name of policy.spoofedHosts) expect(verdictOf(name, rules).category).toBe('spoofed');
        const lost =
          added.length - policy.institutionHosts.length + honest.length - policy.honestHosts.length;
        const named = problems.filter(({ key }) => /^(?:institution|honest)Hosts\[\d+\]$/.test(key));
        expect(named).toHaveLength(lost);
        const kept = [...policy.institutionHosts.map((row) => row.host), ...policy.honestHosts];
        expect(kept.filter((name) => policy.spoofedHosts.includes(name))).toEqual([]);
      }),
      runs(250),
    );
  });

  it('takes nothing from what is known, and adds nothing that was not named', () => {
    const texts = fc.array(
      fc.oneof(
        fc.domain(),
        written([...official, ...SHARED, ...LOOK_ALIKES, ...known]).map(([name, write]) => write(name)),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom(...known, ...LOOK_ALIKES, 'example.com'),
        (honest, spoofed, asked) => {
          const { policy } = parsePolicy({ honestHosts: honest, spoofedHosts: spoofed });
          const plain = verdictOf(asked);
          const { category } = verdictOf(asked, effectiveRules(policy, parseSettings({})));
          if (isGenuine(plain)) expect(category).toBe(plain.category);
          else expect(isGenuine({ category })).toBe(false);
        },
      ),
      runs(250),
    );
  });
});
