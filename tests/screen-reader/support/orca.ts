import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../browser/support/until.ts';

/** What has to be there, with the Debian package that brings it. */
const NEEDED = {
  '/usr/bin/orca': 'orca',
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/dbus-run-session': 'dbus-daemon',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
} as const;

/** Why Orca cannot be listened to, in one sentence; `null` when it can. */
export function orcaMissing(): string | null {
  const missing = Object.entries(NEEDED).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
  return missing.length > 0 ? `Orca needs the Debian packages ${missing.join(', ')}.` : null;
}

/** A screen reader that is listened to. */
export interface Orca {
  /** What a program needs in its environment to be read. */
  readonly env: Readonly<Record<string, string>>;
  /** What is spoken from `act` on until nothing was said for a second, in that order; each utterance once in a row. */
  readonly heard: (act: () => Promise<unknown>) => Promise<string[]>;
  /** Resolves once all have ended: there is one Orca for a person. */
  readonly close: () => Promise<void>;
}

/** Milliseconds without a word after which Orca has said all. */
const SILENCE = 1000;
const SPOKEN = /SPEECH OUTPUT: '(.*)'(?:\s*\{.*\})?$/;

/**
 * Starts Orca on a screen and a session bus of its own; no sound is made. It writes each utterance into its own log, which is
 * what `heard` reads: what it hands to the synthesizer. Its own words ("link", "button") are English.
 */
export async function startOrca(): Promise<Orca> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-'));
  const log = join(folder, 'spoken.log');
  const run = join(folder, 'run');
  mkdirSync(run, { mode: 0o700 });
  mkdirSync(join(folder, 'home'));
  const home = {
    HOME: join(folder, 'home'),
    XDG_RUNTIME_DIR: run,
    ACCESSIBILITY_ENABLED: '1',
    LANG: 'en_US.UTF-8',
    GTK_MODULES: 'gail:atk-bridge',
    NO_AT_BRIDGE: '0',
  };
  const script = join(import.meta.dirname, 'session.sh');
  const session = spawn('/usr/bin/dbus-run-session', ['--', 'sh', script, log], {
    env: { ...process.env, ...home },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let said = '';
  session.stdout.on('data', (data) => {
    said += data;
  });
  const [, display = '', bus = ''] = await until('the screen', () => /^(\S+) (\S+)\n/.exec(said));
  const spoken = () =>
    existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .flatMap((line) => SPOKEN.exec(line)?.[1] ?? [])
      : [];
  await until('Orca', () => spoken().length > 0);

  return {
    env: { ...home, DISPLAY: display, DBUS_SESSION_BUS_ADDRESS: bus },
    heard: async (act) => {
      const before = spoken().length;
      await act();
      let count = -1;
      let since = Date.now();
      await until('Orca to have said all', () => {
        const now = spoken().length;
        if (now !== count) since = Date.now();
        count = now;
        return count > before && Date.now() - since > SILENCE;
      });
      return spoken()
        .slice(before)
        .map((text) => text.trim())
        .filter((text, index, all) => text !== '' && text !== all[index - 1]);
    },
    close: async () => {
      const ended = once(session, 'exit');
      session.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
