import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CHECK = join(import.meta.dirname, '../../src/cli/check.ts');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines of stdout, without the end of the last. */
  readonly lines: readonly string[];
}

interface Options {
  readonly stdin?: string | Buffer;
  readonly nodeArgs?: readonly string[];
  /** Goes away after so many bytes of output, as `head` does. */
  readonly readAtMost?: number;
}

/** Runs the command as a person does, in a process of its own. */
export function runCheck(args: readonly string[], options: Options = {}): Promise<Ran> {
  const { stdin = '', nodeArgs = [], readAtMost = Number.POSITIVE_INFINITY } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArgs, CHECK, ...args], { stdio: 'pipe' });
    const chunks: Buffer[] = [];
    const errors: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= readAtMost) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // A command that has ended reads no more of what it is fed.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      const stdout = Buffer.concat(chunks).toString();
      const lines = stdout === '' ? [] : stdout.replace(/\n$/, '').split('\n');
      resolve({ code, stdout, stderr: Buffer.concat(errors).toString(), lines });
    });
    child.stdin.end(stdin);
  });
}
