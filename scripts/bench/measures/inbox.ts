import type { MainThread } from '../attribution.ts';
import { checkMarks } from '../marks.ts';
import type { Measure, Row } from '../measure.ts';
import { INBOX_MARKS, inboxPage } from '../pages.ts';
import { interleave } from '../rounds.ts';
import { ratiosOf, summarise } from '../statistics.ts';
import { traceLoad } from '../trace.ts';

/** A conversation of 10,000 links is loaded: what the content script takes until all is marked. */
export const inbox: Measure = {
  name: 'inbox',
  run: async (bench) => {
    const html = inboxPage();
    const readings = await interleave(bench, bench.contenders, async (contender) => {
      const { page, thread } = await traceLoad(await bench.browser(contender), html);
      await checkMarks(contender, page, INBOX_MARKS);
      await page.close();
      return thread;
    });
    const { none = [], floor = [], ours = [], peer } = readings;
    const script = (threads: readonly MainThread[]) => threads.map((thread) => thread.script);
    const total = (threads: readonly MainThread[]) => threads.map((thread) => thread.total);
    const ratio = (what: string, atMost: number | null, ratios: readonly number[]): Row => {
      const summary = summarise(ratios);
      return {
        what,
        target: atMost === null ? null : { atMost },
        value: summary.median,
        unit: 'ratio',
        summary,
      };
    };
    const time = (what: string, times: readonly number[]): Row => {
      const summary = summarise(times);
      return { what, target: null, value: summary.median, unit: 'ms', summary };
    };
    const besidePeer = '10,000 links: main-thread time against the peer';
    return [
      ratio('10,000 links: main-thread time against the floor', 2, ratiosOf(script(ours), script(floor))),
      peer
        ? ratio(besidePeer, 0.2, ratiosOf(script(ours), script(peer)))
        : {
            what: besidePeer,
            target: { atMost: 0.2 },
            value: null,
            unit: 'ratio',
            note: 'no --peer was given',
          },
      time('10,000 links: content script, ours', script(ours)),
      time('10,000 links: content script, the floor', script(floor)),
      ...(peer ? [time('10,000 links: content script, the peer', script(peer))] : []),
      time(
        '10,000 links: longest task, ours',
        ours.map(({ longest }) => longest),
      ),
      ratio(
        '10,000 links: the whole main thread against no extension',
        null,
        ratiosOf(total(ours), total(none)),
      ),
    ];
  },
};
