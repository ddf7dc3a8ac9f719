import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listMail } from '../fixtures/mail/read-mail.ts';
import { ALL_WAYS, FORGED, mutateMail, type Way } from './mutate-mail.ts';

const MAIL = [
  'Subject: x',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>A &amp; <a href=3D"https://zoom.us/j/1">Join</a></p>',
  '--b--',
].join('\r\n');
const OTHER = 'Subject: y\r\n\r\n<a href="https://zooom.us/j/2">Other</a>';
const one = (way: Way, at = 0, what = 0, mail = MAIL) => mutateMail(mail, [{ way, at, what }], OTHER);

describe('mutateMail', () => {
  it.each(ALL_WAYS)('changes a mail that has such a place: %s', (way) => {
    const changed = new Set<string>();
    for (let what = 1; what < 40; what += 1) changed.add(one(way, what * 13, what));
    changed.delete(MAIL);
    expect(changed.size).toBeGreaterThan(0);
  });

  it.each(ALL_WAYS)('makes the same of the same, also where there is no such place: %s', (way) => {
    for (const mail of ['', 'x', MAIL, OTHER]) {
      expect(one(way, 7, 11, mail)).toBe(one(way, 7, 11, mail));
      expect(mutateMail(mail, [{ way, at: 5, what: 3 }], '')).toBe(
        mutateMail(mail, [{ way, at: 5, what: 3 }], ''),
      );
    }
  });

  it.each(ALL_WAYS)('makes bytes of bytes, or letters that are beside the point: %s', (way) => {
    for (let at = 0; at < 60; at += 1) {
      expect(Buffer.from(one(way, at * 7, at), 'latin1').length).toBeGreaterThanOrEqual(0);
      expect(typeof one(way, at, at * 5)).toBe('string');
    }
  });

  it.each<[Way, number, number, string]>([
    ['cut off', 10, 0, 'Subject: x'],
    ['line dropped', 0, 0, MAIL.slice('Subject: x\r\n'.length)],
    ['line doubled', 0, 1, `Subject: x\r\n${MAIL}`],
    ['lines swapped', 3, 8, MAIL.replace('--b\r', '--b--\r').replace(/--b--$/, '--b')],
    ['other charset', 0, 4, MAIL.replace('utf-8', 'utf-7')],
    ['other encoding', 0, 0, MAIL.replace('quoted-printable', 'base64')],
    ['other type', 1, 1, MAIL.replace('text/html', 'text/plain')],
    ['soft break in an address', 0, 0, MAIL.replace('"https', '"=\r\nhttps')],
    ['boundary broken', 1, 2, MAIL.replace('--b\r', '--b--\r')],
    ['bytes of no text', 0, 0, `\u0000${MAIL}`],
    ['tag left open', 0, 1, MAIL.replace('</a>', '')],
    ['entity broken', 0, 2, MAIL.replace('&amp;', '&#0;')],
    ['attribute doubled', 0, 0, MAIL.replace('j/1"', `j/1" href=3D"${FORGED[0]}"`)],
    ['href written otherwise', 0, 0, MAIL.replace('href', 'HrEf')],
    ['address forged', 0, 0, MAIL.replace('https://zoom.us/j/1', FORGED[0] ?? '')],
    ['link of another mail', 0, 0, MAIL.replace('zoom.us/j/1', 'zooom.us/j/2')],
    ['lines of another mail', 0, 0, MAIL.replace('Subject: x', 'Subject: x\r\nSubject: y')],
  ])('%s', (way, at, what, expected) => {
    expect(one(way, at, what)).toBe(expected);
  });

  it('nests a mail in parts, closed or not', () => {
    expect(one('parts nested', 0, 2)).toMatch(
      /^(?:Content-Type: multipart\/mixed[^-]*--n\d\r\n){3}Subject[\s\S]*--n0--$/,
    );
    expect(one('parts nested', 1, 119)).toMatch(/--n119\r\n[\s\S]*--b--$/);
  });

  it('takes one step after the other', () => {
    const steps = (['cut off', 'bytes of no text'] as const).map((way) => ({ way, at: 3, what: 0 }));
    expect(mutateMail(MAIL, steps, '')).toBe('Sub\u0000');
  });

  it('reaches the links of nearly every sample mail', () => {
    const mails = listMail().map((file) =>
      readFileSync(new URL(`../fixtures/mail/${file}`, import.meta.url), 'latin1'),
    );
    const reached = mails.filter((mail) => one('address forged', 0, 0, mail) !== mail);
    expect(reached.length).toBeGreaterThan(mails.length / 2);
  });
});
