/**
 * Everything that must hold, in one command (`npm test`): lint and format, types, unit tests, both
 * builds, browser tests. Each stage runs even where an earlier one failed; the last line sums them up.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';
import {
  closingLine,
  failedFiles,
  sum,
  type Tally,
  tallyOfCheck,
  tallyOfReport,
  type VitestReport,
  withSecondRun,
} from './tally.ts';

const REPORTS = join(ROOT, '.output', 'test-reports');

/** More files than these did not fail by chance. */
const MOST_RUN_AGAIN = 3;

/** Biome colours what it writes for continuous integration, also into a file. */
const colours = process.stdout.isTTY ? [] : ['--colors=off'];

const stages: readonly [title: string, run: () => Promise<Tally>][] = [
  ['Lint and format', () => check([() => runTool('biome', ['ci', ...colours])])],
  ['Types', () => check([() => wxt('prepare'), () => runTool('tsc', ['--noEmit', '-p', '.'])])],
  ['Unit tests', async () => tallyOf(await vitest('unit', []))],
  ['Build for Chrome and Edge', () => check([() => wxt('build')])],
  ['Build for Firefox', () => check([() => wxt('build', '--browser', 'firefox')])],
  ['Build for Thunderbird', () => check([() => wxt('build', '--browser', 'thunderbird')])],
  ['Browser tests', browserTests],
];

mkdirSync(REPORTS, { recursive: true });
const tallies: Tally[] = [];
/** Files that failed and passed when they were run again. */
const passedAgain: string[] = [];
for (const [title, run] of stages) {
  console.log(`\n== ${title}`);
  tallies.push(await run());
}
const total = sum(tallies);
if (passedAgain.length > 0) console.log(`\nPassed only when run again: ${passedAgain.join(', ')}`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function wxt(...args: string[]): Promise<number> {
  return runTool('wxt', args, { quiet: true });
}

/** Runs the steps in order and stops at the first that fails; together they count as one check. */
async function check(steps: readonly (() => Promise<number>)[]): Promise<Tally> {
  for (const step of steps) {
    if ((await step()) !== 0) return tallyOfCheck(false);
  }
  return tallyOfCheck(true);
}

interface Run {
  readonly report: VitestReport | null;
  readonly exitCode: number;
}

function tallyOf({ report, exitCode }: Run): Tally {
  return tallyOfReport(report, exitCode);
}

async function vitest(name: string, args: readonly string[]): Promise<Run> {
  const path = join(REPORTS, `${name}.json`);
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const exitCode = await runTool('vitest', ['run', ...args, ...reporters]);
  return { report: existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null, exitCode };
}

/**
 * A browser that the machine kept waiting fails a test that is right: the few files in which something failed are run once
 * more, each with browsers of its own. What passes then alone is named in the last lines, to be mended.
 */
async function browserTests(): Promise<Tally> {
  const config = ['--config', 'tests/browser/vitest.config.ts'];
  const first = await vitest('browser', config);
  const failed = failedFiles(first.report);
  if (first.report === null || failed.length === 0 || failed.length > MOST_RUN_AGAIN) return tallyOf(first);
  console.log(`\n== Browser tests once more: ${failed.join(', ')}`);
  const again = await vitest('browser-again', [...config, ...failed]);
  if (again.report === null) return tallyOf(first);
  const stillFailed = failedFiles(again.report);
  passedAgain.push(...failed.filter((path) => !stillFailed.includes(path)));
  return tallyOfReport(withSecondRun(first.report, again.report), again.exitCode);
}
