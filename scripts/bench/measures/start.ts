import { whenDone } from '../marks.ts';
import type { Measure } from '../measure.ts';
import { mailLessPage } from '../pages.ts';
import { rowOf } from '../row-of.ts';
import { traceAct } from '../trace.ts';

const FRAMES = 20;

/** Frames without mail come into a page, as most frames of a webmail are: what the content script takes to start in one. */
export const start: Measure = {
  name: 'start',
  run: async ({ rounds, browser, say }) => {
    const readings: number[] = [];
    const opened = await browser('ours');
    for (let round = 0; round <= rounds; round += 1) {
      say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
      const page = await opened.open(mailLessPage());
      const done = () => whenDone('ours', page, 0);
      const { script } = await traceAct(opened, page, () => page.evaluate(addFrames, FRAMES), done);
      await page.close();
      if (round > 0) readings.push(script / FRAMES);
    }
    return [rowOf({ what: 'start in a frame without mail', target: { atMost: 3 }, unit: 'ms' }, readings)];
  },
};

function addFrames(frames: number): void {
  for (let count = 0; count < frames; count += 1) {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>Folder ${count}</p><ul><li>Inbox</li></ul>`;
    document.body.append(frame);
  }
}
