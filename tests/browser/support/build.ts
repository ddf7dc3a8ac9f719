import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The folders of the builds that people get. */
export const PEOPLES_BUILDS = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
  thunderbird: join(ROOT, '.output/thunderbird-mv3'),
} as const;

/**
 * The same builds to look into: nothing but the mode of our shadow roots is another, so that tests and accessibility
 * checkers see what stands in them. `built-code.test.ts` holds people's builds to closed ones.
 */
export const BUILDS = {
  chromium: join(ROOT, '.output/open/chrome-mv3'),
  firefox: join(ROOT, '.output/open/firefox-mv3'),
  thunderbird: join(ROOT, '.output/open/thunderbird-mv3'),
} as const;

/** What a build is made of. */
const SOURCES = ['assets', 'entrypoints', 'scripts/package', 'src', 'package-lock.json', 'wxt.config.ts'];

/** Runs once before all browser tests: builds for each browser what is not newer than its sources. */
export default function buildWhatIsOld(): void {
  const changed = Math.max(...SOURCES.map((path) => newestIn(join(ROOT, path))));
  for (const [browser, folder, open] of [
    ['chrome', PEOPLES_BUILDS.chromium, BUILDS.chromium],
    ['firefox', PEOPLES_BUILDS.firefox, BUILDS.firefox],
    ['thunderbird', PEOPLES_BUILDS.thunderbird, BUILDS.thunderbird],
  ] as const) {
    if (builtAt(folder) > changed) {
      if (builtAt(open) <= builtAt(folder)) openRoots(folder, open);
      continue;
    }
    execFileSync(
      process.execPath,
      [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--browser', browser],
      {
        cwd: ROOT,
        stdio: 'inherit',
      },
    );
    openRoots(folder, open);
  }
}

/** Copies a build, with every shadow root of ours open. */
export function openRoots(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const script of globSync('**/*.js', { cwd: to })) {
    const path = join(to, script);
    const code = readFileSync(path, 'utf8');
    writeFileSync(path, code.replaceAll(/(attachShadow\(\{\s*mode:\s*)(["'`])closed\2/g, '$1$2open$2'));
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
