/**
 * Everything that must hold, in one command (`npm test`): lint and format, types, unit tests, both
 * builds, browser tests. Each stage runs even where an earlier one failed; the last line sums them up.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';
import { closingLine, sum, type Tally, tallyOfCheck, tallyOfReport } from './tally.ts';

const REPORTS = join(ROOT, '.output', 'test-reports');

/** Biome colours what it writes for continuous integration, also into a file. */
const colours = process.stdout.isTTY ? [] : ['--colors=off'];

const stages: readonly [title: string, run: () => Promise<Tally>][] = [
  ['Lint and format', () => check([() => runTool('biome', ['ci', ...colours])])],
  ['Types', () => check([() => wxt('prepare'), () => runTool('tsc', ['--noEmit', '-p', '.'])])],
  ['Unit tests', () => tests('unit', [])],
  ['Build for Chrome and Edge', () => check([() => wxt('build')])],
  ['Build for Firefox', () => check([() => wxt('build', '--browser', 'firefox')])],
  ['Build for Thunderbird', () => check([() => wxt('build', '--browser', 'thunderbird')])],
  ['Browser tests', () => tests('browser', ['--config', 'tests/browser/vitest.config.ts'])],
];

mkdirSync(REPORTS, { recursive: true });
const tallies: Tally[] = [];
for (const [title, run] of stages) {
  console.log(`\n== ${title}`);
  tallies.push(await run());
}
const total = sum(tallies);
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

async function tests(name: string, args: readonly string[]): Promise<Tally> {
  const path = join(REPORTS, `${name}.json`);
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const exitCode = await runTool('vitest', ['run', ...args, ...reporters]);
  return tallyOfReport(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null, exitCode);
}
