// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CLIENT_NOTES } from '../../src/webmail/client-notes.ts';
import {
  BUILT_IN_MATCHES,
  CLIENTS,
  type Client,
  clientOf,
  isRead,
  UNKNOWN_CLIENT,
} from '../../src/webmail/clients.ts';
import { parsePage } from './page.ts';

describe('clientOf', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', '', 'gmail'],
    ['https://outlook.office.com/mail/', '', 'outlook'],
    ['https://outlook.office365.com/mail/', '', 'outlook'],
    ['https://outlook.live.com/mail/0/', '', 'outlook'],
    ['https://outlook.cloud.microsoft/mail/', '', 'outlook'],
    ['https://calendar.google.com/calendar/u/0/r', '', 'google-calendar'],
    ['https://outlook.office.com/calendar/view/week', '', 'outlook'],
    ['https://mail.yahoo.com/d/folders/1', '', 'yahoo'],
    ['https://mail.proton.me/u/0/inbox', '', 'proton'],
    ['https://app.fastmail.com/mail/Inbox/', '', 'fastmail'],
    ['https://www.icloud.com/mail/', '', 'icloud'],
    ['https://mail.zoho.eu/zm/', '', 'zoho'],
    ['https://bap.navigator.gmx.net/mail?sid=1', '', 'gmx'],
    ['https://3c.web.de/mail/client/mail/list', '', 'gmx'],
    ['https://gmxnet.mailbody-ui.de/Mailbox/Mail/1/Body/html', '', 'gmx'],
    ['https://mailbody-ui.de/', '', 'gmx'],
    ['https://evilmailbody-ui.de/', '', 'unknown'],
    ['https://mailbody-ui.de.evil.example/', '', 'unknown'],
    ['https://evil.example/x.mailbody-ui.de/', '', 'unknown'],
    ['http://gmxnet.mailbody-ui.de/', '', 'unknown'],
    ['https://sogo.example.dk/SOGo/so/x/Mail/view', '<body ng-app="SOGo.MailerUI">', 'sogo'],
    [
      'https://webmail.example.dk/imp/dynamic.php',
      '<div id="horde-page"><div id="impbase"></div></div>',
      'horde',
    ],
    ['https://zimbra.example.dk/', '<div id="skin_container_app_main"></div>', 'zimbra'],
    ['https://ox.example.dk/appsuite/', '<div id="io-ox-core"></div>', 'open-xchange'],
    ['https://cloud.example.dk/apps/mail/', '<main id="content" class="app-mail"></main>', 'nextcloud-mail'],
    ['https://cloud.example.dk/apps/files/', '<main id="content" class="app-files"></main>', 'unknown'],
    ['https://snappy.example.dk/', '<div id="rl-app"></div>', 'snappymail'],
    ['https://webmail.example.dk/?_task=mail', '<div id="messagebody"></div>', 'roundcube'],
    ['http://127.0.0.1/', '<body class="task-mail action-none">', 'roundcube'],
    ['https://webmail.example.dk/', '<p>Hello</p>', 'unknown'],
    ['https://mail.google.com.evil.example/mail', '', 'unknown'],
    ['http://mail.google.com/', '', 'unknown'],
    ['https://evil.example/https://mail.google.com/', '', 'unknown'],
    ['imap://ida@imap.example.dk:993/fetch%3EUID%3E/INBOX%3E7', '', 'thunderbird'],
    ['mailbox:///home/ida/Mail/Inbox?number=3', '<div id="messagebody"></div>', 'thunderbird'],
    ['https://webmail.example.dk/mailbox:', '', 'unknown'],
    ['about:blank', '', 'unknown'],
    ['', '', 'unknown'],
  ])('%s with "%s" is %s', (url, html, id) => {
    expect(clientOf(url, parsePage(html)).id).toBe(id);
  });
});

describe('clientOf reads the whole of a document that is a message', () => {
  it.each([
    ['https://www-mail.icloud-sandbox.com/applications/mail2-message/current/en-us/index.html', true],
    ['https://www-mail.icloud-sandbox.com/applications/mail2-rte/current/en-us/index.html', false],
    ['https://gmxnet.mailbody-ui.de/Mailbox/Mail/1/Body/html', true],
    ['https://3c.web.de/mail/client/mailbody/tmai1/true;jsessionid=1', true],
    ['https://3c.web.de/mail/client/mail/list', false],
    ['https://mail.google.com/mail/u/0/', false],
  ])('%s: %s', (url, isWhole) => {
    expect(clientOf(url, parsePage('')).body === 'body').toBe(isWhole);
  });

  /** A frame of the test's document that fulfils `attributes`, with `html` in it. */
  function frameIn(page: string, attributes: Readonly<Record<string, string>>, html: string): Document {
    document.body.replaceChildren(...parsePage(page).body.childNodes);
    const frame = document.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    document.body.append(frame);
    if (!frame.contentDocument) throw new Error('no frame');
    frame.contentDocument.body.replaceChildren(...parsePage(html).body.childNodes);
    return frame.contentDocument;
  }

  it.each([
    ['<div id="io-ox-core"></div>', { class: 'mail-detail-frame' }, 'open-xchange', 'body'],
    ['<div id="impbase"></div>', { class: 'htmlMsgData', sandbox: 'allow-same-origin' }, 'horde', 'body'],
    ['<main id="content" class="app-mail"></main>', { class: 'message-frame' }, 'nextcloud-mail', 'body'],
    ['<div id="skin_container_app_main"></div>', { id: 'zv__CLV__MSG_body__iframe' }, 'zimbra', 'body'],
    // A frame that holds no message is read as its page is.
    ['<div id="impbase"></div>', { class: 'cke_wysiwyg_frame' }, 'horde', '#messageBody'],
    ['<p>Hello</p>', {}, 'unknown', 'body'],
    ['<p>Hello</p>', { class: 'mail-detail-frame' }, 'unknown', 'body'],
  ])('a frame at about:blank in %s with %j', (page, attributes, id, body) => {
    expect(clientOf('about:blank', frameIn(page, attributes, '<p>Hello</p>'))).toMatchObject({ id, body });
  });

  it.each([
    ['in a message', '', '.mail-detail-content', 'body'],
    [
      'in a draft within a message',
      '<p contenteditable="true"></p>',
      'p',
      '.mail-detail-content, .calendar-detail',
    ],
  ])('a frame that stands %s', (_title, inside, at, body) => {
    const page = `<div id="io-ox-core"></div><div class="mail-detail-content">${inside}</div>`;
    const frame = document.createElement('iframe');
    document.body.replaceChildren(...parsePage(page).body.childNodes);
    document.querySelector(at)?.append(frame);
    const client = clientOf('about:blank', frame.contentDocument as Document);
    expect(client).toMatchObject({ id: 'open-xchange', body });
  });

  it('a frame of another page is known by its own marker', () => {
    const inside = frameIn('<p>Portal</p>', { name: 'roundcube' }, '<div id="messagebody"></div>');
    expect(clientOf('https://webmail.example.dk/', inside).id).toBe('roundcube');
  });
});

describe('isRead', () => {
  const client: Client = { ...UNKNOWN_CLIENT, body: '.message', compose: '.draft' };
  const isLinkRead = (html: string) => {
    const link = parsePage(html).querySelector('a');
    if (!link) throw new Error('no link');
    return isRead(link, client);
  };

  it.each([
    ['in a message', '<div class="message"><p><a href="/">x</a></p></div>', true],
    ['outside any', '<div><a href="/">x</a></div>', false],
    ['in a draft', '<div class="message"><div class="draft"><a href="/">x</a></div></div>', false],
    [
      'where someone writes',
      '<div class="message"><div contenteditable="true"><a href="/">x</a></div></div>',
      false,
    ],
    [
      'where nobody writes any more',
      '<div class="message"><div contenteditable="false"><a href="/">x</a></div></div>',
      true,
    ],
    [
      'in a message that is itself written',
      '<div contenteditable=""><div class="message"><a href="/">x</a></div></div>',
      false,
    ],
  ])('%s', (_title, html, expected) => {
    expect(isLinkRead(html)).toBe(expected);
  });

  it('looks out of an open shadow root', () => {
    const host = parsePage('<div class="message"><mail-body></mail-body></div>').querySelector('mail-body');
    const link = host?.ownerDocument.createElement('a');
    if (!host || !link) throw new Error('no host');
    host.attachShadow({ mode: 'open' }).append(link);
    expect(isRead(link, client)).toBe(true);
    host.parentElement?.setAttribute('contenteditable', 'true');
    expect(isRead(link, client)).toBe(false);
  });

  it('reads no document that is edited as a whole', () => {
    const page = parsePage('<div class="message"><a href="/">x</a></div>');
    Object.defineProperty(page, 'designMode', { value: 'on' });
    const link = page.querySelector('a');
    expect(link && isRead(link, client)).toBe(false);
  });
});

describe('the table of clients', () => {
  it.each([...CLIENTS, UNKNOWN_CLIENT])('$id has selectors that can be asked', (client) => {
    const { body, marker, frame, compose, lists, text } = client;
    for (const selector of [body, marker, frame, compose, lists, text]) {
      if (selector) expect(() => document.querySelector(selector)).not.toThrow();
    }
  });

  it.each([...CLIENTS, UNKNOWN_CLIENT])('$id has a name, a source and a month', ({ id }) => {
    const { name, links, source, seen } = CLIENT_NOTES[id] ?? {};
    for (const words of [name, links, source]) expect(words).toMatch(/\w/);
    expect(seen).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  });

  it('runs from the start on https pages of whole hosts only', () => {
    expect(BUILT_IN_MATCHES.length).toBeGreaterThan(0);
    expect(new Set(BUILT_IN_MATCHES).size).toBe(BUILT_IN_MATCHES.length);
    const hosts = BUILT_IN_MATCHES.filter((match) => match !== 'https://*.mailbody-ui.de/*');
    for (const match of hosts) expect(match).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
  });

  it.each(CLIENTS)('$id is known by its address or by a marker', ({ matches, schemes = [], marker }) => {
    expect(matches.length + schemes.length > 0).toBe(marker === null);
  });

  it.each(CLIENTS)('$id asks for the pages that hold its messages', ({ matches, messagePages = [] }) => {
    for (const page of messagePages)
      expect(matches.some((match) => page.startsWith(match.slice(0, -1)))).toBe(true);
  });
});

it('a link that is in no page is in no message', () => {
  // Its own address has a "host", as a shadow root has.
  const link = parsePage('<a href="https://zoom.us/">x</a>').querySelector('a');
  link?.remove();
  expect(link && isRead(link, UNKNOWN_CLIENT)).toBe(false);
});
