import type { Page } from 'playwright-core';
import { heldAfter } from '../heap.ts';
import { whenDone } from '../marks.ts';
import type { Measure } from '../measure.ts';
import { MESSAGE_MARKS, mailPage, openedMail } from '../pages.ts';
import { whenQuiet } from '../quiet.ts';
import { openEach } from './messages.ts';

const OPENED = { few: 10, all: 1_000 } as const;
/** Messages handed to the page at a time: what waits there would count as held. */
const AT_ONCE = 10;

/** An hour's worth of messages is opened and closed: whether the memory of the tab comes back. */
export const memory: Measure = {
  name: 'memory',
  run: async ({ browser, say }) => {
    const growth = async (contender: 'none' | 'ours', marks: number) => {
      say(`${OPENED.all} messages, ${contender}`);
      const page = await (await browser(contender)).open(mailPage());
      await page.bringToFront();
      await whenDone(contender, page, marks);
      const held = await heldAfter(page, (from, to) => openAndClose(page, from, to, marks), OPENED);
      await page.close();
      return { held, percent: (held.all.bytes / held.few.bytes - 1) * 100 };
    };
    const none = await growth('none', 0);
    const ours = await growth('ours', MESSAGE_MARKS);
    const { few, all } = ours.held;
    return [
      {
        what: 'heap after 1,000 messages against after 10',
        target: { atMost: 5 },
        unit: '%',
        value: ours.percent,
        note: `nodes ${few.nodes} to ${all.nodes}, listeners ${few.listeners} to ${all.listeners}`,
      },
      { what: 'the same without extension', target: null, unit: '%', value: none.percent },
      { what: 'heap after 10 messages, ours', target: null, unit: 'MB', value: few.bytes / 1e6 },
      {
        what: 'heap after 10 messages, no extension',
        target: null,
        unit: 'MB',
        value: none.held.few.bytes / 1e6,
      },
    ];
  },
};

/** Opens these messages one after the other until each has its marks, and closes the last. */
export async function openAndClose(page: Page, from: number, to: number, marks: number): Promise<void> {
  for (let start = from; start < to; start += AT_ONCE) {
    const count = Math.min(AT_ONCE, to - start);
    const mails = Array.from({ length: count }, (_, i) => openedMail(start + i));
    await openEach(page, mails, marks);
    await page.evaluate(() => (window as unknown as { closeMail(): void }).closeMail());
  }
  await whenQuiet(page);
}
