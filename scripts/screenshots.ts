/**
 * Pictures of everything that people see, in every language and both colour schemes, for us to look at
 * (`.output/screenshots/surfaces/`), a sheet of them all and the pictures of README.md anew (`docs/images`). Needs Chromium.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../src/words/languages.ts';
import buildWhatIsOld from '../tests/browser/support/build.ts';
import { chromiumMissing, EXECUTABLES } from '../tests/browser/support/chromium.ts';
import { firstThere } from '../tests/browser/support/missing.ts';
import { snap } from '../tests/browser/support/snap.ts';
import { openShowroom, SURFACES } from '../tests/browser/support/surfaces.ts';
import { ROOT } from './run-tool.ts';
import { drawSheet } from './screenshots/sheet.ts';

/** The pictures of README.md, and those of the sample inbox that they are. */
const PICTURES = {
  'hover-card.png': 'spoofed-hover-card-en-light.png',
  'popup.png': 'spoofed-popup-en-light.png',
} as const;

const SURFACES_FOLDER = join(ROOT, '.output', 'screenshots', 'surfaces');
const IMAGES = join(ROOT, 'docs', 'images');

const missing = chromiumMissing();
if (missing !== null) {
  console.error(missing);
  process.exit(2);
}
await pictureSurfaces(SURFACES_FOLDER);
await drawSheets(firstThere(EXECUTABLES) ?? '');
process.exitCode = pictureInbox(IMAGES);

/** All surfaces at a look, in English by day and in Danish by night; and the three steps of README.md. */
async function drawSheets(executablePath: string): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  for (const look of ['en-light', 'da-dark']) {
    const pictures = SURFACES.map((name) => join(SURFACES_FOLDER, `${name}-${look}.png`));
    const file = join(IMAGES, `surfaces-${look}.jpg`);
    await drawSheet(executablePath, {
      pictures,
      captions: SURFACES,
      columns: 5,
      width: 1900,
      ratio: 0.75,
      file,
    });
  }
  const steps = ['card-spoofed', 'warning', 'popup-spoofed'].map((name) =>
    join(SURFACES_FOLDER, `${name}-en-light.png`),
  );
  const captions = ['1. Point at a link', '2. Click a false one', '3. See the whole mail'];
  const file = join(IMAGES, 'steps.jpg');
  await drawSheet(executablePath, { pictures: steps, captions, columns: 3, width: 1800, ratio: 0.7, file });
}

async function pictureSurfaces(folder: string): Promise<void> {
  buildWhatIsOld();
  rmSync(folder, { recursive: true, force: true });
  for (const language of LANGUAGES) {
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
  console.log(`${2 * LANGUAGES.length * SURFACES.length} pictures are in ${folder}`);
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
