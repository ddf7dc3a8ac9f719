// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText } from '../../src/ui/hover-card/copy-text.ts';

let host: HTMLElement;
let root: ShadowRoot;

beforeEach(() => {
  host = document.createElement('div');
  root = host.attachShadow({ mode: 'open' });
  root.append(document.createElement('button'));
  document.body.append(host);
});

afterEach(() => {
  host.remove();
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(document, 'execCommand');
});

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

function byHand(copy: () => boolean): void {
  Object.defineProperty(document, 'execCommand', { value: copy, configurable: true });
}

test('by the clipboard, where the page has one', async () => {
  const writeText = vi.fn(async () => {});
  clipboard(writeText);
  expect(await copyText('612', root)).toBe(true);
  expect(writeText).toHaveBeenCalledWith('612');
});

test.each([
  ['has none', () => {}],
  ['may not use it', () => clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')))],
])('as by hand, where the page %s; focus and page are left as they were', async (_, set) => {
  set();
  const button = root.querySelector('button');
  button?.focus();
  const copied: (string | undefined)[] = [];
  byHand(() => copied.push((root.activeElement as HTMLTextAreaElement | null)?.value) > 0);
  expect(await copyText('612', root)).toBe(true);
  expect(copied).toEqual(['612']);
  expect(root.querySelector('textarea')).toBeNull();
  expect(root.activeElement).toBe(button);
});

test.each<[string, () => boolean]>([
  ['refuses', () => false],
  [
    'throws',
    () => {
      throw new Error('no');
    },
  ],
])('says that it did not work where the browser %s', async (_, copy) => {
  byHand(copy);
  expect(await copyText('612', root)).toBe(false);
  expect(root.querySelector('textarea')).toBeNull();
});
