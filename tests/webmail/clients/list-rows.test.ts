// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../src/webmail/clients/clients.ts';
import { collectLinks } from '../../../src/webmail/find/candidates.ts';
import { collectTextAddresses } from '../../../src/webmail/find/plain-text.ts';
import { messagesText } from '../../../src/webmail/read/message-text.ts';
import { showPage } from '../page.ts';

/** A subject of a list of messages, as a link into the webmail. */
const subject = (number: number) =>
  `<a href="/mail/${number}">Join Zoom Meeting ${number}</a> <i>https://aaudk.zoom.us/j/${number}</i>`;
const rows = (row: (inside: string) => string, count = 3) =>
  Array.from({ length: count }, (_, i) => row(subject(i))).join('');
const MAIL =
  '<div id="mail"><p>The mail: zooom.us/j/1</p><a href="https://zooom.us/j/2">Join</a> <a href="/attachment/1">A file</a></div>';

/** What is found in a page of a webmail that nobody knows: links, addresses in its text, what its text speaks of. */
function read(html: string) {
  showPage(html);
  const client = clientOf(location.href, document);
  expect(client.id).toBe('unknown');
  return {
    links: collectLinks(document, client).map(({ href }) => href.replace(location.origin, '')),
    addresses: collectTextAddresses(document, client).map(({ href }) => href),
    isInText: /Join Zoom Meeting/.test(messagesText(document, client, 1000)),
  };
}

describe('in a webmail that nobody knows, by its shape alone', () => {
  it.each([
    [
      'a table',
      `<table>${rows((row) => `<tr><td><input type="checkbox"></td><td>${row}</td></tr>`)}</table>`,
    ],
    ['a list', `<ul>${rows((row) => `<li>${row}</li>`)}</ul>`],
    ['a list of terms', `<dl>${rows((row) => `<dt>${row}</dt>`)}</dl>`],
    ['preformatted lines', `<pre>${rows((row) => `N 30 Nov ${row}\n`)}</pre>`],
    ['a menu', `<ul>${rows((row) => `<li>${row.replace(/ <i>.*/, '')}</li>`)}</ul>`],
  ])('%s of links into it is no message', (_title, list) => {
    expect(read(list + MAIL)).toEqual({
      links: ['https://zooom.us/j/2', '/attachment/1'],
      addresses: ['zooom.us/j/1'],
      isInText: false,
    });
  });

  it.each([
    ['fewer', `<ul>${rows((row) => `<li>${row}</li>`, 2)}</ul>`, 2],
    ['boxes of no class', rows((row) => `<div>${row}</div>`), 3],
    ['long texts', rows((row) => `<div class="mail">${row} ${'and so on '.repeat(50)}</div>`), 3],
    [
      'boxes with tables in them',
      rows((row) => `<div class="mail"><table><tr><td>${row}</td></tr></table></div>`),
      3,
    ],
  ])('%s are read', (_title, html, count) => {
    const { links, addresses, isInText } = read(html);
    expect([links.length, addresses.length, isInText]).toEqual([count, count, true]);
  });

  it.each([
    [
      'a table',
      (row: string) => `<table><tr><td>${row}</td></tr>${rows((own) => `<tr><td>${own}</td></tr>`)}</table>`,
    ],
    ['a list', (row: string) => `<ul>${rows((own) => `<li>${own} ${row}</li>`)}</ul>`],
    ['preformatted lines', (row: string) => `<pre>${rows((own) => own)}${row}</pre>`],
  ])('a link out of the site is read in %s that a mail makes look so', (_title, list) => {
    expect(read(list('<a href="https://zooom.us/j/2">Join</a>')).links).toContain('https://zooom.us/j/2');
  });
});

it('in a message of a known one a list is read as all else', () => {
  showPage(`<div id="messagebody"><ul>${rows((row) => `<li>${row}</li>`)}</ul></div>`);
  const client = clientOf(location.href, document);
  expect(client.id).toBe('roundcube');
  expect(collectLinks(document, client)).toHaveLength(3);
  expect(collectTextAddresses(document, client)).toHaveLength(3);
});
