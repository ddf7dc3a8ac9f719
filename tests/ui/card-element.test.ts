// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import type { OwnPlace } from '../../src/dom/own-place.ts';
import { type CardHost, createCardHost } from '../../src/ui/hover-card/card-element.ts';
import type { CardSubject } from '../../src/ui/hover-card/hover-card.tsx';
import { installIntersections } from '../support/intersections.ts';
import { openPlace } from '../support/own-place.ts';
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
const IT = { name: 'IT', address: 'it@example.dk', page: null };
const onPageKey = vi.fn();
const isByPerson = vi.fn(() => true);
let intersections: ReturnType<typeof installIntersections>;
let own: OwnPlace;
let host: CardHost;
let link: HTMLAnchorElement;

beforeEach(() => {
  installPopovers(HTMLElement.prototype);
  intersections = installIntersections(window);
  isByPerson.mockReturnValue(true);
  link = document.createElement('a');
  link.href = 'https://aaudk.zoom.us/j/61234567890';
  document.body.replaceChildren(link, document.createElement('button'));
  own = openPlace(document);
  host = createCardHost(own, '.card { color: red }', translator('en'), events, { isByPerson });
  document.addEventListener('keydown', onPageKey);
});

afterEach(() => {
  host.hide();
  own.remove();
  document.body.replaceChildren();
  document.removeEventListener('keydown', onPageKey);
  vi.clearAllMocks();
});

function show(): void {
  host.show(link, subject({ reasons: REASONS.slice(0, 5) }));
}

function subject(parts: Partial<Verdict> = {}): CardSubject {
  return { link: judgedLink(parts), answer: 'fake-domains', helpDesk: IT };
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
  expect(own.root.querySelector('link-guard-card')).toBeNull();
});

test('shows one card in our place, and takes no focus', () => {
  link.focus();
  show();
  expect(document.documentElement.lastElementChild).toBe(own.host);
  expect(own.root.lastElementChild).toBe(host.element);
  expect(isShowing(host.element)).toBe(true);
  expect(host.anchor).toBe(link);
  expect(document.activeElement).toBe(link);
  expect(inCard('[role=dialog] h2').textContent).toBe('Zoom through DeiC');
});

test('says what the link is to those who listen, anew for each link', async () => {
  const said = () => inCard('.reset + [role=status]').textContent;
  show();
  expect(said()).toBe('');
  await vi.waitFor(() => expect(said()).toBe('Zoom through DeiC. Leads to aaudk.zoom.us.'));
  host.show(link, subject({ category: 'spoofed', host: 'zooom.us' }));
  expect(said()).toBe('');
  await vi.waitFor(() => expect(said()).toMatch(/^Not Zoom: .* Leads to zooom\.us\.$/));
});

test('the next link takes the place of the one before', () => {
  show();
  const other = document.createElement('a');
  document.body.append(other);
  host.show(other, subject({ category: 'spoofed' }));
  expect(host.anchor).toBe(other);
  expect(own.root.querySelectorAll('link-guard-card')).toHaveLength(1);
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
  inCard('.copy').focus();
  expect(press('Tab')).toBe(false);
  expect(events.onDismiss).toHaveBeenCalledOnce();
  expect(host.anchor).toBeNull();
  expect(document.activeElement).toBe(link);
});

test('Tab between the controls is the browser’s own', () => {
  show();
  inCard('.close').focus();
  expect(press('Tab')).toBe(true);
  inCard('.why').focus();
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

test('knows what happened in it', () => {
  show();
  const mark = document.createElement('span');
  own.root.append(mark);
  const held = [host.element, inCard('.answer'), link, mark, document.body].map((target) => {
    const holds = vi.fn(host.holds);
    document.addEventListener('pointerover', holds, { capture: true, once: true });
    target.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
    return holds.mock.results[0]?.value;
  });
  expect(held).toEqual([true, true, false, false, false]);
});

test('tells when the pointer comes and goes', () => {
  show();
  host.element.dispatchEvent(new Event('pointerenter'));
  host.element.dispatchEvent(new Event('pointerleave'));
  expect(events.onPointerEnter).toHaveBeenCalledOnce();
  expect(events.onPointerLeave).toHaveBeenCalledOnce();
});

describe('goes with its link, and says so', () => {
  test('when that has left the page', async () => {
    show();
    link.remove();
    await vi.waitFor(() => expect(events.onGone).toHaveBeenCalledOnce());
    expect(host.anchor).toBeNull();
  });

  test('when that was scrolled out of view', () => {
    show();
    intersections.tell(link, { isIntersecting: true });
    expect(events.onGone).not.toHaveBeenCalled();
    intersections.tell(link, { isIntersecting: false });
    expect(events.onGone).toHaveBeenCalledOnce();
    expect(host.anchor).toBeNull();
  });

  test('when its page goes', () => {
    show();
    window.dispatchEvent(new Event('pagehide'));
    expect(own.root.querySelector('link-guard-card')).toBeNull();
  });

  test('when the page takes the card away', async () => {
    show();
    host.element.remove();
    await vi.waitFor(() => expect(events.onGone).toHaveBeenCalledOnce());
  });

  test.each<[string, string, () => Element, number]>([
    ['a finger elsewhere', 'touch', () => document.body, 1],
    ['a finger on the link', 'touch', () => link, 0],
    ['a finger in the card', 'touch', () => inCard('.answer'), 0],
    ['a mouse elsewhere', 'mouse', () => document.body, 0],
  ])('%s', (_, pointerType, target, times) => {
    show();
    target().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType }));
    expect(events.onGone).toHaveBeenCalledTimes(times);
  });
});

describe('what a script of the page does', () => {
  beforeEach(() => {
    link.focus();
    show();
    isByPerson.mockReturnValue(false);
  });

  test.each(['.answer', '.close', '.copy'])('presses nothing: %s', (selector) => {
    const writeText = vi.fn();
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    fireEvent.click(inCard(selector));
    vi.unstubAllGlobals();
    expect(writeText).not.toHaveBeenCalled();
    expect(events.onOpenAnswer).not.toHaveBeenCalled();
    expect(events.onDismiss).not.toHaveBeenCalled();
  });

  test.each(['Escape', 'Tab'])('is no key: %s', (key) => {
    expect(press(key)).toBe(true);
    expect(host.anchor).toBe(link);
    expect(document.activeElement).toBe(link);
  });
});

test('every control is within reach of the Tab key, the report last', () => {
  link.focus();
  host.show(link, subject({ category: 'spoofed', reasons: REASONS.slice(0, 5) }));
  press('Tab');
  expect(host.element.shadowRoot?.activeElement).toBe(inCard('.close'));
  inCard('.answer').focus();
  expect(press('Tab')).toBe(true);
  inCard('.report').focus();
  expect(press('Tab')).toBe(false);
  expect(document.activeElement).toBe(link);
});

test('leaves nothing behind', () => {
  show();
  host.hide();
  expect(own.root.querySelector('link-guard-card')).toBeNull();
  link.focus();
  expect(press('Escape')).toBe(true);
  expect(press('Tab')).toBe(true);
  expect(onPageKey).toHaveBeenCalledTimes(2);
});

describe('in a frame of the same site', () => {
  let frame: HTMLIFrameElement;
  let inner: Document;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    inner = frame.contentDocument as Document;
    link = inner.createElement('a');
    link.href = 'https://zoom.us/j/61234567890';
    inner.body.append(link);
    own = openPlace(inner);
    host = createCardHost(own, '', translator('en'), events, { isByPerson });
    link.focus();
    show();
  });

  test('the card stands in the page around it', () => {
    expect(document.documentElement.lastElementChild).toBe(own.host);
    expect(own.root.lastElementChild).toBe(host.element);
    expect(inner.querySelector('link-guard-card')).toBeNull();
    expect(inCard('h2').ownerDocument).toBe(document);
  });

  test('Tab goes into it and back', () => {
    expect(fireEvent.keyDown(link, { key: 'Tab' })).toBe(false);
    expect(host.element.shadowRoot?.activeElement).toBe(inCard('.close'));
    expect(press('Tab', { shiftKey: true })).toBe(false);
    expect(inner.activeElement).toBe(link);
  });

  test('Escape closes it from either side', () => {
    fireEvent.keyDown(link, { key: 'Escape' });
    expect(host.anchor).toBeNull();
    show();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(host.anchor).toBeNull();
  });

  test('a focus that goes elsewhere in that page takes it away; one in the card does not', () => {
    inCard('.close').focus();
    expect(host.anchor).toBe(link);
    document.body.append(document.createElement('button'));
    document.body.querySelector('button')?.focus();
    expect(events.onGone).toHaveBeenCalledOnce();
    expect(own.root.querySelector('link-guard-card')).toBeNull();
  });

  test('it goes with the frame', () => {
    inner.defaultView?.dispatchEvent(new Event('pagehide'));
    expect(own.root.querySelector('link-guard-card')).toBeNull();
  });
});
