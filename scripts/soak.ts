/**
 * Reads for two hours in a few minutes: npm run soak -- [--messages N] [--seed N] [--kill-each N] [--json FILE|-]
 *
 * Opens messages one after the other in an imitated Gmail, in Chromium with the built extension, as fast as they are
 * marked, and kills the worker between two of them and while it works. Every mark is compared with what the command line
 * says of the same mail, the tab's report too, and the memory is watched. Prints tables of what was done and found;
 * `--json` writes all figures to a file, or to standard output in their place.
 *
 * Exit status: 2 where it was called wrongly or could not run, 1 where something was lost, doubled or differs, else 0.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../src/cli/message-of.ts';
import { shownHtml } from '../tests/browser/support/sample-mail.ts';
import { EXPECTED_MAIL } from '../tests/fixtures/mail/expected.ts';
import { prepareContenders } from './bench/contenders.ts';
import { chromiumStage } from './soak/chromium-stage.ts';
import { startCommandLine } from './soak/command-line.ts';
import { failuresOf, tableOf } from './soak/figures.ts';
import { readOptions, USAGE } from './soak/options.ts';
import { soak } from './soak/run.ts';

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') throw new Error(`${options}\n${USAGE}`);
  const { json, ...plan } = options;
  const folder = mkdtempSync(join(tmpdir(), 'link-guard-soak-'));
  const commandLine = startCommandLine();
  const start = performance.now();
  try {
    const { ours } = await prepareContenders(folder, null);
    const samples = await Promise.all(EXPECTED_MAIL.map(shownHtml));
    const stage = await chromiumStage(ours);
    const say = (what: string) => void process.stderr.write(`${what}\n`);
    const figures = await soak(stage, commandLine, { ...plan, samples }, say).finally(stage.close);
    const failures = failuresOf(figures);
    const seconds = Math.round((performance.now() - start) / 1000);
    const { waits: _, ...told } = figures;
    const text = JSON.stringify({ ...plan, seconds, failures, ...told }, null, 2);
    if (json === '-') console.log(text);
    else {
      if (json !== null) writeFileSync(json, `${text}\n`);
      console.log([...tableOf(figures), '', `${seconds} seconds, seed ${plan.seed}.`].join('\n'));
      for (const words of [...figures.words, ...failures]) console.log(words);
      console.log(failures.length === 0 ? 'Nothing was lost, doubled or otherwise.' : 'FAILED');
    }
    return failures.length === 0 ? 0 : 1;
  } finally {
    await commandLine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
