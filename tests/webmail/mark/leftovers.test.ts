// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { ownPlace } from '../../../src/dom/own-place.ts';
import { removeLeftovers } from '../../../src/webmail/mark/leftovers.ts';
import { openRoots } from '../../support/own-place.ts';
import { showPage } from '../page.ts';

const divs = () => [...document.querySelectorAll(':root > div')];
afterEach(() => {
  for (const div of divs()) div.remove();
  document.body.replaceChildren();
});

it('takes away what an earlier copy left, and nothing of the page', () => {
  openRoots();
  showPage('<p>See <a href="/">Join</a></p><div class="link-guard"></div>');
  const page = document.body.innerHTML;
  const others = ['style', 'p', null].map((name) => {
    const div = document.createElement('div');
    const inside =
      name && Object.assign(document.createElement(name), { className: name === 'p' ? 'link-guard' : '' });
    if (inside) div.attachShadow({ mode: 'open' }).append(inside);
    return div;
  });
  document.documentElement.append(...others);
  ownPlace(document).attach();
  ownPlace(document).attach();
  expect(divs()).toHaveLength(5);
  removeLeftovers(document, (element) => element.shadowRoot);
  expect([divs(), document.body.innerHTML]).toEqual([others, page]);
});
