import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { linksOfMail } from '../../src/cli/mail-links.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { readHeaders } from '../../src/files/mail-headers.ts';

const mail = (...headers: readonly string[]) => `${headers.join('\r\n')}\r\n\r\nYour Zoom meeting.`;
const read = async (...headers: readonly string[]) => readHeaders(await PostalMime.parse(mail(...headers)));

const ZOOM = 'From: Zoom <no-reply@zoom.us>';
const results = (said: string) => `Authentication-Results: mx.example.dk; ${said}`;

describe('the headers of a mail', () => {
  it.each([
    ['a sender', 'From: Zoom Phone <a@mail.example>', { name: 'Zoom Phone', address: 'a@mail.example' }],
    ['an address alone', 'From: a@mail.example', { name: '', address: 'a@mail.example' }],
    [
      'an encoded name',
      'From: =?utf-8?Q?Zoom-m=C3=B8der?= <a@mail.example>',
      { name: 'Zoom-møder', address: 'a@mail.example' },
    ],
    ['no sender', 'X-Nothing: 1', null],
  ])('name %s', async (_title, header, sender) => {
    expect((await read(header)).sender).toEqual(sender);
  });

  it.each([
    [['dmarc=fail header.from=zoom.us'], ['authentication-failed']],
    [['spf=fail smtp.mailfrom=a; dkim=fail'], ['authentication-failed']],
    [['compauth=fail reason=000'], ['authentication-failed']],
    [['dmarc=pass; spf=fail; dkim=fail'], []],
    [['spf=pass; dkim=pass; dmarc=pass'], []],
    [['spf=softfail'], []],
    [['dmarc=pass', 'dmarc=fail'], []],
  ])('say of %j that %j', async (said, remarks) => {
    expect((await read(ZOOM, ...said.map(results))).remarks).toEqual(remarks);
  });

  it.each([
    ['Reply-To: organiser@mailbox.example', ['reply-to-elsewhere'], 'mailbox.example'],
    ['Reply-To: support@zoom.us', [], null],
    ['X-Reply: organiser@mailbox.example', [], null],
  ])('with %s have the remarks %j', async (header, remarks, replyTo) => {
    expect(await read(ZOOM, header)).toMatchObject({ remarks, replyTo });
  });
});

describe('a mail in the name of Zoom', { timeout: 60_000 }, () => {
  const body = 'Content-Type: text/html\r\n\r\nYour Zoom meeting. <a href="https://bakery.example/">Join</a>';
  const categoryOf = async (...headers: readonly string[]) => {
    const { links, facts, message } = await linksOfMail(
      new TextEncoder().encode(`${headers.join('\r\n')}\r\n${body}`),
    );
    return judgeMessage(links, facts, NO_RULES, message)[0]?.verdict.category;
  };

  it('is believed where nothing says that it is forged', async () => {
    expect(await categoryOf(ZOOM, results('dmarc=pass'))).not.toBe('spoofed');
    expect(await categoryOf(ZOOM)).not.toBe('spoofed');
  });

  it('is not where the receiving server says so', async () => {
    expect(await categoryOf(ZOOM, results('dmarc=fail'))).toBe('spoofed');
  });
});
