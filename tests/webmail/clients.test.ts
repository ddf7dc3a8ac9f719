// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { BUILT_IN_MATCHES, CLIENTS, clientOf, UNKNOWN_CLIENT } from '../../src/webmail/clients.ts';
import { parsePage } from './page.ts';

describe('clientOf', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', '', 'gmail'],
    ['https://outlook.office.com/mail/', '', 'outlook'],
    ['https://outlook.office365.com/mail/', '', 'outlook'],
    ['https://outlook.live.com/mail/0/', '', 'outlook'],
    ['https://outlook.cloud.microsoft/mail/', '', 'outlook'],
    ['https://webmail.example.dk/?_task=mail', '<div id="messagebody"></div>', 'roundcube'],
    ['http://127.0.0.1/', '<body class="task-mail action-none">', 'roundcube'],
    ['https://webmail.example.dk/', '<p>Hello</p>', 'unknown'],
    ['https://mail.google.com.evil.example/mail', '', 'unknown'],
    ['http://mail.google.com/', '', 'unknown'],
    ['https://evil.example/https://mail.google.com/', '', 'unknown'],
    ['about:blank', '', 'unknown'],
    ['', '', 'unknown'],
  ])('%s with "%s" is %s', (url, html, id) => {
    expect(clientOf(url, parsePage(html)).id).toBe(id);
  });
});

describe('the table of clients', () => {
  it.each([...CLIENTS, UNKNOWN_CLIENT])(
    '$id has selectors that can be asked, a source and a month',
    (client) => {
      expect(() => document.querySelector(client.body)).not.toThrow();
      if (client.marker) expect(() => document.querySelector(client.marker ?? '')).not.toThrow();
      expect(client.source).not.toBe('');
      expect(client.seen).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    },
  );

  it('runs from the start on https pages of whole hosts only', () => {
    expect(BUILT_IN_MATCHES.length).toBeGreaterThan(0);
    for (const match of BUILT_IN_MATCHES) expect(match).toMatch(/^https:\/\/[a-z0-9.]+\/\*$/);
  });
});
