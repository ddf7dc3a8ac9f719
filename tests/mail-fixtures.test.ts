import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../src/core/verdict/verdict.ts';
import { EXPECTED_MAIL, type ExpectedMail } from './fixtures/mail/expected.ts';
import { listMail, readMail } from './fixtures/mail/read-mail.ts';

const source = (file: string) => readFileSync(new URL(`./fixtures/mail/${file}`, import.meta.url), 'latin1');
const sources = listMail().map(source);
/** Web addresses in plain text, as a simple webmail makes links of them; a letter before one makes it another scheme. */
const ADDRESS = /(?<![a-zA-Z\d])https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

interface Found {
  href: string;
  text: string;
}

/** Every link of a mail that has a host, in the order of the mail, as a webmail shows it. */
async function linksWithHost(file: string): Promise<Found[]> {
  const { html, text } = await readMail(file);
  const found: Found[] = html
    ? [...new JSDOM(html).window.document.querySelectorAll('a[href]')].map((anchor) => ({
        href: anchor.getAttribute('href') ?? '',
        text: (anchor.textContent ?? '').replace(/\s+/g, ' ').trim(),
      }))
    : [...(text ?? '').matchAll(ADDRESS)].map(([address]) => ({ href: address, text: address }));
  return found.filter(({ href }) => !/^(mailto|tel):/.test(href));
}

describe('the list of sample mails', () => {
  it('names every file once, and no other', () => {
    expect(EXPECTED_MAIL.map(({ file }) => file)).toEqual(listMail());
  });

  it('has mail in both languages', () => {
    for (const language of ['en', 'da'] as const) {
      expect(EXPECTED_MAIL.filter((mail) => mail.language === language).length).toBeGreaterThan(10);
    }
  });

  it.each(CATEGORIES.filter((category) => category !== 'unrelated'))(
    'shows %s at least twice',
    (category) => {
      const shown = EXPECTED_MAIL.flatMap(({ links }) => links).filter((link) => link.category === category);
      expect(shown.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('has mails that hold nothing to show', () => {
    expect(EXPECTED_MAIL.filter(({ links }) => links.length === 0).length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    'Content-Type: multipart/alternative',
    'Content-Type: multipart/mixed',
    'Content-Type: text/calendar',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: 7bit',
    'Content-Transfer-Encoding: 8bit',
    'charset="utf-8"',
    'charset="iso-8859-1"',
    'charset="us-ascii"',
  ])('has a mail with %s', (header) => {
    expect(sources.some((mail) => mail.includes(header))).toBe(true);
  });
});

describe.each(EXPECTED_MAIL.map((mail): [string, ExpectedMail] => [mail.file, mail]))('%s', (file, mail) => {
  it('is a complete message with CRLF line ends', () => {
    const header = source(file).split('\r\n\r\n', 1)[0] ?? '';
    for (const name of ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type']) {
      expect(header).toMatch(new RegExp(`^${name}: \\S`, 'm'));
    }
    expect(source(file)).not.toMatch(/[^\r]\n/);
  });

  it('has its subject, a sender, a date and a body', async () => {
    const { subject, from, date, html, text } = await readMail(file);
    expect(subject).toBe(mail.subject);
    expect(from).toMatch(/<\S+@\S+>$/);
    expect(new Date(date).toISOString()).toBe(date);
    expect(html ?? text ?? '').not.toBe('');
  });

  it('holds exactly the links that are listed', async () => {
    const found = await linksWithHost(file);
    const shown = found.filter(({ href }) => !mail.unrelated.includes(href));
    const hidden = found.filter(({ href }) => mail.unrelated.includes(href));
    expect(shown).toEqual(mail.links.map(({ href, text }) => ({ href, text })));
    expect(new Set(hidden.map(({ href }) => href))).toEqual(new Set(mail.unrelated));
  });

  it('gives each link the host of the last address that can be read', () => {
    for (const { href, host, target, reason } of mail.links) {
      const named = reason === 'wrapper-domain-only' ? new URL(href).searchParams.get('domain') : null;
      expect(named ?? new URL(target ?? href).hostname).toBe(host);
    }
  });

  it('holds no passcode of a real meeting', async () => {
    const { html, text, calendar } = await readMail(file);
    const unfolded = calendar?.replace(/\r?\n[ \t]/g, '');
    for (const [, code] of `${html} ${text} ${unfolded}`.matchAll(/pwd(?:=|-3D|(?:%25)?%3D)([\w.-]+)/gi)) {
      const inner = Buffer.from(Buffer.from(code ?? '', 'base64').toString('latin1'), 'base64').toString(
        'latin1',
      );
      expect([code, inner]).toContainEqual(expect.stringMatching(/^sample/i));
    }
  });
});

describe('the calendar invitations', () => {
  it('are two, folded as RFC 5545 asks, with the join link in LOCATION and DESCRIPTION', async () => {
    const invitations = EXPECTED_MAIL.filter(({ file }) => file.includes('calendar-invitation'));
    expect(invitations).toHaveLength(2);
    for (const { file, links } of invitations) {
      const { calendar } = await readMail(file);
      const lines = (calendar ?? '').split(/\r?\n/);
      expect(lines.some((line) => line.startsWith(' '))).toBe(true);
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const unfolded = lines.join('\n').replaceAll('\n ', '').split('\n');
      const join = links[0]?.href ?? 'no link is listed';
      expect(unfolded).toContain(`LOCATION:${join}`);
      expect(unfolded.find((line) => line.startsWith('DESCRIPTION:') && line.includes(join))).toBeDefined();
    }
  });
});
