import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WAIT } from '../../src/background/in-time.ts';
import { sturdyStore } from '../../src/background/sturdy-store.ts';
import { forgetTab, type ReportStore, readReport, recordFrame } from '../../src/background/tab-reports.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { memoryStore } from '../support/memory-store.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const SPOOFED = 'https://zooom.us/j/81234567890';

/** What the browser's store refuses. */
let broken: Set<keyof ReportStore>;
let inner: ReturnType<typeof memoryStore>;
let store: ReportStore;
let failures: unknown[];

const refusing = (operations: ReadonlySet<keyof ReportStore>, whole: ReportStore): ReportStore => {
  const unless = async <T>(operation: keyof ReportStore, run: () => Promise<T>): Promise<T> => {
    if (operations.has(operation)) throw new Error(`QUOTA_BYTES quota exceeded: ${operation}`);
    return run();
  };
  return {
    all: () => unless('all', whole.all),
    set: (key, value) => unless('set', () => whole.set(key, value)),
    remove: (keys) => unless('remove', () => whole.remove(keys)),
  };
};

beforeEach(() => {
  broken = new Set();
  inner = memoryStore();
  failures = [];
  store = sturdyStore(refusing(broken, inner), (error) => failures.push(error));
});

const judged = (href: string) => judgeMessage([{ id: '1', href, text: 'Join' }], NO_FACTS, NO_RULES);
const record = (tabId: number, href: string) => recordFrame(store, tabId, 0, judged(href), NO_FACTS);
const report = async (tabId: number) =>
  (await readReport(store, tabId))?.links.map(({ verdict }) => verdict.category) ?? null;

/** Every way in which a store can fail; a read that fails can come with each. */
const FAILURES: readonly (keyof ReportStore)[][] = [
  ['set'],
  ['set', 'remove'],
  ['set', 'all'],
  ['set', 'remove', 'all'],
];

describe.each(FAILURES.map((operations) => ({ operations })))(
  'a store that refuses $operations',
  ({ operations }) => {
    const breakDown = () => {
      for (const operation of operations) broken.add(operation);
    };

    it('loses no verdict of the mail that is open, and shows none of the mail before', async () => {
      await record(1, DEIC);
      breakDown();
      await record(1, SPOOFED);
      expect(await report(1)).toEqual(['spoofed']);
      expect(failures).not.toEqual([]);
    });

    it('forgets a tab that is closed', async () => {
      breakDown();
      await record(1, SPOOFED);
      await record(2, DEIC);
      await forgetTab(store, 1);
      expect(await report(1)).toBeNull();
      expect(await report(2)).toEqual(['deic']);
    });

    it('is used again once it works', async () => {
      await record(1, DEIC);
      breakDown();
      await record(1, SPOOFED);
      broken.clear();
      await record(1, SPOOFED);
      const [failuresBefore, other] = [failures.length, sturdyStore(inner, () => undefined)];
      expect((await readReport(other, 1))?.links.map(({ verdict }) => verdict.category)).toEqual(['spoofed']);
      expect(failures).toHaveLength(failuresBefore);
    });
  },
);

it('shows nothing of the mail before to the next worker, where the store takes nothing new', async () => {
  await record(1, DEIC);
  broken.add('set');
  await record(1, SPOOFED);
  store = sturdyStore(inner, () => undefined);
  expect(await report(1)).toBeNull();
});

it('forgets in a store that lets nothing go', async () => {
  await record(1, DEIC);
  broken.add('remove');
  await forgetTab(store, 1);
  expect(await report(1)).toBeNull();
  await record(1, SPOOFED);
  expect(await report(1)).toEqual(['spoofed']);
});

it('answers while the store cannot be read, and knows all again after that', async () => {
  await record(1, DEIC);
  broken.add('all');
  expect(await report(1)).toBeNull();
  broken.clear();
  expect(await report(1)).toEqual(['deic']);
});

describe('a store that does not answer', () => {
  /** What it was asked, in order; it does each when it is told to. */
  let waiting: (() => void)[];

  const slow = (whole: ReportStore): ReportStore => {
    const later = <T>(run: () => Promise<T>) =>
      new Promise<T>((resolve) => waiting.push(() => resolve(run())));
    return {
      all: () => later(whole.all),
      set: (key, value) => later(() => whole.set(key, value)),
      remove: (keys) => later(() => whole.remove(keys)),
    };
  };
  const answer = async () => {
    for (const run of waiting.splice(0)) run();
    await vi.advanceTimersByTimeAsync(0);
  };
  /** What comes of it once nobody waits any more. */
  const outcome = async <T>(work: Promise<T>): Promise<T> => {
    await vi.advanceTimersByTimeAsync(3 * WAIT);
    return work;
  };

  beforeEach(async () => {
    vi.useFakeTimers();
    waiting = [];
    await recordFrame(inner, 1, 0, judged(DEIC), NO_FACTS);
    store = sturdyStore(slow(inner), (error) => failures.push(error));
  });
  afterEach(() => vi.useRealTimers());

  it('loses no verdict of the mail that is open, and shows none of the mail before', async () => {
    await outcome(record(1, SPOOFED));
    expect(await outcome(report(1))).toEqual(['spoofed']);
    expect(failures).not.toEqual([]);
  });

  it('shows the mail that is open while it is still being written', async () => {
    const recording = record(1, SPOOFED);
    const reading = report(1);
    await answer();
    expect(await reading).toEqual(['spoofed']);
    await recording;
  });

  it('is waited for once, and then no more', async () => {
    const read = async () => {
      let isOver = false;
      void store.all().then(() => {
        isOver = true;
      });
      await vi.advanceTimersByTimeAsync(1);
      return isOver;
    };
    expect(await read()).toBe(false);
    await vi.advanceTimersByTimeAsync(WAIT);
    for (let i = 0; i < 100; i += 1) expect(await read()).toBe(true);
  });

  it('is used again once it answers', async () => {
    await outcome(record(1, SPOOFED));
    await answer();
    const recording = record(1, SPOOFED);
    await answer();
    await recording;
    expect(Object.keys(await inner.all())).toHaveLength(1);
    const reading = readReport(
      sturdyStore(inner, () => undefined),
      1,
    );
    expect((await reading)?.links.map(({ verdict }) => verdict.category)).toEqual(['spoofed']);
  });

  it('keeps the newest, however late an older one comes through', async () => {
    const first = record(1, SPOOFED);
    const second = record(1, DEIC);
    await outcome(Promise.all([first, second]));
    await answer();
    await answer();
    expect(await outcome(report(1))).toEqual(['deic']);
  });

  it.each([
    ['is written', () => record(1, DEIC)],
    ['is taken out', () => store.remove(['report:1:0'])],
  ])('shows what is being written, also when what was there before %s late', async (_, before) => {
    const first = before();
    const second = record(1, SPOOFED);
    waiting.shift()?.();
    await first;
    const reading = report(1);
    waiting.pop()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(await reading).toEqual(['spoofed']);
    await outcome(second);
  });

  it('forgets a tab that is closed', async () => {
    await outcome(store.remove(['report:1:0']));
    const reading = report(1);
    await answer();
    expect(await reading).toBeNull();
  });
});

it('is not emptied by an older write that failed after a newer one came through', async () => {
  const first = Promise.withResolvers<void>();
  let isFirst = true;
  store = sturdyStore(
    {
      ...inner,
      set: (key, value) => {
        if (!isFirst) return inner.set(key, value);
        isFirst = false;
        return first.promise;
      },
    },
    (error) => failures.push(error),
  );
  const older = record(1, DEIC);
  await record(1, SPOOFED);
  first.reject(new Error('QUOTA_BYTES quota exceeded'));
  await older;
  expect(await report(1)).toEqual(['spoofed']);
});
