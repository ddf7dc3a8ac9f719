// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { find, parsePage, showPage } from '../page.ts';
import {
  aborter,
  anchor,
  asked,
  DEIC,
  marks,
  ROUNDCUBE,
  SPOOFED,
  settle,
  start,
  told,
  useDesk,
} from '../reading-desk.ts';

useDesk();

/** Milliseconds that pass with each look at the clock: the next slice begins after two links or so. */
const SLOW = 7;
/** Milliseconds until the next slice. */
const NEXT = 50;
/** Until the first links have been looked at: the first slice comes to the message, the second to the links in it. */
const BEGUN = 100 + NEXT;

beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += SLOW;
    return now;
  });
});

const links = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => anchor(`https://zooom.us/j/${from + i}`, `l${from + i}`)).join('');
const markedIds = () => marks().map(([id]) => id);

it('a look that takes several slices marks all, and asks about them as about one message', {
  timeout: 30_000,
}, async () => {
  showPage(`<div id="messagebody">${links(7)}<p>zooom.us/text</p></div>`);
  start({ client: ROUNDCUBE });
  await vi.advanceTimersByTimeAsync(BEGUN);
  expect([asked.length, marks().length]).toEqual([0, 0]);
  await settle();
  expect(asked.map(([found]) => found.length)).toEqual([8]);
  expect(marks()).toHaveLength(8);
  expect(told).toHaveLength(1);
});

it('marks no link twice that changes between two slices, and judges it by what it is now', async () => {
  showPage(`<div id="messagebody">${links(7)}</div>`);
  start({ client: ROUNDCUBE });
  await vi.advanceTimersByTimeAsync(BEGUN);
  find('#l0').setAttribute('href', DEIC);
  find('#l6').setAttribute('href', DEIC);
  await settle();
  expect(markedIds()).toHaveLength(7);
  expect([marks()[0], marks()[6]]).toEqual([
    ['l0', 'deic'],
    ['l6', 'deic'],
  ]);
});

it.each<[string, () => void]>([
  ['taken out of the page', () => find('#l6').remove()],
  ['taken out with its message', () => find('#messagebody').remove()],
  ['moved out of the message', () => document.body.append(find('#l6'))],
  ['moved into what the person is writing', () => find('#draft').append(find('#l6'))],
  ['in what the person begins to write', () => find('#part').setAttribute('contenteditable', 'true')],
])('does not read what is %s between two slices', async (_title, change) => {
  const draft = '<div id="draft" contenteditable="true"></div>';
  showPage(`<div id="messagebody">${links(6)}<p id="part">${links(1, 6)}</p>${draft}</div>`);
  start({ client: { ...ROUNDCUBE, forms: '#messagebody' } });
  const [first, last] = [find('#l0'), find('#l6')];
  await vi.advanceTimersByTimeAsync(BEGUN);
  change();
  await settle();
  expect(asked.flatMap(([found]) => found.map(({ href }) => href))).not.toContain('https://zooom.us/j/6');
  expect([marks().length, last.children.length]).toEqual([find('body').contains(first) ? 6 : 0, 0]);
});

it('passes over a message that is gone before its turn', async () => {
  showPage(`<div id="messagebody">${links(5)}</div><div id="messagebody" class="next">${links(2, 5)}</div>`);
  start({ client: ROUNDCUBE });
  await vi.advanceTimersByTimeAsync(BEGUN);
  find('.next').remove();
  await settle();
  expect(asked.map(([found]) => found.length)).toEqual([5]);
  expect(markedIds()).toEqual(['l0', 'l1', 'l2', 'l3', 'l4']);
});

it('looks first at what comes while it is looking', async () => {
  showPage(`<div id="messagebody">${links(40)}</div>`);
  start({ client: ROUNDCUBE });
  await vi.advanceTimersByTimeAsync(BEGUN);
  find('#messagebody').append(...parsePage(anchor(SPOOFED, 'new')).body.childNodes);
  await vi.advanceTimersByTimeAsync(NEXT * 40);
  expect(markedIds()).toHaveLength(41);
});

it('asks also where the page changes faster than it can be looked at', async () => {
  showPage(`<div id="messagebody">${links(5)}</div>`);
  start({ client: ROUNDCUBE });
  for (let time = 0; time < 30; time += 1) {
    await vi.advanceTimersByTimeAsync(NEXT);
    find('#messagebody').append(...parsePage(links(4, 10 + time * 4)).body.childNodes);
  }
  expect(marks().length).toBeGreaterThan(4);
});

it('ends in the middle of a look where the extension does', async () => {
  showPage(`<div id="messagebody">${links(7)}</div>`);
  start({ client: ROUNDCUBE });
  await vi.advanceTimersByTimeAsync(BEGUN);
  aborter.abort();
  await settle();
  expect([asked, marks(), vi.getTimerCount()]).toEqual([[], [], 0]);
});
