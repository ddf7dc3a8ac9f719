import { playwrightPage } from '../../../tests/browser/support/driver.ts';
import { whenDone } from '../marks.ts';
import type { Measure } from '../measure.ts';
import { zoomPage } from '../pages.ts';
import { pointAt } from '../point-at.ts';
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
    const pointed = playwrightPage(page);
    const warm: number[] = [];
    for (let link = 0; link < LINKS; link += 1) warm.push(await pointAt(pointed, link));
    say(`${WITHOUT_WORKER} links with the worker killed`);
    const killer = await workerKiller(ours);
    const cold: number[] = [];
    for (let link = 0; link < WITHOUT_WORKER; link += 1) {
      await killer.kill();
      await page.bringToFront();
      cold.push(await pointAt(pointed, link));
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
