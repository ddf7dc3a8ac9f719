import { whenDone } from '../marks.ts';
import type { Measure } from '../measure.ts';
import { INBOX_MARKS, inboxPage } from '../pages.ts';
import { interleave } from '../rounds.ts';
import { rowOf } from '../row-of.ts';
import { ratiosOf } from '../statistics.ts';
import { traceLoad } from '../trace.ts';

/** A conversation of 10,000 links is loaded: what the content script takes until all is marked. */
export const inbox: Measure = {
  name: 'inbox',
  run: async (bench) => {
    const html = inboxPage();
    const readings = await interleave(bench, bench.contenders, async (contender) => {
      const { page, thread } = await traceLoad(await bench.browser(contender), html, (opened) =>
        whenDone(contender, opened, INBOX_MARKS),
      );
      await page.close();
      return thread;
    });
    const script = (readings.ours ?? []).map((thread) => thread.script);
    const longest = (readings.ours ?? []).map((thread) => thread.longest);
    const total = (readings.ours ?? []).map((thread) => thread.total);
    const none = (readings.none ?? []).map((thread) => thread.total);
    const floor = (readings.floor ?? []).map((thread) => thread.script);
    const peer = readings.peer?.map((thread) => thread.script);

    const besidePeer = {
      what: '10,000 links: main-thread time against the peer',
      target: { atMost: 0.2 },
      unit: 'ratio',
    } as const;
    return [
      rowOf(
        { what: '10,000 links: main-thread time against the floor', target: { atMost: 2 }, unit: 'ratio' },
        ratiosOf(script, floor),
      ),
      peer
        ? rowOf(besidePeer, ratiosOf(script, peer))
        : { ...besidePeer, value: null, note: 'no --peer was given' },
      rowOf({ what: '10,000 links: content script, ours', unit: 'ms' }, script),
      rowOf({ what: '10,000 links: content script, the floor', unit: 'ms' }, floor),
      ...(peer ? [rowOf({ what: '10,000 links: content script, the peer', unit: 'ms' }, peer)] : []),
      rowOf({ what: '10,000 links: longest task of ours', unit: 'ms' }, longest),
      rowOf(
        { what: '10,000 links: the whole main thread against no extension', unit: 'ratio' },
        ratiosOf(total, none),
      ),
    ];
  },
};
