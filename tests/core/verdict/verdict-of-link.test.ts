import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS } from '../../../src/core/address/link.ts';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import type { Verdict } from '../../../src/core/verdict/verdict.ts';
import { compareSeverity, worstOf } from '../../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../../src/core/verdict/verdict-of-link.ts';
import { judge } from '../judge.ts';

describe('verdictOfLink answers', () => {
  it.each([
    ['https://aaudk.zoom.us/j/61234567890', 'deic'],
    ['https://us02web.zoom.us/j/81234567890', 'commercial'],
    ['https://zoom-us.meeting-join.com/j/1', 'spoofed'],
    ['https://xn--zom-sed.us/j/1', 'spoofed'],
    ['https://lu-se.zoom.us/j/65720938814', 'nordunet'],
    ['https://bit.ly/4sample7Kd', 'unverifiable'],
    ['https://example.com/', 'unrelated'],
    ['mailto:help@zoom.us', 'unrelated'],
    ['tel:+4532713157', 'unrelated'],
    ['', 'unrelated'],
  ])('%s is %s', (href, category) => {
    expect(judge(href).category).toBe(category);
  });
});

describe('a verdict tells', () => {
  const SAFE = 'https://eur03.safelinks.protection.outlook.com/?url=';

  it.each<[string, string, string, Partial<Verdict>]>([
    [
      'all about a genuine link',
      'https://aaudk.zoom.us/j/61234567890?pwd=abc.1',
      'https://aaudk.zoom.us/j/61234567890?pwd=abc.1',
      {
        category: 'deic',
        reasons: ['deic-institution'],
        host: 'aaudk.zoom.us',
        registrableDomain: 'zoom.us',
        target: 'https://aaudk.zoom.us/j/61234567890?pwd=abc.1',
        unwrappedVia: [],
        shownHost: null,
        institution: 'Aalborg University / Aalborg Universitet',
        imitates: null,
        linkKind: 'join',
        meetingId: '61234567890',
        carriesPasscode: true,
      },
    ],
    [
      'all about a look-alike',
      'https://aaudk.zoom.us.meeting-lobby.com/j/66719028345?pwd=abc.1',
      'Join',
      {
        category: 'spoofed',
        host: 'aaudk.zoom.us.meeting-lobby.com',
        registrableDomain: 'meeting-lobby.com',
        shownHost: null,
        institution: null,
        imitates: 'aaudk.zoom.us',
        linkKind: null,
        meetingId: '66719028345',
      },
    ],
    [
      'the way through wrappers, outermost first',
      `${SAFE}${encodeURIComponent('https://www.google.com/url?q=https%3A%2F%2Faaudk.zoom.us%2Fj%2F61234567890')}`,
      '',
      {
        target: 'https://aaudk.zoom.us/j/61234567890',
        host: 'aaudk.zoom.us',
        unwrappedVia: ['Microsoft Safe Links', 'Google'],
        reasons: ['deic-institution', 'unwrapped'],
      },
    ],
    [
      'no target behind a shortener',
      'https://bit.ly/abc?x=1',
      '',
      { target: null, host: 'bit.ly', registrableDomain: 'bit.ly', unwrappedVia: ['Bitly'] },
    ],
    [
      'the host the text shows, where it is another',
      'https://calendar-invite.online/r/8',
      'https://aaudk.zoom.us/j/1',
      {
        category: 'spoofed',
        shownHost: 'aaudk.zoom.us',
        imitates: 'aaudk.zoom.us',
        host: 'calendar-invite.online',
      },
    ],
    [
      'the mismatch on a genuine host, which stays genuine',
      'https://zoom.us/j/61234567890',
      'https://aaudk.zoom.us/j/61234567890',
      { category: 'commercial', reasons: ['zoom-not-deic', 'text-mismatch'], shownHost: 'aaudk.zoom.us' },
    ],
    [
      'no registrable domain of an IP address',
      'http://192.0.2.7/zoom.us/j/1',
      '',
      { host: '192.0.2.7', registrableDomain: null },
    ],
    [
      'a host in ASCII, without root dot',
      'https://ZOOM.us./j/1',
      '',
      { host: 'zoom.us', registrableDomain: 'zoom.us' },
    ],
    [
      'the host of an unrelated link too',
      'https://www.example.co.uk/a',
      '',
      { host: 'www.example.co.uk', registrableDomain: 'example.co.uk', reasons: [] },
    ],
    [
      'nothing of an address that cannot be read',
      'https://zoom.us:99999/',
      '',
      { category: 'unverifiable', host: null, registrableDomain: null, target: null },
    ],
    [
      'the domain a wrapper shows, and that it is not known to be genuine',
      'https://protect-eu.mimecast.com/s/a?domain=aaudk.zoom.us',
      '',
      {
        category: 'unverifiable',
        reasons: ['wrapper-domain-only'],
        host: 'aaudk.zoom.us',
        institution: null,
        linkKind: null,
      },
    ],
    [
      'a look-alike domain that a wrapper shows',
      'https://protect-eu.mimecast.com/s/a?domain=zoom-meeting.example',
      '',
      { category: 'spoofed', reasons: ['combosquat', 'wrapper-domain-only'] },
    ],
    [
      'an app link as its host',
      'zoommtg://aaudk.zoom.us/join?confno=612%203456%207890&pwd=a',
      '',
      { category: 'deic', meetingId: '61234567890', carriesPasscode: true },
    ],
  ])('%s', (_title, href, text, expected) => {
    expect(judge(href, text)).toMatchObject(expected);
  });

  it('the same for the same link, whatever was judged between', () => {
    const first = judge('https://zoom-meeting.example/j/1');
    judge('https://aaudk.zoom.us/j/1');
    expect(judge('https://zoom-meeting.example/j/1')).toEqual(first);
  });
});

describe('wrappers that are not what they seem', () => {
  it.each([
    [
      'a look-alike of Safe Links is judged by itself',
      'https://eur03.safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1',
    ],
    [
      'userinfo that looks like Safe Links',
      'https://eur03.safelinks.protection.outlook.com@evil.example/?url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1',
    ],
    ['an open redirect we do not know', 'https://evil.example/url?q=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1'],
  ])('%s', (_title, href) => {
    const { category, unwrappedVia } = judge(href);
    expect(['unverifiable', 'spoofed']).toContain(category);
    expect(unwrappedVia).toEqual([]);
  });
});

describe('a link that is not about Zoom', () => {
  it.each(['mailto:help@example.com', 'https:', 'javascript:void(0)'])('%s tells nothing at all', (href) => {
    expect(judge(href)).toEqual({
      category: 'unrelated',
      reasons: [],
      host: null,
      registrableDomain: null,
      target: null,
      unwrappedVia: [],
      shownHost: null,
      institution: null,
      imitates: null,
      linkKind: null,
      meetingId: null,
      carriesPasscode: false,
    });
  });

  it.each([
    ['https://example.com/j/12345678901?pwd=a', 'Zoom'],
    ['https://zoominfo.com/j/12345678901', ''],
    ['https://bigzoomer.example/', 'https://bigzoomer.example/j/12345678901'],
  ])('%s under "%s" tells no meeting', (href, text) => {
    expect(judge(href, text)).toMatchObject({ category: 'unrelated', reasons: [], meetingId: null });
  });

  it('stays unrelated where its wrapper shows the domain alone', () => {
    expect(judge('https://protect-eu.mimecast.com/s/Cbrn6Zs8mh?domain=example.com')).toMatchObject({
      category: 'unrelated',
      reasons: [],
      unwrappedVia: ['Mimecast'],
    });
  });
});

it('names no reason for what speaks for a link', () => {
  expect(judge('https://zoorn.dtu.dk/')).toMatchObject({
    category: 'unverifiable',
    reasons: ['ascii-homograph'],
  });
});

describe('what is read of a link', () => {
  const endingAt = (length: number, text: string) => text.padStart(length);

  it('is the beginning of its text, and no more', () => {
    expect(judge('javascript:void(0)', endingAt(4096, 'Zoom')).category).toBe('spoofed');
    expect(judge('javascript:void(0)', endingAt(4097, 'Zoom')).category).toBe('unrelated');
  });

  it('is the beginning of its title, and no more', () => {
    const under = (title: string) =>
      verdictOfLink({ href: 'https://example.com/', text: '', title }, NO_RULES).category;
    const shown = 'aaudk.zoom.us';
    expect(under(endingAt(4096, shown))).toBe('spoofed');
    expect(under(endingAt(4097 + shown.length, shown))).toBe('unrelated');
  });

  it('is whom a script pretends to be', () => {
    expect(judge('javascript:void(0)', 'Zoom')).toMatchObject({ category: 'spoofed', imitates: 'zoom.us' });
  });
});

describe('compareSeverity and worstOf', () => {
  it('put spoofed first and unrelated last', () => {
    const sorted = (
      ['unrelated', 'deic', 'spoofed', 'commercial', 'nordunet', 'unverifiable'] as const
    ).toSorted(compareSeverity);
    expect(sorted).toEqual(['spoofed', 'unverifiable', 'commercial', 'nordunet', 'deic', 'unrelated']);
  });

  it.each([
    [['deic', 'spoofed', 'commercial'], 'spoofed'],
    [['deic', 'nordunet'], 'nordunet'],
    [['unrelated'], 'unrelated'],
    [[], null],
  ] as const)('the worst of %j is %s', (categories, worst) => {
    expect(worstOf(categories.map((category) => ({ category })))).toBe(worst);
  });
});

describe('an address that is too long to be read', () => {
  const padded = (start: string) => `${start}${'a'.repeat(MAX_ADDRESS + 1)}`;

  it.each([
    'https://zooom.us/j/1?',
    'https://zooom.us#',
    'HTTPS:\\\\zooom.us\\j',
    'https://zoom.us@evil.example/',
    'https://aaudk.zoom.us.evil.example/j/1',
    'zoommtg://zooom.us/join?confno=1&x=',
  ])('is spoofed where its host is a look-alike: %s', (start) => {
    const { category, reasons } = judge(padded(start));
    expect(category).toBe('spoofed');
    expect(reasons.at(-1)).toBe('too-long');
    expect(reasons.length).toBeGreaterThan(1);
  });

  it.each([
    'https://aaudk.zoom.us/j/1?',
    'https://zoom.us/j/1?',
    'https://example.com/',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzooom.us%2F&data=',
    'https://',
    'https://zooom.us',
    'zooom.us/',
    '/j/1?',
    '',
  ])('is unverifiable else, and nothing is said of its host: %s', (start) => {
    expect(judge(padded(start), 'https://zoom.us/j/1')).toEqual({
      ...judge('a'.repeat(MAX_ADDRESS + 1)),
      category: 'unverifiable',
      reasons: ['too-long'],
      host: null,
    });
  });

  it('is spoofed where policy lists its host, and never where policy calls it honest', () => {
    const listed = { ...NO_RULES, spoofedHosts: new Set(['seen.example']) };
    expect(judge(padded('https://seen.example/'), '', listed).reasons).toEqual([
      'listed-by-policy',
      'too-long',
    ]);
    const honest = { ...NO_RULES, honestHosts: new Set(['zooom.us']) };
    expect(judge(padded('https://zooom.us/'), '', honest).category).toBe('unverifiable');
  });
});
