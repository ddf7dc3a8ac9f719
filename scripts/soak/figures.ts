import { layOut } from '../../src/cli/demo/table.ts';
import type { Held } from '../bench/heap.ts';
import type { Kind } from './sequence.ts';

/** What the page held after so many messages, with none open. */
export interface HeldAfter extends Held {
  readonly messages: number;
  /** Characters that the worker's session storage takes. */
  readonly sessionBytes: number;
}

/** What came of a soak. */
export interface Figures {
  messages: number;
  readonly kinds: Record<Kind, number>;
  /** Links and plain addresses in messages that were not left, Zoom's or not. */
  links: number;
  /** Marks that the command line's verdicts ask for. */
  marks: number;
  readonly kills: { between: number; atWork: number };
  lost: number;
  doubled: number;
  extra: number;
  differing: number;
  reports: number;
  reportsDiffering: number;
  readonly errors: string[];
  readonly held: HeldAfter[];
  /** Milliseconds from opening a message to its last mark. */
  readonly waits: number[];
  /** The first faults in words. */
  readonly words: string[];
}

export function noFigures(): Figures {
  return {
    messages: 0,
    kinds: { plain: 0, twice: 0, thread: 0, replaced: 0, left: 0 },
    links: 0,
    marks: 0,
    kills: { between: 0, atWork: 0 },
    lost: 0,
    doubled: 0,
    extra: 0,
    differing: 0,
    reports: 0,
    reportsDiffering: 0,
    errors: [],
    held: [],
    waits: [],
    words: [],
  };
}

/** The heap may grow by this share of what it was after the first messages. */
const GROWTH = 0.05;
/** Nodes, listeners and characters that may be there beyond the first count. */
const MORE = { nodes: 100, listeners: 10, sessionBytes: 2_000 } as const;

/** Everything that must not be, in words; none where the soak is passed. */
export function failuresOf(figures: Figures): string[] {
  const counts = [
    ['lost', 'links without their mark'],
    ['doubled', 'marks doubled'],
    ['extra', 'marks too many'],
    ['differing', 'verdicts differing'],
    ['reportsDiffering', 'reports differing'],
  ] as const;
  return [
    ...(figures.marks === 0 ? ['nothing was to be marked'] : []),
    ...counts.flatMap(([name, words]) => (figures[name] > 0 ? [`${figures[name]} ${words}`] : [])),
    ...figures.errors.map((error) => `error: ${error}`),
    ...growthOf(figures.held),
  ];
}

function growthOf([first, ...later]: readonly HeldAfter[]): string[] {
  if (!first) return [];
  return later.flatMap((held) => [
    ...(held.bytes > first.bytes * (1 + GROWTH)
      ? [
          `after ${held.messages} messages the heap is ${percent(held.bytes / first.bytes - 1)} larger than after ${first.messages}`,
        ]
      : []),
    ...(['nodes', 'listeners', 'sessionBytes'] as const)
      .filter((name) => held[name] > first[name] + MORE[name])
      .map((name) => `after ${held.messages} messages there are ${held[name]} ${name}, not ${first[name]}`),
  ]);
}

/** The figures as plain tables. */
export function tableOf(figures: Figures): string[] {
  const { kinds, kills, held, waits } = figures;
  const sorted = waits.toSorted((a, b) => a - b);
  const rows: [string, string | number][] = [
    ['messages opened', figures.messages],
    ['  of these left before they were judged', kinds.left],
    ['  replaced in place', kinds.replaced],
    ['  threads', kinds.thread],
    ['  with every link twice', kinds.twice],
    ['links in them', figures.links],
    ['links to be marked', figures.marks],
    ['worker killed between two messages', kills.between],
    ['worker killed at work', kills.atWork],
    ['reports compared', figures.reports],
    ['opened to marked, median', `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms`],
    ['opened to marked, longest', `${Math.round(sorted.at(-1) ?? 0)} ms`],
    ['links lost', figures.lost],
    ['marks doubled', figures.doubled],
    ['marks too many', figures.extra],
    ['verdicts differing', figures.differing],
    ['reports differing', figures.reportsDiffering],
    ['errors', figures.errors.length],
  ];
  const [first] = held;
  return [
    ...layOut(
      ['what', 'count'],
      rows.map(([what, count]) => [what, String(count)]),
      72,
    ),
    '',
    ...layOut(
      ['held after', 'heap', 'against the first', 'nodes', 'listeners', 'session storage'],
      held.map(({ messages, bytes, nodes, listeners, sessionBytes }) => [
        String(messages),
        `${(bytes / 1e6).toFixed(2)} MB`,
        percent(bytes / (first?.bytes ?? bytes) - 1),
        String(nodes),
        String(listeners),
        String(sessionBytes),
      ]),
      72,
    ),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
