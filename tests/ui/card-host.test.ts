// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REASONS } from '../../src/core/verdict.ts';
import { type CardHost, createCardHost } from '../../src/ui/hover-card/host.ts';
import { installPopovers, isShowing } from '../support/popover.ts';
import { translator } from '../support/translate.ts';
import { judgedLink } from '../support/verdict.ts';

const events = {
  onOpenAnswer: vi.fn(),
  onDismiss: vi.fn(),
  onGone: vi.fn(),
  onPointerEnter: vi.fn(),
  onPointerLeave: vi.fn(),
};
const onPageKey = vi.fn();
let host: CardHost;
let link: HTMLAnchorElement;

beforeEach(() => {
  installPopovers(HTMLElement.prototype);
  link = document.createElement('a');
  link.href = 'https://aaudk.zoom.us/j/61234567890';
  document.body.replaceChildren(link, document.createElement('button'));
  host = createCardHost(document, '.card { color: red }', translator('en'), events);
  document.addEventListener('keydown', onPageKey);
});

afterEach(() => {
  host.destroy();
  document.removeEventListener('keydown', onPageKey);
  vi.clearAllMocks();
});

function show(): void {
  host.show(link, judgedLink({ reasons: REASONS.slice(0, 5) }), 'fake-domains');
}

function inCard<T extends Element = HTMLElement>(selector: string): T {
  const found = host.element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector} in the card`);
  return found;
}

/** Presses a key where the focus is; answers whether the browser's own action still happens. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
  const focused = host.element.shadowRoot?.activeElement ?? document.activeElement ?? document.body;
  return fireEvent.keyDown(focused, { key, composed: true, ...more });
}

test('nothing is in the page before the first card', () => {
  expect(document.querySelector('link-guard-card')).toBeNull();
});

test('shows one card at the end of the document, and takes no focus', () => {
  link.focus();
  show();
  expect(document.documentElement.lastElementChild).toBe(host.element);
  expect(isShowing(host.element)).toBe(true);
  expect(host.anchor).toBe(link);
  expect(document.activeElement).toBe(link);
  expect(inCard('[role=dialog] h2').textContent).toBe('Zoom through DeiC');
});

test('the next link takes the place of the one before', () => {
  show();
  const other = document.createElement('a');
  document.body.append(other);
  host.show(other, judgedLink({ category: 'spoofed' }), 'fake-domains');
  expect(host.anchor).toBe(other);
  expect(document.querySelectorAll('link-guard-card')).toHaveLength(1);
  expect(inCard('h2').textContent).toContain('Not Zoom');
});

test('hiding empties it, and hiding again is no fault', () => {
  show();
  host.hide();
  host.hide();
  expect(isShowing(host.element)).toBe(false);
  expect(host.anchor).toBeNull();
  expect(host.element.shadowRoot?.querySelector('[role=dialog]')).toBeNull();
});

test('Escape closes it, tells its owner first, and the page does not hear of it', () => {
  link.focus();
  show();
  events.onDismiss.mockImplementationOnce(() => expect(host.anchor).toBe(link));
  expect(press('Escape')).toBe(false);
  expect(events.onDismiss).toHaveBeenCalledOnce();
  expect(host.anchor).toBeNull();
  expect(onPageKey).not.toHaveBeenCalled();
});

test('Escape closes a card that the pointer opened, and leaves the focus where it was', () => {
  const elsewhere = document.querySelector('button');
  elsewhere?.focus();
  show();
  press('Escape');
  expect(host.anchor).toBeNull();
  expect(document.activeElement).toBe(elsewhere);
});

test('Tab on the link goes into the card; Shift+Tab on its first control goes back', () => {
  link.focus();
  show();
  expect(press('Tab')).toBe(false);
  expect(host.element.shadowRoot?.activeElement).toBe(inCard('.close'));
  expect(press('Tab', { shiftKey: true })).toBe(false);
  expect(document.activeElement).toBe(link);
  expect(host.anchor).toBe(link);
});

test('Tab on the last control closes the card and goes back to the link', () => {
  link.focus();
  show();
  inCard('.answer').focus();
  expect(press('Tab')).toBe(false);
  expect(events.onDismiss).toHaveBeenCalledOnce();
  expect(host.anchor).toBeNull();
  expect(document.activeElement).toBe(link);
});

test('Tab between the controls is the browser’s own', () => {
  show();
  inCard('.close').focus();
  expect(press('Tab')).toBe(true);
  inCard('summary').focus();
  expect(press('Tab', { shiftKey: true })).toBe(true);
  expect(events.onDismiss).not.toHaveBeenCalled();
});

test.each([
  ['Shift+Tab on the link', { shiftKey: true }],
  ['Ctrl+Tab on the link', { ctrlKey: true }],
])('%s is the browser’s own', (_, modifier) => {
  link.focus();
  show();
  expect(press('Tab', modifier)).toBe(true);
  expect(document.activeElement).toBe(link);
});

test('Tab elsewhere on the page is the browser’s own', () => {
  document.querySelector('button')?.focus();
  show();
  expect(press('Tab')).toBe(true);
});

test('keys pressed in the card are not heard by the page', () => {
  show();
  inCard('.answer').focus();
  press('e');
  expect(onPageKey).not.toHaveBeenCalled();
});

test('the close button closes it and gives the focus back', () => {
  show();
  inCard('.close').focus();
  fireEvent.click(inCard('.close'));
  expect(events.onDismiss).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(link);
});

test('hiding a card that holds the focus gives it back to the link', () => {
  show();
  inCard('.answer').focus();
  host.hide();
  expect(document.activeElement).toBe(link);
});

test('the answer button asks for the answer', () => {
  show();
  fireEvent.click(inCard('.answer'));
  expect(events.onOpenAnswer).toHaveBeenCalledWith('fake-domains');
});

test('knows its own nodes', () => {
  show();
  expect(host.contains(host.element)).toBe(true);
  expect(host.contains(inCard('.answer'))).toBe(true);
  expect(host.contains(link)).toBe(false);
  expect(host.contains(null)).toBe(false);
});

test('tells when the pointer comes and goes', () => {
  show();
  host.element.dispatchEvent(new Event('pointerenter'));
  host.element.dispatchEvent(new Event('pointerleave'));
  expect(events.onPointerEnter).toHaveBeenCalledOnce();
  expect(events.onPointerLeave).toHaveBeenCalledOnce();
});

test('goes when its link has left the page', async () => {
  show();
  link.remove();
  window.dispatchEvent(new Event('resize'));
  await vi.waitFor(() => expect(events.onGone).toHaveBeenCalledOnce());
  expect(host.anchor).toBeNull();
});

test('leaves nothing behind', () => {
  show();
  host.destroy();
  expect(document.querySelector('link-guard-card')).toBeNull();
  link.focus();
  expect(press('Escape')).toBe(true);
  expect(press('Tab')).toBe(true);
  expect(onPageKey).toHaveBeenCalledTimes(2);
});
