import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The programs that our scripts run, by the file that starts each. */
const TOOLS = {
  'build-bench': 'scripts/bench/build.ts',
  'build-packages': 'scripts/package/build.ts',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
} as const;

/**
 * Runs a program on this Node, in the project's folder and without input.
 * Needs no shell, so it is the same on every platform.
 * @param options `quiet` shows its output only where it fails
 * @returns its exit code; 1 where it was ended by a signal
 */
export function runTool(
  tool: keyof typeof TOOLS,
  args: readonly string[],
  { quiet = false }: { readonly quiet?: boolean } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [TOOLS[tool], ...args], {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    const kept: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => kept.push(part));
    child.stderr?.on('data', (part: Buffer) => kept.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}
