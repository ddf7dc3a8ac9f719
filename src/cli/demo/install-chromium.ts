import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const APT = '/usr/bin/apt-get';

/**
 * Installs Debian's `chromium` where that needs nobody's leave: as root, on a system with apt.
 * @returns whether it was installed
 */
export function installChromium(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync(APT)) return false;
  console.log('No browser found: installing the package "chromium".');
  return [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']].every(
    (args) =>
      spawnSync(APT, ['--quiet=2', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
  );
}
