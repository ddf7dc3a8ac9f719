// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { removeLeftovers } from '../../src/webmail/leftovers.ts';
import { showPage } from './page.ts';

afterEach(() => document.body.replaceChildren());

it('takes away all that is ours, and nothing of the mail', () => {
  showPage('<p>See <a href="/">Join<link-guard-mark></link-guard-mark></a></p>');
  for (const name of ['link-guard-card', 'link-guard-warning']) {
    document.documentElement.append(document.createElement(name));
  }
  removeLeftovers(document);
  expect(document.querySelectorAll('link-guard-mark, link-guard-card, link-guard-warning')).toHaveLength(0);
  expect(document.body.innerHTML).toBe('<p>See <a href="/">Join</a></p>');
});
