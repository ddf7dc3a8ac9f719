import { beforeEach, describe, expect, it } from 'vitest';
import { sturdyStore } from '../../src/background/sturdy-store.ts';
import { forgetTab, type ReportStore, readReport, recordFrame } from '../../src/background/tab-reports.ts';
import { NO_FACTS } from '../../src/core/invitation.ts';
import { judgeMessage } from '../../src/core/judge-message.ts';
import { NO_RULES } from '../../src/core/rules.ts';
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
