import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import { defanged, mailtoUrl, reportMail } from '../../src/ui/report-mail.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';
import { verdict } from '../support/verdict.ts';

const SPOOFED: Partial<Verdict> = {
  category: 'spoofed',
  reasons: ['levelsquat', 'text-mismatch', 'plain-http'],
  host: 'zoom.us.evil.example',
  registrableDomain: 'evil.example',
  target: 'http://zoom.us.evil.example/j/61234567890?pwd=s3cret#success',
  shownHost: 'aaudk.zoom.us',
  imitates: 'zoom.us',
};

describe('defanged', () => {
  it.each([
    ['https://zoom.us/j/1', 'hxxps://zoom[.]us/j/1'],
    ['http://evil.example/', 'hxxp://evil[.]example/'],
    ['HTTPS://EVIL.EXAMPLE/', 'hxxpS://EVIL[.]EXAMPLE/'],
    ['https://zoom.us@evil.example/', 'hxxps://zoom[.]us[@]evil[.]example/'],
    ['zoommtg://evil.example/join', 'zoommtg[:]//evil[.]example/join'],
    ['javascript:alert(1)', 'javascript[:]alert(1)'],
    ['evil.example', 'evil[.]example'],
    ['192.0.2.7', '192[.]0[.]2[.]7'],
  ])('%s → %s', (address, harmless) => {
    expect(defanged(address)).toBe(harmless);
  });
});

describe.each(LANGUAGES)('the mail in %s', (language) => {
  const t = translator(language);

  it('says where the link leads, what it is and why', () => {
    const { subject, body } = reportMail(verdict(SPOOFED), t);
    expect(subject).toContain('evil[.]example');
    expect(body).toContain('hxxp://zoom[.]us[.]evil[.]example/j/61234567890\n');
    expect(body).toContain(t('verdict_spoofed_title'));
    expect(body).toContain('aaudk[.]zoom[.]us');
    expect(body.match(/^- /gm)).toHaveLength(3);
  });

  it('says of a listed host that it is listed, not that it looks like Zoom', () => {
    const listed: Partial<Verdict> = { reasons: ['listed-by-policy'], imitates: null, shownHost: null };
    const { body } = reportMail(verdict({ ...SPOOFED, ...listed }), t);
    expect(body).toContain(t('verdict_listed_title'));
    expect(body).not.toContain(t('verdict_spoofed_title'));
  });

  it.each(REASONS)('holds no address that a mail program makes a link of: %s', (reason) => {
    const { subject, body } = reportMail(verdict({ ...SPOOFED, reasons: [reason] }), t);
    const withoutOurs = body.replaceAll('.zoom.us', '').replaceAll('.zoom.com', '');
    expect(`${subject}\n${withoutOurs}`).not.toMatch(/https?:|[\w-]\.(?:us|example|com)\b/i);
  });

  it('fits into the address that Windows hands to a mail program', () => {
    const host = `${'zoom-us-long-label.'.repeat(12)}evil.example`;
    const target = `https://${host}/${'j/'.repeat(500)}`;
    const mail = reportMail(verdict({ ...SPOOFED, host, target, reasons: REASONS.slice(8, 20) }), t);
    expect(mailtoUrl('it-support@university.example', mail).length).toBeLessThan(2040);
  });
});

describe('what may be secret stays out', () => {
  it.each([
    ['a query', 'https://evil.example/j/1?pwd=s3cret'],
    ['a fragment', 'https://evil.example/j/1#s3cret'],
    ['a query escaped', 'https://evil.example/j/1%3Fpwd=s3cret'],
    ['a query escaped twice', 'https://evil.example/j/1%253fpwd=s3cret'],
    ['a fragment escaped', 'https://evil.example/j/1%23s3cret'],
    ['a parameter', 'https://evil.example/j/1;pwd=s3cret'],
  ])('%s', (_, target) => {
    const { body } = reportMail(verdict({ ...SPOOFED, target }), translator('en'));
    expect(body).toContain('hxxps://evil[.]example/j/1\n');
    expect(body).not.toContain('s3cret');
  });
});

it('a link whose target cannot be read is named by its host, and one without a host by no address', () => {
  const t = translator('en');
  const hidden = verdict({ ...SPOOFED, category: 'unverifiable', target: null, reasons: ['shortener'] });
  expect(reportMail(hidden, t).body).toContain('passcode: zoom[.]us[.]evil[.]example\n');
  const nothing = { ...hidden, host: null, registrableDomain: null, reasons: ['malformed'] as const };
  expect(reportMail(nothing, t).subject).toBe('Suspicious link in a mail: no readable address');
});

it('goes into an address whole: line ends, signs and letters', () => {
  const mail = { subject: 'Æ & b=c', body: 'a?\nb#' };
  expect(mailtoUrl('it+zoom@example.dk', mail)).toBe(
    'mailto:it%2Bzoom@example.dk?subject=%C3%86%20%26%20b%3Dc&body=a%3F%0D%0Ab%23',
  );
});
