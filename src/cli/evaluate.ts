/**
 * Measures the verdicts: npm run evaluate -- [--shared FOLDER] [--misses] [--speed]
 *
 * Prints one row a corpus: how many addresses were asked, how many were answered otherwise than they should, the
 * target, and whether it was met. `--shared` adds a folder of corpora that the repository does not carry (looked for in
 * ../shared/corpora); `--misses` lists what was answered wrong; `--speed` times `check --json` over a million
 * addresses against a bare loop. Exit status 1 where a target is missed.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Measure, ownMeasures, sharedMeasures } from './evaluate/measures.ts';
import { measureSpeed } from './evaluate/speed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: fileURLToPath(new URL('../../../shared/corpora', import.meta.url)) },
    misses: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
  },
});

const isMet = ({ wrong, asked, allowed, forged }: Measure) =>
  wrong.length <= asked * allowed && forged.length === 0;

const measures = [...ownMeasures(root), ...(existsSync(values.shared) ? sharedMeasures(values.shared) : [])];
for (const row of measures) {
  const share = ((100 * (row.asked - row.wrong.length)) / Math.max(row.asked, 1)).toFixed(2);
  console.log(
    [
      isMet(row) ? 'met   ' : 'MISSED',
      row.corpus.padEnd(36),
      `${String(row.asked).padStart(6)} asked`,
      `${String(row.wrong.length).padStart(5)} wrong (${share} % right)`,
      `${row.forged.length} called genuine`,
      `target: ${row.target}`,
    ].join('  '),
  );
  if (values.misses) for (const miss of [...row.wrong, ...row.forged]) console.log(`          ${miss}`);
}
let isFast = true;
if (values.speed) {
  const { check, bare } = await measureSpeed(root);
  isFast = check <= 2.5 * bare;
  console.log(
    `${isFast ? 'met   ' : 'MISSED'}  a million addresses: check --json ${check.toFixed(1)} s, bare loop ${bare.toFixed(1)} s, ratio ${(check / bare).toFixed(2)}, target: at most 2.5`,
  );
}
process.exitCode = measures.every(isMet) && isFast ? 0 : 1;
