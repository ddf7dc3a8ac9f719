// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { guardClicks } from '../../../src/webmail/act/click-guard.ts';
import { opensOf, pathFrom, pathOf } from '../../../src/webmail/act/opens-at.ts';
import { UNKNOWN_CLIENT } from '../../../src/webmail/clients/clients.ts';
import { find, parsePage, showPage } from '../page.ts';
import { aborter, anchor, asked, isMarked, SPOOFED, start, useDesk } from '../reading-desk.ts';

useDesk();
beforeEach(() => showPage(''));

/**
 * Gives each form in the page a field for every property that a form has. Browsers look a form's fields up before the
 * form's own properties, in Chromium also for content scripts; jsdom does not, so it is done here.
 */
function clobberForms(root: ParentNode): void {
  for (const form of root.querySelectorAll('form')) {
    const names = new Set<string>();
    for (const name in form) if (Number.isNaN(Number(name))) names.add(name);
    const field = document.createElement('input');
    form.append(field);
    for (const name of names) Object.defineProperty(form, name, { value: field, configurable: true });
  }
}

const link = anchor(SPOOFED);

it.each([
  ['around a link', `<form>${link}</form>`],
  ['around a link, another around it', `<form><div><form id="inner">${link}</form></div></form>`],
  ['within a link', `<a id="l" href="${SPOOFED}">Join <form title="zoom.us">now</form></a>`],
  ['around an address in its text', `<form>${SPOOFED}</form>${link}`],
  ['that says it is a button', `<form role="button" onclick="">Join</form>${link}`],
  ['around a button', `<form><button id="l" data-href="${SPOOFED}">Join</button></form>`],
  ['beside a link, with words about Zoom', `<form>Zoom meeting ID: 612 3456 7890</form>${link}`],
])('reads and guards a mail with a form whose fields hide what a form can do: %s', async (_, html) => {
  const mail = document.createElement('div');
  mail.append(...parsePage(html).body.childNodes);
  clobberForms(mail);
  const reading = start({ client: UNKNOWN_CLIENT });
  await vi.runAllTimersAsync();
  // One by one, as some webmail adds them: a form comes by itself.
  document.body.append(...mail.childNodes);
  await vi.runAllTimersAsync();
  expect(asked.flatMap(([links]) => links).map(({ href }) => href)).toContain(SPOOFED);
  expect(isMarked(find('#l'))).toBe(true);

  for (const node of [find('#l'), ...document.querySelectorAll('form, input')]) {
    expect(() => reading.shownOf(opensOf(pathFrom(node)))).not.toThrow();
  }
  const warn = vi.fn();
  guardClicks({
    view: window,
    reading,
    opensOf: (event) => opensOf(pathOf(event)),
    isBelied: () => false,
    onBelied: () => {},
    isOn: () => true,
    warn,
    isByPerson: () => true,
    signal: aborter.signal,
  });
  for (const target of [find('#l'), ...find('#l').querySelectorAll('form')]) {
    EventTarget.prototype.dispatchEvent.call(
      target,
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }),
    );
  }
  expect(warn).toHaveBeenCalledTimes(1 + find('#l').querySelectorAll('form').length);

  // A change in a form, and its end.
  for (const form of document.querySelectorAll('form')) {
    Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.set?.call(form, 'Another text');
  }
  await vi.runAllTimersAsync();
  document.body.replaceChildren();
  await vi.runAllTimersAsync();
  expect(reading.verdictOf(document.createElement('a'))).toBeNull();
});
