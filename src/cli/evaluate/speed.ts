import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HONEST_NAMES } from '../../core/data/honest-names.ts';
import { INSTITUTIONS } from '../../core/data/institutions.ts';
import { lookalikesOf } from './lookalikes.ts';

const LINES = 1_000_000;
const ROUNDS = 3;

/** Seconds of the fastest of three interleaved runs each, over the same million lines. */
export async function measureSpeed(root: string): Promise<{ check: number; bare: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'link-guard-speed-'));
  try {
    const file = join(folder, 'addresses.txt');
    writeFileSync(file, madeUpLines());
    const best = { check: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY };
    for (let round = 0; round < ROUNDS; round += 1) {
      best.bare = Math.min(best.bare, await secondsOf([join(root, 'src/cli/evaluate/bare-loop.ts')], file));
      best.check = Math.min(
        best.check,
        await secondsOf([join(root, 'src/cli/check.ts'), '--json', '-'], file),
      );
    }
    return best;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Nine in ten are of no concern to us, as in a real mailbox; no address stands twice. */
function madeUpLines(): string {
  const zoom = [
    ...INSTITUTIONS.map(({ host }) => host),
    'us02web.zoom.us',
    ...lookalikesOf('zoom.us').map(({ host }) => host),
  ];
  const others = [...HONEST_NAMES, 'www.example.com', 'mail.example.dk', 'news.example.org'];
  const lines = Array.from({ length: LINES }, (_, i) =>
    i % 10 === 0
      ? `https://${zoom[(i / 10) % zoom.length]}/j/${80_000_000_000 + i}`
      : `https://a${i}.${others[i % others.length]}/page/${i}?from=mail`,
  );
  return `${lines.join('\n')}\n`;
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
