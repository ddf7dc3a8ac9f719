import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Mix, mailLines } from './mail-lines.ts';

const LINES = 1_000_000;
const ROUNDS = 3;

/** Seconds over the same million lines. */
export interface Speed {
  readonly mix: Mix;
  readonly check: number;
  /** With `--jobs 2`. */
  readonly two: number;
  readonly bare: number;
}

/**
 * Times `check --json` against the bare loop: three runs each in turn, so that both meet the machine in the same moods, and
 * the median of each.
 */
export async function measureSpeed(root: string, mix: Mix): Promise<Speed> {
  const folder = mkdtempSync(join(tmpdir(), 'link-guard-speed-'));
  try {
    const file = join(folder, 'addresses.txt');
    await pipeline(Readable.from(chunksOf(mix)), createWriteStream(file));
    const check: number[] = [];
    const two: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await secondsOf([join(root, 'src/cli/evaluate/bare-loop.ts')], file));
      check.push(await secondsOf([join(root, 'src/cli/check.ts'), '--json', '-'], file));
      two.push(await secondsOf([join(root, 'src/cli/check.ts'), '--json', '--jobs', '2', '-'], file));
    }
    return { mix, check: median(check), two: median(two), bare: median(bare) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* chunksOf(mix: Mix): Generator<string> {
  let chunk = '';
  for (const line of mailLines(mix, LINES)) {
    chunk += `${line}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function secondsOf(args: readonly string[], file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== null && code <= 1) resolve((performance.now() - start) / 1000);
      else reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
    createReadStream(file).pipe(child.stdin);
  });
}
