import { type InvitationFacts, joinFacts, namesMeeting } from '../core/message/invitation.ts';
import { withoutSecrets } from '../core/verdict/judge-message.ts';
import { worstFirst } from '../core/verdict/verdict.ts';
import type { Judged, TabReport } from '../messages/protocol.ts';

/** Where reports live: nothing lives only in the worker's memory, since the browser ends it when it likes. */
export interface ReportStore {
  readonly all: () => Promise<Record<string, unknown>>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

interface FrameReport {
  readonly links: readonly Judged[];
  readonly facts: InvitationFacts;
}

/** What the keys of all frames of a tab begin with. */
const prefixOf = (tabId: number) => `report:${tabId}:`;
const keyOf = (tabId: number, frameId: number) => `${prefixOf(tabId)}${frameId}`;

/**
 * Keeps what one frame shows now; replaces what it showed before, and forgets it where it shows nothing.
 * Each frame has its own key, so that two frames that report at once cannot lose each other's links.
 */
export async function recordFrame(
  store: ReportStore,
  tabId: number,
  frameId: number,
  links: readonly Judged[],
  facts: InvitationFacts,
): Promise<void> {
  const shown = links.filter((link) => link.shown);
  if (shown.length === 0 && !namesMeeting(facts)) return store.remove([keyOf(tabId, frameId)]);
  const report: FrameReport = { links: shown.map(withoutSecrets), facts };
  return store.set(keyOf(tabId, frameId), report);
}

/**
 * What all frames of a tab show, worst first; the same link in the same words stands once. `null` where nothing was read.
 * A target has lost its query here, and with it the meeting that an app link leads to: that has to be the same as well.
 */
export async function readReport(store: ReportStore, tabId: number): Promise<TabReport | null> {
  const frames = Object.entries(await store.all())
    .filter(([key]) => key.startsWith(prefixOf(tabId)))
    .map(([, value]) => value as FrameReport);
  if (frames.length === 0) return null;
  const distinct = new Map<string, Judged>();
  for (const link of frames.flatMap(({ links }) => links)) {
    const { category, target, host, meetingId } = link.verdict;
    distinct.set([category, target, host, meetingId, link.text].join('\n'), link);
  }
  return {
    // Frames count their links each for itself: in the report every link has a number of its own.
    links: worstFirst([...distinct.values()]).map((link, i) => ({ ...link, id: String(i + 1) })),
    facts: joinFacts(frames.map(({ facts }) => facts)),
  };
}

/** Forgets a tab that was closed. */
export async function forgetTab(store: ReportStore, tabId: number): Promise<void> {
  await store.remove(Object.keys(await store.all()).filter((key) => key.startsWith(prefixOf(tabId))));
}
