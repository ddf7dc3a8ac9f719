// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { find, parsePage, showPage } from '../page.ts';
import {
  aborter,
  anchor,
  factsRead,
  ROUNDCUBE,
  SPOOFED,
  settle,
  start,
  told,
  toldHrefs,
  useDesk,
} from '../reading-desk.ts';

useDesk();

const meetingIds = () => told.map(([, facts]) => facts.meetingIds);
const message = (html: string) => `<div id="messagebody">${html}</div>`;

describe('a message that changes again and again', () => {
  it('is read for its facts once it rests, and what is told is what stands there then', async () => {
    showPage(message(`${anchor(SPOOFED)}<p id="p"></p>`));
    start({ client: ROUNDCUBE });
    await settle();
    expect(factsRead).toBe(1);
    for (let time = 0; time < 10; time += 1) {
      find('#p').textContent = `Meeting ID: 6123456789${time}`;
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(factsRead).toBe(1);
    await settle();
    expect(factsRead).toBe(2);
    expect(meetingIds()).toEqual([[], ['61234567899']]);
  });

  it('is read all the same where it never rests', async () => {
    showPage(message(`${anchor(SPOOFED)}<p id="p"></p>`));
    start({ client: ROUNDCUBE });
    await settle();
    for (let time = 0; time < 40; time += 1) {
      find('#p').textContent = `Meeting ID: 612345678${time + 10}`;
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(factsRead).toBeGreaterThan(1);
    expect(factsRead).toBeLessThan(5);
  });

  it('has its facts read at once where a link in it is asked about', async () => {
    showPage(message('<p id="p">Meeting ID: 61234567890</p>'));
    start({ client: ROUNDCUBE });
    await settle();
    find('#p').textContent = 'Meeting ID: 61234567891';
    find('#messagebody').append(...parsePage(anchor(SPOOFED)).body.childNodes);
    await vi.advanceTimersByTimeAsync(100);
    expect(toldHrefs().at(-1)).toEqual([SPOOFED]);
    expect(meetingIds().at(-1)).toEqual(['61234567891']);
  });
});

it('a page that is left says nothing more of what it was about to tell', async () => {
  showPage(message(anchor(SPOOFED)));
  start({ client: ROUNDCUBE });
  await settle();
  find('#messagebody').append('Meeting ID: 61234567890');
  await vi.advanceTimersByTimeAsync(100);
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await settle();
  expect(toldHrefs()).toEqual([[SPOOFED], []]);
});

it('nothing is told after the end', async () => {
  showPage(message(anchor(SPOOFED)));
  start({ client: ROUNDCUBE });
  await settle();
  find('#l').remove();
  await vi.advanceTimersByTimeAsync(100);
  aborter.abort();
  await settle();
  expect([toldHrefs(), vi.getTimerCount()]).toEqual([[[SPOOFED]], 0]);
});

describe('what a person is writing', () => {
  it.each<[string, (text: Text) => void]>([
    ['a key', (text) => text.appendData('x')],
    ['a text', (text) => text.after('more')],
    ['what is deleted', (text) => text.remove()],
  ])('is not looked at, nor the message again: %s', async (_title, change) => {
    showPage(`${anchor(SPOOFED)}<div id="draft" contenteditable="true"><p>Zoom</p></div>`);
    start();
    await settle();
    const timers = vi.getTimerCount();
    change(find('#draft p').firstChild as Text);
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(timers);
    await settle();
    expect([factsRead, told.length]).toEqual([1, 1]);
  });

  it('is not read for the facts, though it stands in the message', async () => {
    showPage(
      `<p>Zoom</p>${anchor(SPOOFED)}<div contenteditable="true">Passcode: 1, Meeting ID: 61234567890</div>`,
    );
    start();
    await settle();
    expect(told[0]?.[1]).toMatchObject({ mentionsZoom: true, passcode: false, meetingIds: [] });
  });
});
