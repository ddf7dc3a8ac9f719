/**
 * Pictures of everything that people see, in both languages and colour schemes, for us to look at
 * (`.output/screenshots/surfaces/`), and those of README.md anew. Needs Chromium.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import buildWhatIsOld from '../tests/browser/support/build.ts';
import { chromiumMissing } from '../tests/browser/support/chromium.ts';
import { snap } from '../tests/browser/support/snap.ts';
import { openShowroom, SURFACES } from '../tests/browser/support/surfaces.ts';
import { ROOT } from './run-tool.ts';

/** The pictures of README.md, and those of the sample inbox that they are. */
const PICTURES = {
  'hover-card.png': 'spoofed-hover-card-en-light.png',
  'popup.png': 'spoofed-popup-en-light.png',
} as const;

const missing = chromiumMissing();
if (missing !== null) {
  console.error(missing);
  process.exit(2);
}
await pictureSurfaces(join(ROOT, '.output', 'screenshots', 'surfaces'));
process.exitCode = pictureInbox(join(ROOT, 'docs', 'images'));

async function pictureSurfaces(folder: string): Promise<void> {
  buildWhatIsOld();
  rmSync(folder, { recursive: true, force: true });
  for (const language of ['en', 'da'] as const) {
    const showroom = await openShowroom(language);
    try {
      for (const name of SURFACES) {
        const shown = await showroom.show(name);
        for (const colorScheme of ['light', 'dark'] as const) {
          await shown.page.prefer(colorScheme);
          await snap(shown.page, `${name}-${language}-${colorScheme}`, folder);
        }
        await shown.close();
      }
    } finally {
      await showroom.close();
    }
  }
  console.log(`${4 * SURFACES.length} pictures are in ${folder}`);
}

function pictureInbox(folder: string): number {
  const { status } = spawnSync(process.execPath, ['scripts/start.ts', '--headless'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) return status ?? 1;
  mkdirSync(folder, { recursive: true });
  for (const [name, picture] of Object.entries(PICTURES)) {
    copyFileSync(join(ROOT, '.output', 'demo', picture), join(folder, name));
  }
  return 0;
}
