/**
 * An event of Chromium's tracing, as far as it is read here
 * (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU, "Trace Event Format").
 */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the thread itself ran: what other programs took in between is not in it. */
  readonly tdur?: number;
  readonly args?: EventArgs;
}

interface EventArgs {
  readonly worldName?: string;
  readonly fileName?: string;
  readonly data?: { readonly url?: string };
  readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
}

/** Processor time of the page's main thread between two marks, in milliseconds. */
export interface MainThread {
  /** Of all tasks. */
  readonly total: number;
  /** Of the extension's content script. */
  readonly script: number;
  /** The most that the content script took of a single task. */
  readonly longest: number;
}

/** The two marks that the page sets (`performance.mark`). */
export const MARKS = { from: 'bench-from', to: 'bench-to' } as const;

interface Span {
  readonly event: TraceEvent;
  readonly inner: Span[];
}

/** Whose a span is; a span without an owner is its parent's. */
type Owner = 'extension' | 'other';

const SCRIPTS = new Set(['v8.run', 'v8.callFunction']);

/**
 * What the content script took of the main thread.
 *
 * In: the events of one trace, of a browser with one extension at most. Throws where the page's marks are missing.
 *
 * Counted are, with all that happens inside them, such as garbage collection, or style and layout that the script forces:
 * - scripts and calls in the extension's isolated world, or of its files: listeners, timers, idle callbacks, observers;
 * - messages of the extension system that reach the page, so also the parsing of an answer;
 * - microtasks that run after one of these in the same task. After a script of the page only what calls into the
 *   extension's world is counted, such as the callback of a mutation observer.
 *
 * Taken out again is what the page's own scripts do inside such a span. Not counted is what comes later because the
 * script changed the page, above all the next frame's style, layout and paint: that is in `total` alone.
 */
export function mainThreadOf(events: readonly TraceEvent[]): MainThread {
  const from = events.find(({ name }) => name === MARKS.from);
  const to = events.findLast(({ name }) => name === MARKS.to);
  if (!from || !to) throw new Error('The trace does not hold the marks of the page.');
  const spans = nest(
    events.filter(
      ({ ph, pid, tid, ts }) =>
        ph === 'X' && pid === from.pid && tid === from.tid && ts >= from.ts && ts < to.ts,
    ),
  );
  const worlds = worldsOf(spans);
  const tasks = spans.map((task) => scriptTime(task, worlds));
  return {
    total: sum(spans.map(({ event }) => timeOf(event))) / 1000,
    script: sum(tasks) / 1000,
    longest: Math.max(0, ...tasks) / 1000,
  };
}

/** The events of one thread as a tree; the topmost are its tasks. */
function nest(events: readonly TraceEvent[]): Span[] {
  const top: Span[] = [];
  const around: Span[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while (endOf(around.at(-1)) <= event.ts) around.pop();
    const span: Span = { event, inner: [] };
    (around.at(-1)?.inner ?? top).push(span);
    around.push(span);
  }
  return top;
}

function endOf(span: Span | undefined): number {
  return span ? span.event.ts + (span.event.dur ?? 0) : Number.POSITIVE_INFINITY;
}

/** The names of the worlds that run a file of the extension. */
function worldsOf(spans: readonly Span[]): Set<string> {
  const names = new Set<string>();
  const look = ({ event, inner }: Span) => {
    const { worldName } = event.args ?? {};
    if (worldName && (isOfExtension(event) || inner.some((span) => isOfExtension(span.event))))
      names.add(worldName);
    inner.forEach(look);
  };
  spans.forEach(look);
  return names;
}

/** Microseconds of one task that are the extension's. */
function scriptTime(task: Span, worlds: ReadonlySet<string>): number {
  let last: Owner = 'other';
  const timeIn = ({ event, inner }: Span, around: Owner): number => {
    const own = ownerOf(event, worlds) ?? (event.name === 'RunMicrotasks' ? last : around);
    if (ownerOf(event, worlds)) last = own;
    let ofInner = 0;
    let counted = 0;
    for (const span of inner) {
      ofInner += timeOf(span.event);
      counted += timeIn(span, own);
    }
    return counted + (own === 'extension' ? Math.max(0, timeOf(event) - ofInner) : 0);
  };
  return timeIn(task, 'other');
}

function ownerOf(event: TraceEvent, worlds: ReadonlySet<string>): Owner | null {
  if (isOfExtension(event) || worlds.has(event.args?.worldName ?? '')) return 'extension';
  const tag = event.args?.chrome_mojo_event_info?.mojo_interface_tag;
  if (tag?.startsWith('extensions.mojom.')) return 'extension';
  return SCRIPTS.has(event.name) ? 'other' : null;
}

function isOfExtension({ args }: TraceEvent): boolean {
  return (args?.data?.url ?? args?.fileName ?? '').startsWith('chrome-extension://');
}

/** Some events have no time of the thread's own. */
function timeOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
