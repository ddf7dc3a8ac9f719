import { describe, expect, it } from 'vitest';
import { forgetTab, readReport, recordFrame } from '../../src/background/tab-reports.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { LIMITS } from '../../src/messages/protocol.ts';
import { memoryStore } from '../support/memory-store.ts';

/** Bytes that every browser's session storage holds (developer.chrome.com, storage.session; MDN, storage.session). */
const QUOTA = 10 * 1024 * 1024;
const TABS = 500;

const judged = (hrefs: readonly string[], text = 'Join the meeting') =>
  judgeMessage(
    hrefs.map((href, i) => ({ id: String(i), href, text })),
    { ...NO_FACTS, mentionsZoom: true },
    NO_RULES,
  );
/** A mail of a tab, of another meeting than those of all others: two genuine links and a false one. */
const mailOf = (tab: number) =>
  judged([
    `https://aaudk.zoom.us/j/${61_000_000_000 + tab}?pwd=${'x'.repeat(40)}`,
    `https://aaudk.zoom.us/meeting/register/${tab}`,
    `https://zooom.us/j/${81_000_000_000 + tab}`,
  ]);
const bytesOf = (store: { readonly text: () => string }) => Buffer.byteLength(store.text());
const meetings = async (store: Parameters<typeof readReport>[0], tab: number) =>
  (await readReport(store, tab))?.links.map(({ verdict }) => verdict.target) ?? null;

describe(`${TABS} tabs`, () => {
  it('have each their own report, take a tenth of what a browser holds, and leave nothing when closed', async () => {
    const store = memoryStore();
    for (let tab = 1; tab <= TABS; tab += 1) await recordFrame(store, tab, 0, mailOf(tab), NO_FACTS);
    expect(bytesOf(store)).toBeLessThan(QUOTA / 10);
    for (const tab of [1, 50, TABS]) {
      const targets = await meetings(store, tab);
      expect(targets).toHaveLength(3);
      expect(targets?.[0]).toBe(`https://zooom.us/j/${81_000_000_000 + tab}`);
    }
    for (let tab = 1; tab < TABS; tab += 1) await forgetTab(store, tab);
    expect(await meetings(store, TABS)).toHaveLength(3);
    expect(await meetings(store, 1)).toBeNull();
    await forgetTab(store, TABS);
    expect(store.text()).toBe('[]');
    // Each that is closed has the stand-in for the store read as a whole.
  }, 30_000);

  it('are not many enough: ten tabs of the largest mail fill the store, so a full one has to be borne', async () => {
    const store = memoryStore();
    const path = '9'.repeat(LIMITS.address - 40);
    const largest = judged(
      Array.from({ length: LIMITS.links }, (_, i) => `https://zooom${i}.us/j/${path}`),
      'ø'.repeat(LIMITS.text),
    );
    await recordFrame(store, 1, 0, largest, NO_FACTS);
    expect(bytesOf(store)).toBeGreaterThan(QUOTA / 12);
    expect(bytesOf(store)).toBeLessThan(QUOTA / 8);
  });
});

it('a private window’s tab is a tab like any other: its report is told of no other, and goes with it', async () => {
  const store = memoryStore();
  // Browsers number the tabs of private windows and others in one row.
  const [ordinary, hidden] = [41, 42];
  await recordFrame(store, ordinary, 0, mailOf(1), NO_FACTS);
  await recordFrame(store, hidden, 0, mailOf(2), NO_FACTS);
  expect(await meetings(store, ordinary)).not.toContain(`https://zooom.us/j/${81_000_000_002}`);
  await forgetTab(store, hidden);
  expect(store.text()).not.toContain(String(81_000_000_002));
  expect(await meetings(store, ordinary)).toHaveLength(3);
});
