// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/messages/protocol.ts';
import { linksOfFrame } from '../../../src/webmail/find/links-of-frame.ts';
import { find, parsePage, showPage } from '../page.ts';

const ZOOM = 'https://aaudk.zoom.us/j/61234567890';
const LINK = `<a href="${ZOOM}">Join</a>`;

/** `shadow`: what stands in a shadow root within the shadow root of `#host`. */
function read(html: string, shadow?: string) {
  showPage(html);
  if (shadow) {
    const inner = document.createElement('div');
    find('#host').attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(...parsePage(shadow).body.childNodes);
  }
  return linksOfFrame(document);
}

it.each([
  ['a link', LINK, [ZOOM]],
  ['a link in a list of the page', `<ul role="grid"><li role="row">${LINK}</li></ul>`, [ZOOM]],
  ['a link in the navigation', `<nav>${LINK}</nav>`, [ZOOM]],
  ['an address in plain text', `<p>Copy ${ZOOM} by hand`, [ZOOM]],
  ['an address in plain text of a list', `<ul role="listbox"><li>${ZOOM}</li></ul>`, [ZOOM]],
  ['one that is being written', `<div contenteditable="true">${LINK}</div>`, []],
  ['a mail address', '<a href="mailto:it@example.dk">Write</a>', []],
  ['nothing', '<p>No link at all', []],
])('finds %s', (_what, html, found) => {
  expect(read(html).links.map(({ href }) => href)).toEqual(found);
});

it('finds what stands in a shadow root within another', () => {
  expect(read('<div id="host"></div>', LINK).links.map(({ href }) => href)).toEqual([ZOOM]);
});

it.each([
  ['<p>A Zoom meeting', true],
  ['<p>A meeting', false],
])('says whether the page says Zoom: %s', (html, says) => {
  expect(read(html).mentionsZoom).toBe(says);
});

it('gives no more than are asked for, and one to show that there are more', () => {
  const many = Array.from(
    { length: LIMITS.pageLinks + 20 },
    (_, i) => `<a href="https://a.example/${i}">a</a>`,
  );
  expect(read(many.join('')).links).toHaveLength(LIMITS.pageLinks + 1);
});
