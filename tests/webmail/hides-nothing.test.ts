// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import {
  CLIENTS,
  type Client,
  clientOf,
  MAIL_ITSELF,
  UNKNOWN_CLIENT,
  WRITING,
} from '../../src/webmail/clients/clients.ts';
import { collectLinks } from '../../src/webmail/find/candidates.ts';
import { messagesText } from '../../src/webmail/read/message-text.ts';
import { elementsFor, selectorsIn } from './element-of.ts';
import { parsePage } from './page.ts';

vi.setConfig({ testTimeout: 60_000 });

const SPOOFED = 'https://zooom.us/j/61234567890';
const MAIL = `<p>Join <a href="${SPOOFED}">Zoom</a></p>`;

/** What a mail may write around its link: every selector of every row, and what says that somebody writes there. */
const TRICKS = [
  ...new Set(
    [...CLIENTS, UNKNOWN_CLIENT].flatMap(({ body, forms, frame, compose, lists, text, marker }) =>
      [body, forms, frame, compose, lists, text, marker].flatMap((list) => (list ? selectorsIn(list) : [])),
    ),
  ),
  ...selectorsIn(WRITING),
  ...[
    '[role="textbox"]',
    '[role="textbox"][contenteditable="true"]',
    '[hidden]',
    '[inert]',
    'form',
    'dialog',
  ],
];
/** What tells in a page of which nothing is known, where mail and drafts look alike. */
const TELLING = new Set([...selectorsIn(WRITING), '[role="textbox"][contenteditable="true"]']);

/** Writes the mail into `home`, within what is as `selector` asks, and beside it an empty one of the same. */
function write(home: Element, selector: string): void {
  const { ownerDocument } = home;
  const { outer, inner } = elementsFor(ownerDocument, selector);
  inner.append(...parsePage(MAIL).body.childNodes);
  home.append(elementsFor(ownerDocument, selector).outer, outer);
}

const read = (page: Document, client: Client) => [
  collectLinks(page, client).map(({ href }) => href),
  /Join Zoom/.test(messagesText(page, client, 1000)),
];
const FOUND = [[SPOOFED], true];

/** The elements of each row that hold a message and nothing else. */
const MESSAGES = CLIENTS.filter(({ isMessage }) => !isMessage).flatMap((client) =>
  selectorsIn(client.body)
    .filter((selector) => !client.forms || !selectorsIn(client.forms).includes(selector))
    .map((selector) => ({ name: `${client.id} (${selector})`, client, selector })),
);

it.each(MESSAGES)('nothing that a mail writes in itself keeps it from being read in $name', (row) => {
  for (const trick of TRICKS) {
    const page = parsePage('');
    const { outer, inner } = elementsFor(page, row.selector);
    page.body.append(outer);
    write(inner, trick);
    expect(read(page, row.client), trick).toEqual(FOUND);
  }
});

const WHOLE = [
  ['in Thunderbird', clientOf('mailbox:///home/ida/Inbox?number=1', parsePage(''))],
  ['in iCloud', clientOf('https://www-mail.icloud-sandbox.com/applications/mail2-message/a', parsePage(''))],
  ['on the command line', MAIL_ITSELF],
] as const;

it.each(WHOLE)('nor in a document that is a mail %s, its body included', (_where, client) => {
  for (const trick of TRICKS) {
    const page = parsePage('');
    write(page.body, trick);
    for (const selector of [...selectorsIn(WRITING), trick]) {
      const { inner } = elementsFor(page, selector);
      for (const { name, value } of inner.attributes) page.body.setAttribute(name, value);
    }
    Object.defineProperty(page, 'designMode', { value: 'on' });
    expect(read(page, client), trick).toEqual(FOUND);
  }
});

it('nor in a webmail that nobody knows, but for what says that somebody writes there', () => {
  for (const trick of TRICKS.filter((selector) => !TELLING.has(selector))) {
    const page = parsePage('<header></header><main><div class="mail"></div></main>');
    write(page.querySelector('.mail') as Element, trick);
    expect(read(page, clientOf('https://post.student.example/', page)), trick).toEqual(FOUND);
  }
});

it.each([...MESSAGES.filter(({ client }) => client.compose)])(
  'a draft that quotes a mail of $name is not read',
  (row) => {
    for (const draft of [...selectorsIn(row.client.compose ?? ''), ...selectorsIn(WRITING)]) {
      const page = parsePage('');
      const { outer, inner } = elementsFor(page, draft);
      page.body.append(outer);
      write(inner, row.selector);
      expect(read(page, row.client), draft).toEqual([[], false]);
    }
  },
);
