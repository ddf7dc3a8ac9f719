import { describe, expect, it } from 'vitest';
import { forgetTab, type ReportStore, readReport, recordFrame } from '../../src/background/tab-reports.ts';
import { type InvitationFacts, NO_FACTS } from '../../src/core/message/invitation.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { memoryStore } from '../support/memory-store.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const COMMERCIAL = 'https://us02web.zoom.us/j/81234567890';
const SPOOFED = 'https://zooom.us/j/81234567890';
const UNRELATED = 'https://example.com/';

const judged = (...hrefs: readonly string[]) =>
  judgeMessage(
    hrefs.map((href, i) => ({ id: String(i), href, text: 'Join' })),
    NO_FACTS,
    NO_RULES,
  );

async function report(store: ReportStore, tabId: number) {
  const read = await readReport(store, tabId);
  return read?.links.map(({ verdict }) => verdict.category) ?? null;
}

describe('the report of a tab', () => {
  it('is null where nothing was read', async () => {
    expect(await report(memoryStore(), 1)).toBeNull();
  });

  it('holds the links that are worth showing, worst first', async () => {
    const store = memoryStore();
    await recordFrame(store, 1, 0, judged(DEIC, UNRELATED, COMMERCIAL, SPOOFED), NO_FACTS);
    expect(await report(store, 1)).toEqual(['spoofed', 'commercial', 'deic']);
  });

  it('holds a meeting ID of a message about Zoom that has no link', async () => {
    const store = memoryStore();
    const facts = { ...NO_FACTS, mentionsZoom: true, meetingIds: ['61234567890'] };
    await recordFrame(store, 1, 0, [], facts);
    expect(await readReport(store, 1)).toEqual({ links: [], facts });
    await recordFrame(store, 1, 0, [], { ...facts, mentionsZoom: false });
    expect(await readReport(store, 1)).toBeNull();
  });

  it('takes its frames together, links and facts', async () => {
    const store = memoryStore();
    const facts = (parts: Partial<InvitationFacts>) => ({ ...NO_FACTS, ...parts });
    await recordFrame(store, 1, 0, judged(DEIC), facts({ mentionsZoom: true }));
    await recordFrame(store, 1, 7, judged(SPOOFED), facts({ dialIn: true }));
    expect(await report(store, 1)).toEqual(['spoofed', 'deic']);
    expect((await readReport(store, 1))?.facts).toEqual(facts({ mentionsZoom: true, dialIn: true }));
  });

  it('keeps the links of two frames that report at once', async () => {
    const store = memoryStore();
    await Promise.all([
      recordFrame(store, 1, 0, judged(DEIC), NO_FACTS),
      recordFrame(store, 1, 7, judged(SPOOFED), NO_FACTS),
    ]);
    expect(await report(store, 1)).toEqual(['spoofed', 'deic']);
  });

  it('holds what a frame said last', async () => {
    const store = memoryStore();
    await recordFrame(store, 1, 0, judged(SPOOFED, DEIC), NO_FACTS);
    await recordFrame(store, 1, 0, judged(COMMERCIAL), NO_FACTS);
    expect(await report(store, 1)).toEqual(['commercial']);
  });

  it.each([
    ['no link', []],
    ['no link worth showing', [UNRELATED]],
  ])('is null again when its frame shows %s', async (_title, hrefs) => {
    const store = memoryStore();
    await recordFrame(store, 1, 0, judged(SPOOFED), NO_FACTS);
    await recordFrame(store, 1, 0, judged(...hrefs), NO_FACTS);
    expect(await report(store, 1)).toBeNull();
    expect(store.text()).toBe('[]');
  });

  it('names the same link in the same words once', async () => {
    const store = memoryStore();
    await recordFrame(store, 1, 0, judged(DEIC, DEIC, `${DEIC}?pwd=x`), NO_FACTS);
    await recordFrame(store, 1, 7, judged(DEIC, SPOOFED), NO_FACTS);
    expect(await report(store, 1)).toEqual(['spoofed', 'deic']);
  });

  it('names two meetings that the query alone tells apart', async () => {
    const store = memoryStore();
    const toMeeting = (id: string) => `zoommtg://zooom.us/join?action=join&confno=${id}`;
    await recordFrame(store, 1, 0, judged(toMeeting('61234567890'), toMeeting('81234567890')), NO_FACTS);
    const read = await readReport(store, 1);
    expect(read?.links.map(({ verdict }) => verdict.meetingId)).toEqual(['61234567890', '81234567890']);
  });

  it('names the same address in other words again', async () => {
    const store = memoryStore();
    const [link] = judged(DEIC);
    if (!link) throw new Error('not judged');
    await recordFrame(store, 1, 0, [link, { ...link, text: 'Join by telephone' }], NO_FACTS);
    expect(await report(store, 1)).toEqual(['deic', 'deic']);
  });
});

describe('tabs do not mix', () => {
  it.each([
    [1, 11],
    [11, 1],
    [1, 2],
  ])('%d and %d', async (tab, other) => {
    const store = memoryStore();
    await recordFrame(store, other, 0, judged(SPOOFED), NO_FACTS);
    expect(await report(store, tab)).toBeNull();
    await recordFrame(store, tab, 0, judged(DEIC), NO_FACTS);
    await forgetTab(store, other);
    expect(await report(store, other)).toBeNull();
    expect(await report(store, tab)).toEqual(['deic']);
  });
});

it('forgets all frames of a tab that was closed, and nothing else of the store', async () => {
  const store = memoryStore();
  await store.set('settings', { keep: true });
  await recordFrame(store, 1, 0, judged(DEIC), NO_FACTS);
  await recordFrame(store, 1, 7, judged(SPOOFED), NO_FACTS);
  await forgetTab(store, 1);
  expect(await store.all()).toEqual({ settings: { keep: true } });
});

it('stores no query and no passcode, neither of the address nor of the text that shows it', async () => {
  const store = memoryStore();
  const href = `${DEIC}?pwd=S3cret.1#success`;
  const links = judgeMessage([{ id: '1', href, text: href }], NO_FACTS, NO_RULES);
  await recordFrame(store, 1, 0, links, NO_FACTS);
  expect(store.text()).toContain(DEIC);
  expect(store.text()).not.toMatch(/S3cret|pwd|success|\?/);
});
