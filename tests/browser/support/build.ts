import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The folders of the builds that people get. */
export const BUILDS = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
  thunderbird: join(ROOT, '.output/thunderbird-mv3'),
} as const;

/** What a build is made of. */
const SOURCES = ['assets', 'entrypoints', 'scripts/package', 'src', 'package-lock.json', 'wxt.config.ts'];

/** Runs once before all browser tests: builds for each browser what is not newer than its sources. */
export default function buildWhatIsOld(): void {
  const changed = Math.max(...SOURCES.map((path) => newestIn(join(ROOT, path))));
  for (const [browser, folder] of [
    ['chrome', BUILDS.chromium],
    ['firefox', BUILDS.firefox],
    ['thunderbird', BUILDS.thunderbird],
  ] as const) {
    if (builtAt(folder) > changed) continue;
    execFileSync(
      process.execPath,
      [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--browser', browser],
      {
        cwd: ROOT,
        stdio: 'inherit',
      },
    );
  }
}

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** When the build in `folder` was made; never, where there is none. */
function builtAt(folder: string): number {
  return statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
