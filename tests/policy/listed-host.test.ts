import { describe, expect, it } from 'vitest';
import { INSTITUTIONS } from '../../src/core/genuine/data/institutions.ts';
import { OFFICIAL_DOMAINS } from '../../src/core/genuine/data/official-domains.ts';
import { readHonestHost, readSpoofedHost } from '../../src/policy/listed-host.ts';

const READERS = [
  ['honest', readHonestHost],
  ['spoofed', readSpoofedHost],
] as const;

describe.each(READERS)('a host listed as %s', (_list, read) => {
  it.each([
    ['an exact host', 'news.example.com', 'news.example.com'],
    ['a registrable domain', 'example.com', 'example.com'],
    ['a look-alike', 'zoom-meeting.example.com', 'zoom-meeting.example.com'],
    ['a typosquat', 'zooom.us', 'zooom.us'],
    ['a site under a company’s suffix', 'skole.github.io', 'skole.github.io'],
    ['one with scheme, port and path', ' https://News.Example.com:8443/a?b ', 'news.example.com'],
    ['letters outside ASCII', 'møde.dk', 'xn--mde-0na.dk'],
    ['a homograph', 'zооm.us', 'xn--zm-fmca.us'],
    ['a host under an institution’s domain', 'old.ku.dk', 'old.ku.dk'],
    ['a host that only ends like Zoom’s', 'notzoom.us', 'notzoom.us'],
  ])('is %s', (_title, text, host) => {
    expect(read(text)).toEqual({ host });
  });

  it.each([
    ['nothing', ''],
    ['a word', 'example'],
    ['a sentence', 'that bad host'],
    ['a public suffix', 'dk'],
    ['a suffix of two labels', 'co.uk'],
    ['a company’s suffix', 'github.io'],
    ['a suffix with a scheme', 'https://co.uk/'],
    ['a wildcard', '*.example.com'],
    ['a wildcard with a scheme', 'https://*.example.com/'],
    ['a wildcard over a suffix', 'https://*.dk/'],
    ['an IP address', '192.0.2.7'],
    ['an IP address written as a number', 'https://3221225991/'],
    ['an IPv6 address', 'https://[2001:db8::1]/'],
    ['localhost', 'localhost'],
    ['a script', 'javascript:alert(1)'],
    ['a mail address', 'mailto:x@example.com'],
    ['a megabyte', 'a'.repeat(1_000_000)],
  ])('is not %s', (_title, text) => {
    expect(read(text)).toEqual({ problem: 'not-a-host' });
  });

  it.each(OFFICIAL_DOMAINS.map(({ domain }) => domain))('is not Zoom’s %s, nor a host of it', (domain) => {
    expect(read(domain)).toEqual({ problem: 'known' });
    expect(read(`any.${domain}`)).toEqual({ problem: 'known' });
  });

  it.each(INSTITUTIONS.map(({ host }) => host))('is not the institution’s %s', (host) => {
    expect(read(host)).toEqual({ problem: 'known' });
  });
});

describe('an institution’s own domain', () => {
  const own = [...new Set(INSTITUTIONS.flatMap(({ domains }) => domains))];

  it.each(own)('%s is never listed as spoofed, and may be as honest', (domain) => {
    expect(readSpoofedHost(domain)).toEqual({ problem: 'known' });
    expect(readHonestHost(domain)).toEqual({ host: domain });
  });
});
