import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const REPORT = join(ROOT, '.output/mutation/short.json');

interface Report {
  readonly files: Readonly<
    Record<
      string,
      { readonly mutants: readonly { readonly status: string; readonly replacement?: string }[] }
    >
  >;
}

it('sees most of the mistakes that are put into the core', { timeout: 600_000 }, async ({ signal }) => {
  rmSync(REPORT, { force: true });
  // Vitest tells its workers what they are by these; a run within a run is not to take itself for one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^VITEST|^TEST$/.test(name)),
  );
  await promisify(execFile)(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'tests/mutation/short.config.mjs'],
    { cwd: ROOT, env, signal },
  );

  const { files }: Report = JSON.parse(readFileSync(REPORT, 'utf8'));
  expect(Object.keys(files)).toEqual(['src/core/verdict/rules.ts']);
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const seen = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  expect(mutants.length).toBeGreaterThan(10);
  expect(seen.length / (seen.length + missed.length)).toBeGreaterThanOrEqual(0.85);
});
