import { describe, expect, it } from 'vitest';
import { readHost } from '../../../src/core/address/host.ts';
import { INSTITUTIONS } from '../../../src/core/genuine/data/institutions.ts';
import { OFFICIAL_DOMAINS } from '../../../src/core/genuine/data/official-domains.ts';
import { genuineHost, remarksOn } from '../../../src/core/genuine/genuine.ts';
import { type AddedHost, NO_RULES } from '../../../src/core/verdict/rules.ts';

const categoryOf = (hostname: string, addedHosts: readonly AddedHost[] = []) =>
  genuineHost(readHost(hostname), { ...NO_RULES, addedHosts })?.category ?? null;

describe('genuineHost knows', () => {
  it.each(
    INSTITUTIONS.map(
      ({ host, name, country }) => [host, country === 'DK' ? 'deic' : 'nordunet', name] as const,
    ),
  )('%s as %s: %s', (host, category, institution) => {
    expect(genuineHost(readHost(host), NO_RULES)).toMatchObject({ category, institution });
  });

  it.each(OFFICIAL_DOMAINS.map(({ domain, reason }) => [domain, reason] as const))(
    '%s by the reason %s',
    (domain, reason) => {
      const expected = { category: 'commercial', reasons: [reason], institution: null };
      expect(genuineHost(readHost(domain), NO_RULES)).toEqual(expected);
      expect(genuineHost(readHost(`some.host.${domain}`), NO_RULES)).toEqual(expected);
    },
  );
});

describe('genuineHost compares whole names, never endings', () => {
  it.each([
    ['intuit.zoom.us', 'commercial', 'ends in uit.zoom.us, which is in Tromsø'],
    ['sap-se.zoom.us', 'commercial', 'ends in -se, and is no Swedish university'],
    ['zoominfo.zoom.us', 'commercial', "another company's genuine host"],
    ['meet.aaudk.zoom.us', 'commercial', 'a child is another host'],
    ['aaudk.zoom.com', 'commercial', 'the same name under another domain'],
    ['aaudk.zoom.com.cn', 'commercial', 'the same name under another domain'],
    ['aaudkzoom.us', null, 'no dot before zoom'],
    ['uw04webzoom.us', null, 'ends in zoom.us'],
    ['aaudk.zoom.us.example.com', null, 'begins with a known host'],
    ['xzoom.au.dk', null, 'ends in a known host'],
    ['a.zoom.au.dk', null, "a child of the institution's entry address"],
    ['au.dk', null, "the institution's own domain is no Zoom"],
    ['zoom.cn', null, 'Zoom under a suffix of its own'],
    ['us', null, 'a bare suffix'],
    ['com.cn', null, 'a bare suffix'],
    ['109.105.112.236', null, "an address of NORDUnet's"],
  ])('%s is %s: %s', (hostname, expected, _why) => {
    expect(categoryOf(hostname)).toBe(expected);
  });
});

describe('hosts that were added', () => {
  const added: readonly AddedHost[] = [
    { host: 'skole.zoom.us', name: 'Skolen', addedBy: 'added-by-policy' },
    { host: 'video.skole.example', name: '', addedBy: 'added-by-person' },
    { host: 'lu-se.zoom.us', name: 'Ours', addedBy: 'added-by-person' },
  ];

  it.each([
    ['skole.zoom.us', 'deic'],
    ['video.skole.example', 'deic'],
    ['a.skole.zoom.us', 'commercial'],
    ['minskole.zoom.us', 'commercial'],
    ['skole.example', null],
    ['xvideo.skole.example', null],
  ])('%s is %s', (hostname, expected) => {
    expect(categoryOf(hostname, added)).toBe(expected);
  });

  it('says who added it, and its name where there is one', () => {
    expect(genuineHost(readHost('skole.zoom.us'), { ...NO_RULES, addedHosts: added })).toEqual({
      category: 'deic',
      reasons: ['added-by-policy'],
      institution: 'Skolen',
    });
    expect(
      genuineHost(readHost('video.skole.example'), { ...NO_RULES, addedHosts: added })?.institution,
    ).toBeNull();
  });

  it('makes no other of an institution that is known', () => {
    expect(categoryOf('lu-se.zoom.us', added)).toBe('nordunet');
  });
});

describe('a host that is no domain', () => {
  it.each(['192.0.2.7', 'intranet', 'com.cn'])('%s is not genuine even where somebody adds it', (host) => {
    expect(categoryOf(host, [{ host, name: 'Ours', addedBy: 'added-by-policy' }])).toBeNull();
  });
});

describe('remarksOn', () => {
  const commercial = { category: 'commercial', reasons: [], institution: null } as const;
  const ours = { ...commercial, category: 'deic' } as const;

  it.each([
    [
      'a page that anyone wrote, on a company’s own host',
      'https://intuit.zoom.us/ev/abc',
      'event',
      commercial,
    ],
    ['one on the host that all share', 'https://events.zoom.us/ev/abc', null, commercial],
  ] as const)('says that no institution is in the address of %s', (_, address, kind, genuine) => {
    expect(remarksOn(new URL(address), kind, genuine)).toContain('no-institution-in-address');
    expect(remarksOn(new URL(address), kind, ours)).not.toContain('no-institution-in-address');
  });

  it.each([
    ['a name', 'https://name@aaudk.zoom.us/j/12345678901'],
    ['a password alone', 'https://:word@aaudk.zoom.us/j/12345678901'],
  ])('speaks of %s before the host', (_, address) => {
    expect(remarksOn(new URL(address), 'join', ours)).toEqual(['userinfo']);
  });
});

describe('the data', () => {
  it('names each host and domain once, as a browser writes it', () => {
    const hosts = [...INSTITUTIONS.map(({ host }) => host), ...OFFICIAL_DOMAINS.map(({ domain }) => domain)];
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
  });

  it.each(OFFICIAL_DOMAINS)('$domain is a registrable domain with a source', ({ domain, source }) => {
    expect(readHost(domain).registrableDomain).toBe(domain);
    expect(source).not.toBe('');
  });

  it.each(INSTITUTIONS)(
    "$host has a source, and is Zoom's or the institution's own",
    ({ host, kind, domains, source, basis }) => {
      const { registrableDomain } = readHost(host);
      if (kind === 'vanity') expect(registrableDomain).toBe('zoom.us');
      else expect(domains).toContain(registrableDomain);
      expect([source, basis]).not.toContain('');
    },
  );
});
