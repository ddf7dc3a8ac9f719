// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CLIENTS, type Client, UNKNOWN_CLIENT } from '../../../src/webmail/clients/clients.ts';
import { HEADERS } from '../../../src/webmail/clients/message-headers.ts';
import { messagesOf } from '../../../src/webmail/read/message-of.ts';
import { CONVERSATIONS, type ConversationPage } from '../conversation-pages.ts';
import { parsePage } from '../page.ts';

const clientOf = (id: string): Client => CLIENTS.find((client) => client.id === id) as Client;

const link = (id: string) => `Zoom meeting <a id="${id}" href="https://${id}.example/">Join ${id}</a>`;

function show(page: Document, html: string): void {
  page.body.replaceChildren(...page.importNode(parsePage(html).body, true).childNodes);
}

function read(client: Client, html: string, ...ids: readonly string[]) {
  show(document, html);
  const places = ids.map((id) => document.getElementById(id) as HTMLElement);
  const messages = messagesOf(client);
  return { messages: messages.read(places), numbers: places.map((place) => messages.numberOf(place)) };
}

describe.each(Object.entries(CONVERSATIONS))('a message in %s', (id, page) => {
  const client = clientOf(id);

  it('has its sender and its subject from its header', () => {
    const html = page.around(page.message('Zoom Phone', 'info@mail.example', link('a')), 'New voicemail');
    const { messages } = read(client, html, 'a');
    expect(messages).toMatchObject([
      { sender: { name: 'Zoom Phone', address: 'info@mail.example' }, subject: 'New voicemail' },
    ]);
    expect(messages[0]?.text.trim()).toBe('Zoom meeting Join a');
  });

  it.each([
    ['its sender', 'Zoom', 'Hello', 1],
    ['its subject', 'Bo', 'Zoom recording', 1],
    ['nothing', 'Bo', 'Hello', 0],
  ])('is told where %s says Zoom', (_title, name, subject, told) => {
    const body = '<a id="a" href="https://a.example/">Let them in</a>';
    expect(
      read(client, page.around(page.message(name, 'a@b.example', body), subject), 'a').messages,
    ).toHaveLength(told);
  });

  it('has them not from its body', () => {
    const body = page.forged('Zoom', 'no-reply@zoom.us') + link('a');
    const bare = page
      .message('x', 'x@x.example', body)
      .replace(page.forged('x', 'x@x.example').replace(/^<div class="adn">|<\/div>$/g, ''), '');
    const named = page.around(page.message('Bo', 'bo@mail.example', body), 'Hello');
    expect(read(client, named, 'a').messages[0]?.sender).toEqual({ name: 'Bo', address: 'bo@mail.example' });
    if (bare !== page.message('x', 'x@x.example', body)) {
      const { messages } = read(client, page.around(bare, 'Hello'), 'a');
      expect(messages[0]?.sender?.address).not.toBe('no-reply@zoom.us');
    }
  });
});

describe.each(['gmail', 'outlook', 'yahoo', 'sogo'])('two messages of a conversation in %s', (id) => {
  const client = clientOf(id);
  const page = CONVERSATIONS[id] as ConversationPage;
  const html = page.around(
    page.message('Zoom', 'info@mail.example', link('first')) +
      page.message('Bo Holm', 'bo@firm.example', `${link('second')} Bo.`),
    'Meeting',
  );

  it('are two, each with its own header and text', () => {
    const { messages, numbers } = read(client, html, 'first', 'second');
    expect(new Set(numbers).size).toBe(2);
    expect(messages.map(({ sender, text }) => [sender?.name, text.trim()])).toEqual([
      ['Zoom', 'Zoom meeting Join first'],
      ['Bo Holm', 'Zoom meeting Join second Bo.'],
    ]);
  });

  it('have one number each, however often they are asked', () => {
    show(document, html);
    const place = document.getElementById('first') as HTMLElement;
    expect(messagesOf(client).numberOf(place)).toBe(messagesOf(client).numberOf(place));
  });
});

describe('a message', () => {
  it.each([
    ['that does not say Zoom', 'Hello <a id="a" href="https://a.example/">Photos</a>', 0],
    ['that says so', link('a'), 1],
    ['that says so in letters of another script', 'Zооm <a id="a" href="https://a.example/">Join</a>', 1],
    [
      'that says so with something unseen in it',
      'Zo\u200bom <a id="a" href="https://a.example/">Join</a>',
      1,
    ],
    ['that leads there', '<a id="a" href="https://zoom.us/j/1">Join</a>', 1],
    ['that shows its logo', '<img alt="Zoom"><a id="a" href="https://a.example/">Join</a>', 1],
  ])('%s is told or not', (_title, body, told) => {
    const page = CONVERSATIONS.gmail as ConversationPage;
    expect(
      read(clientOf('gmail'), page.around(page.message('A', 'a@b.example', body), ''), 'a').messages,
    ).toHaveLength(told);
  });

  it('of a client whose header we cannot read has no sender', () => {
    const { messages } = read(UNKNOWN_CLIENT, `<h1>Zoom</h1><main>${link('a')}</main>`, 'a');
    expect(messages).toMatchObject([{ sender: null, subject: '' }]);
  });

  it('has its pictures', () => {
    const page = CONVERSATIONS.gmail as ConversationPage;
    const body = `<img alt="Zoom" src="https://st1.zoom.us/l.png">${link('a')}`;
    const { messages } = read(
      clientOf('gmail'),
      page.around(page.message('A', 'a@b.example', body), ''),
      'a',
    );
    expect(messages[0]?.pictures).toEqual([{ alt: 'Zoom', address: 'https://st1.zoom.us/l.png' }]);
  });

  it('in a frame of its own has the header around that', () => {
    show(
      document,
      '<div><div data-testid="conversation-header:subject">Voicemail</div><div data-shortcut-target="message-container"><div data-testid="recipients:sender" title="info@mail.example">Zoom Phone</div><iframe data-testid="content-iframe"></iframe></div></div>',
    );
    const inside = document.querySelector('iframe')?.contentDocument as Document;
    show(inside, `<div id="proton-root">${link('a')}</div>`);
    const [message] = messagesOf(clientOf('proton')).read([inside.getElementById('a') as HTMLElement]);
    expect(message).toMatchObject({
      sender: { name: 'Zoom Phone', address: 'info@mail.example' },
      subject: 'Voicemail',
    });
  });
});

it('every header is of a client that we know', () => {
  for (const id of Object.keys(HEADERS)) expect(clientOf(id)?.id).toBe(id);
});
