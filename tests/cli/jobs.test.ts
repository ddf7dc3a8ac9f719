import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailLines } from '../../src/cli/evaluate/mail-lines.ts';
import { answeredInThreads } from '../../src/cli/line-threads.ts';
import { type Ran, runCheck } from './run-check.ts';

const CHECK = join(import.meta.dirname, '../../src/cli/check.ts');
const LINES = [
  ...[...mailLines('mail gateway', 3000)],
  'https://zoom-us.meeting-join.com/j/1',
  '',
  'see https://aaudk.zoom.us/j/61234567890',
];

let folder: string;
let alone: Ran;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-jobs-'));
  alone = await runCheck(['--json', '-'], { stdin: LINES.join('\n') });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a long list', { timeout: 120_000 }, () => {
  it('has an answer for every line', () => {
    expect(alone.lines).toHaveLength(LINES.length);
    expect(alone.code).toBe(1);
  });

  it.each(['--json', '--lang=da'])(
    'gets the same lines in the same order from three threads: %s',
    async (shape) => {
      const one = await runCheck([shape, '-'], { stdin: LINES.join('\n') });
      const three = await runCheck([shape, '--jobs', '3', '-'], { stdin: LINES.join('\n') });
      expect(three.stdout).toBe(one.stdout);
      expect(three.code).toBe(one.code);
    },
  );

  it.skipIf(spawnSync('xargs', ['--version']).error)('gets the same lines from xargs over shards', () => {
    const shards = [0, 1, 2].map((i) => {
      const file = join(folder, `shard-${i}.txt`);
      writeFileSync(file, `${LINES.slice(i * 1001, (i + 1) * 1001).join('\n')}\n`);
      return file;
    });
    const { stdout } = spawnSync('xargs', ['-n', '1', process.execPath, CHECK, '--json'], {
      input: shards.join('\n'),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stdout).toBe(`${alone.lines.slice(0, 3003).join('\n')}\n`);
  });

  it('is read no faster than it is answered', async () => {
    let read = 0;
    async function* chunks() {
      for (; read < 100; read += 1) yield ['https://zoom.us/'];
    }
    const answers = answeredInThreads(chunks(), 2, 'links');
    await answers.next();
    expect(read).toBeLessThanOrEqual(2 * 3);
    await answers.return(undefined);
  });
});
