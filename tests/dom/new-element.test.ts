// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { newElement } from '../../src/dom/new-element.ts';
import { DEFINITIONS, freshView } from '../support/defined-elements.ts';

it.each(DEFINITIONS)('has a shadow root where the page defined an element %s', (_, define) => {
  const view = freshView(document);
  view.customElements.define('link-guard-card', define(view));
  const host = newElement(view.document, 'link-guard-card');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.append('The verdict');
  view.document.body.append(host);
  expect(host.ownerDocument).toBe(view.document);
  expect(view.document.querySelector('link-guard-card')?.shadowRoot).toBe(shadow);
  expect(shadow.textContent).toBe('The verdict');
});
