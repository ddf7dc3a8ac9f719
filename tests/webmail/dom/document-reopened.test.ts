// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onDocumentReopened } from '../../../src/webmail/dom/document-reopened.ts';

let aborter: AbortController;
let inside: Document;
const reopened = vi.fn();

/** Observers are told in a microtask. */
const told = () => Promise.resolve();

beforeEach(() => {
  reopened.mockClear();
  aborter = new AbortController();
  const frame = document.createElement('iframe');
  document.body.replaceChildren(frame);
  if (!frame.contentDocument) throw new Error('no frame');
  inside = frame.contentDocument;
  onDocumentReopened(inside, reopened, aborter.signal);
});
afterEach(() => aborter.abort());

function write(html: string): void {
  inside.open();
  inside.write(html);
  inside.close();
}

it('is told each time the page opens the document anew', async () => {
  write('<p>one</p>');
  await told();
  expect(reopened).toHaveBeenCalledTimes(1);
  write('<p>two</p>');
  await told();
  expect(reopened).toHaveBeenCalledTimes(2);
});

it('is not told of what changes within the document', async () => {
  inside.body.append('text', inside.createElement('p'));
  inside.append(inside.createComment('a comment'));
  inside.body.remove();
  await told();
  expect(reopened).not.toHaveBeenCalled();
});

it('is not told after the end', async () => {
  aborter.abort();
  write('<p>one</p>');
  await told();
  expect(reopened).not.toHaveBeenCalled();
});
