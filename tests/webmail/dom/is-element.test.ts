// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isElement, isNode } from '../../../src/webmail/dom/is-element.ts';

/** A document whose nodes are no instances of this window's constructors. */
function otherDocument(): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (!frame.contentDocument) throw new Error('no frame');
  return frame.contentDocument;
}

it('knows an element of any frame', () => {
  const foreign = otherDocument().createElement('a');
  expect(foreign instanceof Element).toBe(false);
  expect(isElement(foreign)).toBe(true);
  expect(isElement(document.createElementNS('http://www.w3.org/2000/svg', 'a'))).toBe(true);
});

it.each([null, undefined, 'a', 1, {}, { nodeType: '1' }, new EventTarget()])(
  'knows %j as nothing',
  (value) => {
    expect(isElement(value)).toBe(false);
    expect(isNode(value)).toBe(false);
  },
);

it('tells other nodes from elements', () => {
  for (const node of [document, document.createTextNode('a'), otherDocument()]) {
    expect(isElement(node)).toBe(false);
    expect(isNode(node)).toBe(true);
  }
});
