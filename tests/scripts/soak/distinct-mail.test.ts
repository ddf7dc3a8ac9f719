import { describe, expect, it } from 'vitest';
import { distinctMail } from '../../../scripts/soak/distinct-mail.ts';
import { INSTITUTIONS } from '../../../src/core/genuine/data/institutions.ts';

const MAIL = `<a href="https://aaudk.zoom.us/j/69041275836?pwd=SampleHAn.1">Join</a> Meeting ID: 690 4127 5836`;

describe('a mail made distinct', () => {
  it('is the same for the same salt, and another for another', () => {
    expect(distinctMail(MAIL, 'one')).toBe(distinctMail(MAIL, 'one'));
    expect(distinctMail(MAIL, 'one')).not.toBe(distinctMail(MAIL, 'two'));
  });

  it('has a host of the same kind, and its new meeting number everywhere', () => {
    for (let salt = 0; salt < 50; salt += 1) {
      const [, host, number, token, shown] =
        /https:\/\/([^/]+)\/j\/(\d{11})\?pwd=(\w+)HAn\.1">Join<\/a> Meeting ID: ([\d ]+)$/.exec(
          distinctMail(MAIL, String(salt)),
        ) ?? [];
      expect(INSTITUTIONS.find((row) => row.host === host)).toMatchObject({ country: 'DK', kind: 'vanity' });
      expect(shown?.replaceAll(' ', '')).toBe(number);
      expect(number).toMatch(/^6/);
      expect(number).not.toBe('69041275836');
      expect(token).toMatch(/^S[\da-f]{5}$/);
    }
  });

  it.each([
    ['a host that only begins like an institution’s', 'https://aaudk.zoom.us.meeting-lobby.example/j'],
    ['a host that only ends like one', 'https://xaaudk.zoom.us/j'],
    ['a longer number', 'sent 639000000000017465'],
    ['a shorter number', 'room 12345678'],
  ])('keeps %s', (_, text) => {
    expect(distinctMail(text, 'one')).toBe(text);
  });

  it('reads hosts in addresses that were rewritten', () => {
    const host = 'aaudk.zoom.us';
    for (const text of [`url=https%3A%2F%2F${host}%2Fj`, `https-3A__${host}_j`, `__https://${host}/j__;`]) {
      const changed = new Set(Array.from({ length: 20 }, (_, salt) => distinctMail(text, String(salt))));
      expect(changed.size).toBeGreaterThan(5);
    }
  });
});
