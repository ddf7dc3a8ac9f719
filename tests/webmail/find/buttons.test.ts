// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { UNKNOWN_CLIENT } from '../../../src/webmail/clients/clients.ts';
import { buttonAddress } from '../../../src/webmail/find/buttons.ts';
import { collectLinks } from '../../../src/webmail/find/candidates.ts';
import { parsePage } from '../page.ts';

const A = 'https://zoom.us/j/1';
const B = 'https://zoom.us/j/2';

describe('buttonAddress reads', () => {
  it.each([
    ['data-href', `data-href="${A}"`, A],
    ['data-url', `data-url=" ${A} "`, A],
    ['data-link', `data-link="zoommtg://zoom.us/join?confno=1"`, 'zoommtg://zoom.us/join?confno=1'],
    ['window.open', `onclick="window.open('${A}', '_blank')"`, A],
    ['open alone', `onclick='return open("${A}")'`, A],
    ['location', `onclick="location='${A}'"`, A],
    ['location.href', `onclick="window.location.href = '${A}';"`, A],
    ['location.assign', `onclick="top.location.assign(\`${A}\`)"`, A],
    ['location.replace', `onclick="document.location.replace('${A}')"`, A],
    ['an attribute before a script', `data-url="${A}" onclick="open('${B}')"`, A],
    ['the script where the attribute has no address', `data-url="/mail" onclick="open('${B}')"`, B],
  ])('%s', (_title, attributes, expected) => {
    const button = parsePage(`<button ${attributes}>Join</button>`).querySelector('button');
    expect(button && buttonAddress(button)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['a relative address', 'data-url="/mail/1" data-href="#a" data-link="mail?id=1"'],
    ['an address without a scheme', 'data-url="zoom.us/j/1"'],
    ['a script', 'data-href="javascript:alert(1)"'],
    ['another function', `onclick="track('${A}')"`],
    ['a question about the address', `onclick="if (location.href == '${A}') close()"`],
    ['an address put together', 'onclick="open(base + id)"'],
    ['another attribute', `data-id="${A}"`],
  ])('but not %s', (_title, attributes) => {
    const button = parsePage(`<button ${attributes}>Join</button>`).querySelector('button');
    expect(button && buttonAddress(button)).toBeNull();
  });
});

describe('collectLinks finds a button', () => {
  const hrefs = (html: string) => collectLinks(parsePage(html), UNKNOWN_CLIENT).map(({ href }) => href);

  it.each([
    ['of HTML', `<button data-url="${A}">Join</button>`, [A]],
    [
      'by its role',
      `<div role="button" data-url="${A}">Join</div><span role="link" data-href="${B}">x</span>`,
      [A, B],
    ],
    ['by what it does', `<table><tr><td onclick="open('${A}')">Join</td></tr></table>`, [A]],
    [
      'that is a link to nowhere',
      `<a href="#" data-url="${A}">Join</a><a onclick="open('${B}')">x</a>`,
      [A, B],
    ],
    ['a link by its own address', `<a href="${A}" data-url="${B}" onclick="open('${B}')">Join</a>`, [A]],
    ['once around a link', `<div onclick="open('${B}')"><a href="${A}">Join</a></div>`, [A]],
    ['once within a link', `<a href="${A}"><button data-url="${B}">Join</button></a>`, [A]],
    ['among links, in order', `<button data-url="${B}">b</button><a href="${A}">a</a>`, [B, A]],
  ])('%s', (_title, html, expected) => {
    expect(hrefs(html)).toEqual(expected);
  });

  it.each([
    ['a part of the page that keeps an address', `<div data-url="${A}">text</div>`],
    ['a button with no address', '<button>Send</button><div role="button">x</div>'],
    ['a button in a draft', `<div contenteditable="true"><button data-url="${A}">x</button></div>`],
  ])('but not %s', (_title, html) => {
    expect(hrefs(html)).toEqual([]);
  });
});
