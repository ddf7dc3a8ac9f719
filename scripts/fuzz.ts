/**
 * Tries the tests of bad input on twenty times as many inputs as `npm test` does: 20,000 changed mails, and messages and
 * policies in proportion. Takes minutes.
 *
 * npm run fuzz -- [--seed N] [--times N] [files]
 */
import { parseArgs } from 'node:util';
import { runTool } from './run-tool.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, times: { type: 'string', default: '20' } },
  allowPositionals: true,
});
process.env.FUZZ_TIMES = values.times;
if (values.seed !== undefined) process.env.FUZZ_SEED = values.seed;
const folder = positionals.length === 0 ? ['tests/fuzz'] : positionals;
process.exitCode = await runTool('vitest', ['run', ...folder]);
