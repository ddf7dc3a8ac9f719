/**
 * Is what is shown at a point what a press there opens? npm run points -- [--pages N] [--seed N] [--browser chromium|firefox]
 * [--json FILE]
 *
 * Draws pages from building blocks (`scripts/points/blocks.ts`) as mails in an imitated Gmail, in real browsers with the
 * built extension; presses in them with the mouse and the keyboard; and compares what opens with what mark, card and warning
 * said just before. Nothing is loaded: what would be opened is written down. Prints each page on which they differ, made as
 * small as it goes; `--json` writes them to a file.
 *
 * Exit status: 2 where it was called wrongly or could not run, 1 where something else opened than was shown, else 0.
 */
import { writeFileSync } from 'node:fs';
import { messageOf } from '../src/cli/message-of.ts';
import buildWhatIsOld, { BUILDS } from '../tests/browser/support/build.ts';
import { chromiumStage } from './points/chromium-stage.ts';
import { firefoxStage } from './points/firefox-stage.ts';
import { readOptions, USAGE } from './points/options.ts';
import { type PointsResult, points } from './points/run.ts';

const STAGES = { chromium: chromiumStage, firefox: firefoxStage } as const;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') throw new Error(`${options}\n${USAGE}`);
  buildWhatIsOld();
  const results: Record<string, PointsResult> = {};
  for (const browser of options.browsers) {
    const start = performance.now();
    const stage = await STAGES[browser](BUILDS[browser]);
    const say = (what: string) => void process.stderr.write(`${what}\n`);
    const result = await points(stage, options, say).finally(stage.close);
    results[browser] = result;
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${browser}, seed ${options.seed}: ${JSON.stringify(result.tally)}, ${seconds} seconds.`);
    console.log(`${result.findings.length} pages where something else opened than was shown.`);
  }
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  return Object.values(results).every(({ findings }) => findings.length === 0) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
