import { setImmediate as breath } from 'node:timers/promises';
import { askOurs } from '../../tests/browser/support/pages/ours.ts';
import type { Held } from '../bench/heap.ts';
import type { CommandLine } from './command-line.ts';
import { compareMarks } from './compare.ts';
import type { Expected } from './expected.ts';
import { type Figures, noFigures } from './figures.ts';
import { readInPage, type Turn } from './reader.ts';
import { type SoakMessage, soakMessages } from './sequence.ts';
import type { SoakStage } from './stage.ts';

/** Messages that are handed to the page at once: what waits there counts as held. */
const AT_ONCE = 20;
/**
 * After how many messages the memory is looked at: first, and then each. By the first look the browser has compiled what
 * runs often: before it the heap grows by some 100 kB, whatever was read.
 */
const HELD = { first: 1_000, each: 2_000 } as const;
/** Faults that are kept in words. */
const WORDS = 40;

export interface SoakPlan {
  readonly messages: number;
  readonly seed: number;
  readonly killEach: number;
  /** The HTML of the sample mails. */
  readonly samples: readonly string[];
  /** After how many messages the memory is looked at. */
  readonly held?: { readonly first: number; readonly each: number };
}

/** A message with what the command line says of it. */
interface Prepared {
  readonly message: SoakMessage;
  readonly expected: Expected;
}

/** Reads all messages of the plan, and kills the worker as it says. Out: what came of it. */
export async function soak(
  stage: SoakStage,
  commandLine: CommandLine,
  { samples, held = HELD, ...plan }: SoakPlan,
  say: (what: string) => void = () => {},
): Promise<Figures> {
  const figures = noFigures();
  const fault = (words: string) => {
    say(words);
    if (figures.words.length < WORDS) figures.words.push(words);
  };
  let dying: Promise<void> = Promise.resolve();
  const kill = (when: 'between' | 'atWork') => {
    if (!stage.kill) return dying;
    figures.kills[when] += 1;
    dying = dying.then(stage.kill);
    return dying;
  };
  await stage.onMoment(() => kill('atWork'));

  const checkReport = async (after: Prepared) => {
    figures.reports += 1;
    const { message, expected } = after;
    const wanted = message.kind === 'left' ? null : expected.report;
    const differs = await stage.desk.differs(wanted);
    if (!differs) return;
    figures.reportsDiffering += 1;
    fault(
      `after message ${message.serial} (${message.kind}) the report is ${JSON.stringify(differs.is)}, not ${JSON.stringify(wanted)}`,
    );
  };
  const look = async (messages: number) => {
    await stage.page.evaluate(() => document.querySelector('#conversation')?.replaceChildren(), null);
    await stage.quiet();
    const is: Held | undefined = await stage.held?.();
    if (!is) return;
    figures.held.push({ messages, ...is, sessionBytes: await stage.desk.sessionBytes() });
    say(`after ${messages} messages the page holds ${is.bytes} bytes and ${is.nodes} nodes`);
  };

  const all = soakMessages(samples, plan);
  const isStop = ({ serial, kind, kill }: SoakMessage) =>
    serial % plan.killEach === 0 || serial % held.first === 0 || (kind === 'left' && kill !== null);
  let next = prepare(take(all, isStop), commandLine);
  for (;;) {
    const chunk = await next;
    const last = chunk.at(-1);
    if (!last) break;
    next = prepare(take(all, isStop), commandLine);
    const seen = await askOurs(
      stage.page,
      readInPage,
      chunk.map(({ message, expected }) => turnOf(message, expected)),
    );
    await dying;
    chunk.forEach(({ message, expected }, i) => {
      figures.messages += 1;
      figures.kinds[message.kind] += 1;
      const one = seen[i];
      if (!one) return;
      figures.links += expected.links;
      figures.marks += expected.marks.length;
      figures.waits.push(one.waited);
      const { words, ...counts } = compareMarks(expected.marks, one);
      for (const name of ['lost', 'doubled', 'extra', 'differing'] as const) figures[name] += counts[name];
      for (const said of words) fault(`message ${message.serial} (${message.kind}): ${said}`);
    });
    await checkReport(last);
    const { serial } = last.message;
    if (serial % plan.killEach === 0) {
      // Late messages of what was read before have come by now.
      await stage.quiet();
      await checkReport(last);
      await kill('between');
      await checkReport(last);
    }
    if (serial === held.first || serial % held.each === 0) await look(serial);
    if (serial % 100 === 0) say(`${serial} messages, ${faultsOf(figures)} faults`);
    await breath();
  }
  figures.errors.push(...(await stage.errors()));
  return figures;
}

function faultsOf({ lost, doubled, extra, differing, reportsDiffering }: Figures): number {
  return lost + doubled + extra + differing + reportsDiffering;
}

/** The next messages, up to one after which something else is to be done. */
function take(messages: Iterator<SoakMessage>, isStop: (message: SoakMessage) => boolean): SoakMessage[] {
  const taken: SoakMessage[] = [];
  while (taken.length < AT_ONCE) {
    const { value, done } = messages.next();
    if (done) break;
    taken.push(value);
    if (isStop(value)) break;
  }
  return taken;
}

function prepare(messages: readonly SoakMessage[], { expectedOf }: CommandLine): Promise<Prepared[]> {
  return Promise.all(
    messages.map(async (message) => ({ message, expected: await expectedOf(message.html) })),
  );
}

function turnOf({ html, before, until, kind, kill }: SoakMessage, { marks }: Expected): Turn {
  return {
    html,
    before,
    until,
    isLeft: kind === 'left',
    moment: kill,
    marks: marks.length,
  };
}
