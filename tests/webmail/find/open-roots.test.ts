// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { openRootsIn } from '../../../src/webmail/find/open-roots.ts';
import { find, showPage } from '../page.ts';

it('openRootsIn finds open roots of every kind of host, its own part first, and none of ours or closed', () => {
  showPage(`<main><x-mail></x-mail><div></div><section></section><link-guard-card></link-guard-card></main>`);
  const shade = (selector: string, mode: ShadowRootMode) =>
    find<HTMLElement>(selector).attachShadow({ mode });
  const [main, mail, div] = ['main', 'x-mail', 'div'].map((selector) => shade(selector, 'open'));
  shade('section', 'closed');
  shade('link-guard-card', 'open');
  expect(openRootsIn(document)).toEqual([main, mail, div]);
  expect(openRootsIn(find('main'))).toEqual([main, mail, div]);
  expect(openRootsIn(find('x-mail'))).toEqual([mail]);
  expect(openRootsIn(document.createTextNode('a.dk'))).toEqual([]);
});

it('openRootsIn finds what is handed out to it, closed ones too', () => {
  showPage('<main><section></section><p></p></main>');
  const closed = find<HTMLElement>('section').attachShadow({ mode: 'closed' });
  const handOut = (element: Element) => (element.localName === 'section' ? closed : null);
  expect(openRootsIn(document, handOut)).toEqual([closed]);
  expect(openRootsIn(find('section'), handOut)).toEqual([closed]);
  expect(openRootsIn(find('p'), handOut)).toEqual([]);
});
