/**
 * Measures what the extension costs: npm run bench -- [--json FILE|-] [--only NAME] [--runs N] [--peer DIR]
 *
 * Drives Chromium over pages made for the purpose, with no extension, with the floor (a content script that looks at every
 * link once), with ours and with the unpacked extension in `--peer`, in turn within one run. Prints a table of targets and
 * results; `--json` writes all figures to a file, or to standard output in the table's place. docs/performance.md tells what
 * each figure is.
 *
 * Exit status: 2 where it was called wrongly or could not measure, 1 where a target is missed, else 0.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, type as systemName, tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../src/cli/message-of.ts';
import { type BenchBrowser, openBrowser } from './bench/browser.ts';
import { CONTENDERS, type Contender, prepareContenders } from './bench/contenders.ts';
import type { Bench, Row } from './bench/measure.ts';
import { MEASURES } from './bench/measures.ts';
import { type BenchOptions, readOptions, USAGE } from './bench/options.ts';
import { reportOf, tableOf } from './bench/report.ts';

async function main(): Promise<number> {
  const options = readOptions(
    process.argv.slice(2),
    MEASURES.map(({ name }) => name),
  );
  if (typeof options === 'string') throw new Error(`${options}\n${USAGE}`);
  const folder = mkdtempSync(join(tmpdir(), 'link-guard-bench-'));
  try {
    return await benchIn(folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchIn(folder: string, { json, only, runs, peer }: BenchOptions): Promise<number> {
  const before = loadAverage();
  const folders = await prepareContenders(folder, peer);
  const browsers = new Map<Contender, Promise<BenchBrowser>>();
  const say = (what: string) => void process.stderr.write(`${what}\n`);
  const rows: Row[] = [];
  let browser: string | null = null;
  try {
    for (const measure of MEASURES) {
      if (only.length > 0 && !only.includes(measure.name)) continue;
      const bench: Bench = {
        rounds: runs,
        contenders: CONTENDERS.filter((contender) => folders[contender] !== undefined),
        ours: folders.ours,
        browser: (contender) => {
          const opened = browsers.get(contender) ?? openBrowser(folders[contender] ?? null);
          browsers.set(contender, opened);
          return opened;
        },
        say: (what) => say(`${measure.name}: ${what}`),
      };
      rows.push(...(await measure.run(bench)));
    }
    for (const opened of browsers.values()) browser = (await opened).version;
  } finally {
    for (const opened of browsers.values()) await opened.then((found) => found.close()).catch(() => {});
  }

  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() || 'an unnamed processor',
    system: `${systemName()} ${release()} ${arch()}`,
    node: process.versions.node,
    browser,
    load: [before, loadAverage()],
  } as const;
  const report = reportOf(machine, runs, rows);
  const text = JSON.stringify(report, null, 2);
  if (json === '-') console.log(text);
  else {
    if (json !== null) writeFileSync(json, `${text}\n`);
    console.log(tableOf(report).join('\n'));
  }
  return report.rows.some(({ isMet }) => isMet === false) ? 1 : 0;
}

function loadAverage(): number {
  return loadavg()[0] ?? 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
