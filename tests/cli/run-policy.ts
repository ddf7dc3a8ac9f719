import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What the command said, and its exit status. */
export interface RanPolicy {
  readonly code: number | null;
  readonly out: readonly string[];
  readonly complaints: readonly string[];
}

/** Runs `npm run policy` with these arguments. */
export async function runPolicy(...args: readonly string[]): Promise<RanPolicy> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/policy.ts'), ...args], { cwd: ROOT });
  const [out, complaints, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  return { code, out: linesOf(out), complaints: linesOf(complaints) };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
