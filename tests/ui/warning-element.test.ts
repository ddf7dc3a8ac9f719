// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnPlace } from '../../src/dom/own-place.ts';
import { openWarning, type WarningOptions } from '../../src/ui/warning/warning-element.ts';
import { installDialogs } from '../support/dialog.ts';
import { openPlace } from '../support/own-place.ts';
import { translator } from '../support/translate.ts';
import { verdict } from '../support/verdict.ts';

const onGoOn = vi.fn();
const onPageEvent = vi.fn();
let isPerson = false;
let sees: boolean;
let own: OwnPlace;
const stop = vi.fn();
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  installDialogs(HTMLDialogElement.prototype);
  sees = true;
  own = openPlace(document);
  open();
});

afterEach(() => {
  close();
  own.remove();
  vi.clearAllMocks();
  vi.useRealTimers();
});

function open(parts: Partial<WarningOptions> = {}): void {
  close = openWarning(
    {
      own,
      css: '.warning { color: red }',
      t: translator('en'),
      verdict: verdict({ category: 'spoofed', host: 'zooom.us', registrableDomain: 'zooom.us' }),
      wayOn: 'wait',
      helpDesk: { name: '', address: 'it@skole.dk', page: null },
      onGoOn,
      ...parts,
    },
    {
      isByPerson: () => isPerson,
      watchSight: () => ({ sees: () => sees, stop }),
    },
  );
}

/** Where a person says that the link leads where it does. */
const TRUE = 'input[value="zooom.us"]';

const host = () => own.root.querySelector('link-guard-warning');

function inside<T extends Element = HTMLElement>(selector: string): T {
  const found = host()?.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector} in the dialog`);
  return found;
}

/** A person's press; what follows from it by the browser (the change of a pick) is the person's too. */
function press(selector: string): void {
  isPerson = true;
  inside(selector).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }),
  );
  isPerson = false;
}

/** Until the dialog has been in view for so long, and Preact has drawn. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('opens one modal dialog in our place, with the focus on "Don\'t go"', () => {
  expect(document.documentElement.lastElementChild).toBe(own.host);
  expect(own.root.lastElementChild).toBe(host());
  expect(inside<HTMLDialogElement>('dialog').dataset.modal).toBe('true');
  expect(host()?.shadowRoot?.activeElement).toBe(inside('.stay'));
});

test('"Don\'t go" closes it and leaves nothing behind', async () => {
  await pass(600);
  press('.stay');
  expect(host()).toBeNull();
  expect(stop).toHaveBeenCalledOnce();
  expect(onGoOn).not.toHaveBeenCalled();
});

test.each(['the browser, by Escape', 'the page'])('closed by %s it is gone, and can be opened again', () => {
  inside<HTMLDialogElement>('dialog').close();
  expect(host()).toBeNull();
  open();
  expect(own.root.querySelectorAll('link-guard-warning')).toHaveLength(1);
});

test('closing twice, or after the page took it away, is no fault', () => {
  host()?.remove();
  close();
  close();
  open();
  expect(host()).not.toBeNull();
});

test('going on is told before it closes, once', async () => {
  await pass(600);
  press(TRUE);
  await pass(5000);
  onGoOn.mockImplementationOnce(() => expect(host()).not.toBeNull());
  press('.go-on button');
  expect(onGoOn).toHaveBeenCalledOnce();
  expect(host()).toBeNull();
});

describe('its controls do not hear', () => {
  const PICKED = () => inside<HTMLInputElement>(TRUE).checked;

  test('a script that presses "Go on"', async () => {
    await pass(600);
    press(TRUE);
    await pass(5000);
    inside('.go-on button').click();
    fireEvent.click(inside('.go-on button'));
    expect(onGoOn).not.toHaveBeenCalled();
  });

  test.each<[string, () => void]>([
    ['picks the true address', () => inside(TRUE).click()],
    ['clicks its words', () => inside('label:has([value="zooom.us"])').click()],
    [
      'picks it and says so',
      () => {
        inside<HTMLInputElement>(TRUE).checked = true;
        inside(TRUE).dispatchEvent(new Event('input', { bubbles: true }));
        inside(TRUE).dispatchEvent(new Event('change', { bubbles: true }));
      },
    ],
  ])('a script that %s', async (_title, script) => {
    await pass(600);
    script();
    await pass(6000);
    expect(inside<HTMLButtonElement>('.go-on button').disabled).toBe(true);
    press('.go-on button');
    expect(onGoOn).not.toHaveBeenCalled();
  });

  test('a script that presses "Don\'t go" or follows the help desk', async () => {
    await pass(600);
    inside('.stay').click();
    expect(host()).not.toBeNull();
    expect(fireEvent.click(inside('.help a'))).toBe(false);
  });

  test('a press in the first half second', async () => {
    await pass(490);
    press('.stay');
    press(TRUE);
    expect(host()).not.toBeNull();
    expect(PICKED()).toBe(false);
    await pass(20);
    press(TRUE);
    expect(PICKED()).toBe(true);
  });

  test('a press in the first half second after the tab came to the front again', async () => {
    await pass(600);
    document.dispatchEvent(new Event('visibilitychange'));
    press('.stay');
    expect(host()).not.toBeNull();
    await pass(600);
    press('.stay');
    expect(host()).toBeNull();
  });

  test('a press on the way on while it is covered; "Don\'t go" can be pressed', async () => {
    await pass(600);
    sees = false;
    press(TRUE);
    expect(PICKED()).toBe(false);
    sees = true;
    press(TRUE);
    await pass(5000);
    sees = false;
    press('.go-on button');
    expect(onGoOn).not.toHaveBeenCalled();
    press('.stay');
    expect(host()).toBeNull();
  });
});

test('the page does not hear what is pressed in it', async () => {
  for (const type of ['click', 'keydown']) document.addEventListener(type, onPageEvent);
  await pass(600);
  press(TRUE);
  fireEvent.keyDown(inside('.stay'), { key: 'e', composed: true });
  for (const type of ['click', 'keydown']) document.removeEventListener(type, onPageEvent);
  expect(onPageEvent).not.toHaveBeenCalled();
});
