// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CLIENT_NOTES } from '../../../src/webmail/clients/client-notes.ts';
import {
  BUILT_IN_MATCHES,
  CLIENTS,
  type Client,
  clientOf,
  isRead,
  UNKNOWN_CLIENT,
} from '../../../src/webmail/clients/clients.ts';
import { parsePage } from '../page.ts';

/** A page of Horde's with this in the place where it shows its programs. */
const inHorde = (html: string) =>
  `<div id="horde-body"><div id="horde-contentwrapper"><div id="horde-content">${html}</div></div></div>`;

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
    ['https://beta-mg.mail.yahoo.com/n/inbox/all', '', 'yahoo'],
    ['https://mail.aol.com/d/', '', 'yahoo'],
    ['https://mail.yahoo.com.evil.example/', '', 'unknown'],
    ['https://evilmail.yahoo.com/', '', 'unknown'],
    ['https://mail.proton.me/u/0/inbox', '', 'proton'],
    ['https://app.fastmail.com/mail/Inbox/', '', 'fastmail'],
    ['https://www.icloud.com/mail/', '', 'icloud'],
    ['https://mail.zoho.eu/zm/', '', 'zoho'],
    ['https://bap.navigator.gmx.net/mail?sid=1', '', 'gmx'],
    ['https://3c.web.de/mail/client/mail/list', '', 'gmx'],
    ['https://gmxnet.mailbody-ui.de/Mailbox/Mail/1/Body/html', '', 'gmx'],
    ['https://mailbody-ui.de/', '', 'gmx'],
    ['https://navigator-lxa.mail.com/mail?sid=1', '', 'gmx'],
    ['https://webmailer.mail.com/', '', 'gmx'],
    ['https://www.mail.com/', '', 'unknown'],
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
    [
      'https://webmail.example.dk/imp/dynamic.php',
      '<div id="horde-page"><div id="dimpmain"></div></div>',
      'horde',
    ],
    [
      'https://webmail.example.dk/imp/dynamic.php',
      inHorde('<div id="horde-page"><div id="dimpmain"></div></div>'),
      'horde',
    ],
    [
      'https://webmail.example.dk/imp/dynamic.php?page=message',
      '<div id="msgData"><div class="msgfullread"><div class="messageBody"></div></div></div>',
      'horde',
    ],
    [
      'https://webmail.example.dk/imp/smartmobile.php',
      '<div id="message"><div class="ui-content"><div id="imp-message-body"></div></div></div>',
      'horde',
    ],
    [
      'https://webmail.example.dk/imp/basic.php?page=message',
      inHorde('<div id="msgheaders"></div><div id="messageBody" class="messageBody"></div>'),
      'horde',
    ],
    [
      'https://webmail.example.dk/imp/basic.php?page=thread',
      inHorde(
        '<div class="solidbox threadBox"><div class="control"></div><div class="messageBody"></div></div>',
      ),
      'horde',
    ],
    [
      'https://webmail.example.dk/imp/basic.php?page=mailbox',
      inHorde('<div class="horde-buttonbar"><ul><li><form class="imp-navbar"></form></li></ul></div>'),
      'horde',
    ],
    ['https://webmail.example.dk/kronolith/', inHorde('<div id="kronolithBody"></div>'), 'unknown'],
    ['https://webmail.example.dk/x', `<main>${inHorde('<div id="messageBody"></div>')}</main>`, 'unknown'],
    ['https://webmail.example.dk/blog', '<div class="messageBody"></div>', 'unknown'],
    ['https://zimbra.example.dk/', '<div id="skin_container_app_main"></div>', 'zimbra'],
    ['https://ox.example.dk/appsuite/', '<div id="io-ox-core"></div>', 'open-xchange'],
    ['https://cloud.example.dk/apps/mail/', '<main id="content" class="app-mail"></main>', 'nextcloud-mail'],
    ['https://cloud.example.dk/apps/files/', '<main id="content" class="app-files"></main>', 'unknown'],
    ['https://snappy.example.dk/', '<div id="rl-app"></div>', 'snappymail'],
    ['https://webmail.example.dk/?_task=mail', '<div id="messagebody"></div>', 'roundcube'],
    ['http://127.0.0.1/', '<body class="task-mail action-none">', 'roundcube'],
    ['https://webmail.example.dk/?_task=mail', '<table id="messagelist"></table>', 'roundcube'],
    // A mail of a webmail that nobody knows may write a marker, too.
    ['https://webmail.example.dk/', '<main><div id="rl-app"></div></main>', 'unknown'],
    ['https://webmail.example.dk/', '<div id="messagebody"></div><div id="dimpmain"></div>', 'unknown'],
    ['blob:https://webmail.example.dk/1', '<div id="messagebody"></div>', 'unknown'],
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
    ['https://3c-lxa.mail.com/mail/client/mailbody/tmai1/true', true],
    ['mailbox:///home/ida/Mail/Inbox?number=3', true],
    ['https://mail.google.com/mail/u/0/', false],
  ])('%s: %s', (url, isWhole) => {
    expect(clientOf(url, parsePage('')).isMessage ?? false).toBe(isWhole);
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
    ['<div id="io-ox-core"></div>', { class: 'mail-detail-frame' }, 'open-xchange', true],
    ['<div id="impbase"></div>', { class: 'htmlMsgData', sandbox: 'allow-same-origin' }, 'horde', true],
    ['<main id="content" class="app-mail"></main>', { class: 'message-frame' }, 'nextcloud-mail', true],
    ['<div id="skin_container_app_main"></div>', { id: 'zv__CLV__MSG_body__iframe' }, 'zimbra', true],
    // A frame that holds no message is read as its page is.
    ['<div id="impbase"></div>', { class: 'cke_wysiwyg_frame' }, 'horde', undefined],
    ['<p>Hello</p>', {}, 'unknown', undefined],
    ['<p>Hello</p>', { class: 'mail-detail-frame' }, 'unknown', undefined],
  ])('a frame at about:blank in %s with %j', (page, attributes, id, isMessage) => {
    const client = clientOf('about:blank', frameIn(page, attributes, '<p>Hello</p>'));
    expect([client.id, client.isMessage]).toEqual([id, isMessage]);
  });

  it.each([
    ['in a message', '<div class="mail-detail-content"></div>', '.mail-detail-content', true],
    [
      'in what a mail calls a draft',
      '<div class="mail-detail-content"><p contenteditable="true" class="io-ox-mail-compose"></p></div>',
      'p',
      true,
    ],
    [
      'in the draft of an event',
      '<div class="calendar-detail"><p contenteditable="true"></p></div>',
      'p',
      undefined,
    ],
  ])('a frame that stands %s', (_title, inside, at, isMessage) => {
    const frame = document.createElement('iframe');
    document.body.replaceChildren(...parsePage(`<div id="io-ox-core"></div>${inside}`).body.childNodes);
    document.querySelector(at)?.append(frame);
    const client = clientOf('about:blank', frame.contentDocument as Document);
    expect([client.id, client.isMessage]).toEqual(['open-xchange', isMessage]);
  });

  it('a frame of another page is known by its own marker', () => {
    const inside = frameIn('<p>Portal</p>', { name: 'roundcube' }, '<div id="messagebody"></div>');
    expect(clientOf('https://webmail.example.dk/', inside).id).toBe('roundcube');
  });
});

describe('isRead', () => {
  const client: Client = {
    id: 'made-up',
    matches: [],
    body: '.message, .event',
    forms: '.event',
    compose: '.draft',
  };
  const isLinkRead = (html: string) => {
    const link = parsePage(html).querySelector('a');
    if (!link) throw new Error('no link');
    return isRead(link, client);
  };

  it.each([
    ['in a message', '<div class="message"><p><a href="/">x</a></p></div>', true],
    ['outside any', '<div><a href="/">x</a></div>', false],
    ['in a draft', '<div class="draft"><a href="/">x</a></div>', false],
    ['in the draft of an event', '<div class="event"><p class="draft"><a href="/">x</a></p></div>', false],
    ['where an event is written', '<div class="event"><p contenteditable><a href="/">x</a></p></div>', false],
    [
      'where an event cannot be written',
      '<div class="event"><p contenteditable><b contenteditable="false"><a href="/">x</a></b></p></div>',
      true,
    ],
    [
      'where it can be written again',
      '<div class="event" contenteditable="false"><p contenteditable><a href="/">x</a></p></div>',
      false,
    ],
    [
      'in what is locked in the draft of an event',
      '<div class="event"><p class="draft"><b contenteditable="false"><a href="/">x</a></b></p></div>',
      true,
    ],
    ['in an event', '<div class="event"><p><a href="/">x</a></p></div>', true],
    [
      "in a message's text in an event",
      '<div class="event"><div class="message"><p contenteditable><a href="/">x</a></p></div></div>',
      true,
    ],
    [
      'where a mail says that someone writes',
      '<div class="message"><div contenteditable="true"><a href="/">x</a></div></div>',
      true,
    ],
    [
      'in a message within a mail that says so',
      '<div class="message"><p class="draft"><i class="message"><a href="/">x</a></i></p></div>',
      true,
    ],
    [
      'in a message that is the editor',
      '<div class="message" contenteditable><a href="/">x</a></div>',
      false,
    ],
    [
      'in a message quoted in a draft',
      '<p class="draft"><i class="message"><a href="/">x</a></i></p>',
      false,
    ],
    [
      'in a message quoted in a draft, where nobody can write',
      '<p class="draft"><i class="message"><b contenteditable="false"><a href="/">x</a></b></i></p>',
      false,
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
    const { body, forms, marker, frame, compose, lists, text } = client;
    for (const selector of [body, forms, marker, frame, compose, lists, text]) {
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
    const wide = ['https://*.mailbody-ui.de/*', 'https://*.mail.yahoo.com/*'];
    const hosts = BUILT_IN_MATCHES.filter((match) => !wide.includes(match));
    for (const match of hosts) expect(match).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
  });

  it.each(CLIENTS)('$id is known by its address or by a marker', ({ matches, schemes = [], marker }) => {
    expect(matches.length + schemes.length > 0).toBe(marker === undefined);
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
