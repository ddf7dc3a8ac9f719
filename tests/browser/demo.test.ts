import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listMail } from '../fixtures/mail/read-mail.ts';
import { chromiumMissing } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';

const ROOT = join(import.meta.dirname, '../..');

describe.skipIf(skipWhenMissing(chromiumMissing()))('npm start without a display', () => {
  it('marks every link of the sample inbox as the core judges it, and takes its pictures', async () => {
    // It fails by its exit code when a mark is missing, wrong or one too many.
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/start.ts', '--headless'], {
      cwd: ROOT,
      env: { ...process.env, BROWSER_PATH: '/usr/bin/chromium', NO_COLOR: '1' },
    });
    expect(stdout).not.toContain('WRONG');
    const rows = stdout
      .split('\n')
      .filter((line) => /\b(?:spoofed|deic|commercial|nordunet|unverifiable)\b/.test(line));
    expect(rows.length).toBeGreaterThan(listMail().length);
    const pictures = stdout.split('\n').filter((line) => line.endsWith('.png'));
    expect(pictures).toHaveLength(12);
    for (const picture of pictures) expect(existsSync(join(ROOT, picture.trim()))).toBe(true);
  }, 180_000);
});
