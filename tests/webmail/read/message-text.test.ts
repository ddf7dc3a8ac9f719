// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readInvitation } from '../../../src/core/message/invitation.ts';
import { type Client, UNKNOWN_CLIENT } from '../../../src/webmail/clients/clients.ts';
import { messagesText, messageText } from '../../../src/webmail/read/message-text.ts';
import { parsePage } from '../page.ts';

const textOf = (html: string, limit = 1000) => messageText(parsePage(html).body, limit);

describe('messageText', () => {
  it.each([
    ['paragraphs', '<p>one</p><p>two</p>', 'one two'],
    ['lines', 'one<br>two', 'one two'],
    ['cells', '<table><tr><td>one</td><td>two</td></tr></table>', 'one two'],
    ['text after a block', '<div>one<div>two</div>three</div>', 'one two three'],
    ['pieces of a word', 'Pass<b>code</b>: <i>1</i>2', 'Passcode: 12'],
    ['a link in a sentence', 'see <a href="x">zoom<span>.us</span></a>.', 'see zoom.us.'],
    ['white space of the source', '<p>\n  one\n\n  two &nbsp; three\n</p>', 'one two three'],
    ['nothing', '', ''],
    ['styles and scripts', '<style>p { color: red }</style><p>one</p><script>two</script>', 'one'],
    ['a comment', 'one<!-- two -->three', 'onethree'],
    ['a picture', 'one<img alt="two">three', 'one three'],
  ])('%s', (_title, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  it('is cut where it gets long', () => {
    expect(textOf(`<p>${'a'.repeat(50)}</p><p>${'b'.repeat(50)}</p>`, 60)).toHaveLength(60);
  });

  it('lets the facts of an invitation be read, which run together otherwise', () => {
    const html =
      '<p>https://aaudk.zoom.us/j/61234567890</p><p>Meeting ID:<b> 612 3456 7890</b></p><div>Passcode:</div><div>4kWb2z</div>';
    expect(readInvitation(textOf(html))).toMatchObject({ meetingIds: ['61234567890'], passcode: true });
  });

  it('ends with a page of very deep nesting', () => {
    const page = parsePage('');
    let inner: Element = page.body;
    for (let depth = 0; depth < 1000; depth += 1) {
      const child = page.createElement('div');
      child.append('x');
      inner.append(child);
      inner = child;
    }
    expect(messageText(page.body, 100_000)).toBe('x '.repeat(1000).trim());
  });
});

describe('messagesText', () => {
  const of = (html: string, client: Client, limit = 1000) =>
    messagesText(parsePage(html), client, limit).trim();
  const { text: _, ...known } = UNKNOWN_CLIENT;
  const gmail: Client = { ...known, body: '.a3s' };

  it.each([
    [
      'the main part of an unknown page',
      '<ul>Zoom in a subject</ul><main>The mail</main>',
      UNKNOWN_CLIENT,
      'The mail',
    ],
    ['an article of one', '<ul>Zoom</ul><article>The mail</article>', UNKNOWN_CLIENT, 'The mail'],
    ['all of one with no such part', '<ul>List</ul><div>The mail</div>', UNKNOWN_CLIENT, 'List The mail'],
    [
      'each body of a known page',
      '<p>No</p><div class="a3s">One</div><div class="a3s">Two</div>',
      gmail,
      'One\nTwo',
    ],
    ['nothing where no message is open', '<main>Inbox</main>', gmail, ''],
  ])('reads %s', (_title, html, client, expected) => {
    expect(of(html, client)).toBe(expected);
  });

  it('reads no more than it is asked for', () => {
    expect(of(`<main>${'a'.repeat(50)}</main><main>b</main>`, UNKNOWN_CLIENT, 20)).toBe('a'.repeat(20));
  });
});
