import type { Page } from 'playwright-core';
import { OPEN_AFTER } from '../../../src/webmail/hover-intent.ts';
import { whenDone } from '../marks.ts';
import type { Measure } from '../measure.ts';
import { zoomPage } from '../pages.ts';
import { rowOf } from '../row-of.ts';
import { workerKiller } from '../worker.ts';

const LINKS = 100;
const WITHOUT_WORKER = 20;

/**
 * The pointer rests on marked links, one after the other: how long until the card is painted, from the moment when resting
 * counts as intent. Then the same with the worker killed before each.
 */
export const hover: Measure = {
  name: 'hover',
  run: async ({ browser, say }) => {
    const ours = await browser('ours');
    const page = await ours.open(zoomPage(LINKS));
    await page.bringToFront();
    await whenDone('ours', page, LINKS);
    say(`${LINKS} links`);
    const warm: number[] = [];
    for (let link = 0; link < LINKS; link += 1) warm.push(await pointAt(page, link));
    say(`${WITHOUT_WORKER} links with the worker killed`);
    const killer = await workerKiller(ours);
    const cold: number[] = [];
    for (let link = 0; link < WITHOUT_WORKER; link += 1) {
      await killer.kill();
      await page.bringToFront();
      cold.push(await pointAt(page, link));
    }
    await killer.close();
    await page.close();
    const what = 'hover intent to card painted, p95';
    return [
      rowOf({ what: `${what}, warm`, target: { below: 33 }, unit: 'ms', by: 'p95' }, warm),
      {
        what: 'the first hover of a page, which lays out the card anew',
        target: null,
        unit: 'ms',
        value: warm[0] ?? null,
      },
      rowOf({ what: `${what}, worker killed`, target: { below: 250 }, unit: 'ms', by: 'p95' }, cold),
    ];
  },
};

/** Out: milliseconds from intent to the end of the frame in which the card is seen first. Leaves the pointer elsewhere. */
async function pointAt(page: Page, number: number): Promise<number> {
  // The page listens before the pointer moves: on a busy machine an event could come before its listener.
  const place = await page.evaluate((index) => {
    const link = document.querySelectorAll('.a3s a')[index];
    if (!link) throw new Error(`There is no link ${index}.`);
    link.scrollIntoView({ block: 'center' });
    const painted = new Promise<number>((resolve) => {
      const whenPainted = ({ timeStamp }: Event) => {
        const look = () => {
          if (!document.querySelector('link-guard-card.placed:popover-open'))
            return requestAnimationFrame(look);
          // A message sent in a frame arrives after that frame's paint.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          return port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      link.addEventListener('pointerover', whenPainted, { once: true });
    });
    Object.assign(window, { painted });
    const { x, y, width, height } = link.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, number);
  await page.mouse.move(place.x, place.y);
  const sinceOver = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
  await page.mouse.move(1, 1);
  await page.waitForFunction(() => !document.querySelector('link-guard-card:popover-open'));
  return sinceOver - OPEN_AFTER;
}
