import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listMail } from '../fixtures/mail/read-mail.ts';
import { chromiumMissing } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';
import { chromiumProxy, type RecordingProxy, startRecordingProxy } from './support/recording-proxy.ts';
import { strayRequests } from './support/stray-requests.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * A program that starts Chromium behind the proxy, since `npm start` starts its browser itself. Puppeteer leaves it the
 * question what time it is, which Playwright turns off; of each switch of this name only one counts.
 */
const behind = (proxy: RecordingProxy) => `#!/bin/sh
for given do
  shift
  case $given in --disable-features=*) given="$given,NetworkTimeServiceQuerying" ;; esac
  set -- "$@" "$given"
done
exec /usr/bin/chromium ${chromiumProxy(proxy)
  .map((it) => `'${it}'`)
  .join(' ')} "$@"
`;

describe.skipIf(skipWhenMissing(chromiumMissing()))('npm start without a display', () => {
  it('marks every link of the sample inbox as the core judges it, takes its pictures, and asks nobody', async () => {
    const proxy = await startRecordingProxy();
    const folder = mkdtempSync(join(tmpdir(), 'demo-browser-'));
    const browser = join(folder, 'chromium');
    writeFileSync(browser, behind(proxy), { mode: 0o755 });

    // It fails by its exit code when a mark is missing, wrong or one too many.
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/start.ts', '--headless'], {
      cwd: ROOT,
      env: { ...process.env, BROWSER_PATH: browser, NO_COLOR: '1' },
    }).finally(async () => {
      await proxy.close();
      rmSync(folder, { recursive: true });
    });
    expect(stdout).not.toContain('WRONG');
    const rows = stdout
      .split('\n')
      .filter((line) => /\b(?:spoofed|deic|commercial|nordunet|unverifiable)\b/.test(line));
    expect(rows.length).toBeGreaterThan(listMail().length);
    const pictures = stdout.split('\n').filter((line) => line.endsWith('.png'));
    expect(pictures).toHaveLength(12);
    for (const picture of pictures) expect(existsSync(join(ROOT, picture.trim()))).toBe(true);

    const inbox = new Set(
      proxy.requests.flatMap(({ url }) => (new URL(url).hostname === '127.0.0.1' ? new URL(url).origin : [])),
    );
    expect(inbox.size).toBe(1);
    const asked = { proxied: proxy.requests, seen: [], refused: [], own: inbox, opens: [] };
    expect(strayRequests(asked)).toEqual([]);
  }, 180_000);
});
