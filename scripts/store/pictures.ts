import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Language } from '../../src/words/languages.ts';
import { TEXTS } from '../../src/words/texts.ts';
import { EXECUTABLES } from '../../tests/browser/support/chromium.ts';
import { firstThere } from '../../tests/browser/support/missing.ts';
import { whenStill } from '../../tests/browser/support/snap.ts';
import { openShowroom, type SurfaceName } from '../../tests/browser/support/surfaces.ts';
import { ROOT } from '../run-tool.ts';
import { PICTURE, TILE } from './stores.ts';

/** The five pictures in the order in which a store shows them: what a person meets first stands first. */
export const PICTURES: readonly SurfaceName[] = ['card-deic', 'warning', 'popup-deic', 'answers', 'welcome'];

/** Colours of the icon's own, on which a small picture stands. */
const GROUND = 'background: linear-gradient(135deg, #0b5a75, #00646b); color: #fff';

/** Saves the pictures and the tile of one language in `folder`. Needs Chromium. */
export async function savePictures(language: Language, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const showroom = await openShowroom(language);
  const browser = await chromium.launch({ executablePath: firstThere(EXECUTABLES) ?? '' });
  try {
    const desk = await browser.newPage();
    for (const [place, name] of PICTURES.entries()) {
      const path = join(folder, `${place + 1}-${name}.png`);
      const shown = await showroom.show(name);
      await shown.page.prefer('light');
      // The popup has a window of its own size.
      const isSmall = name.startsWith('popup');
      if (!isSmall) await shown.page.resize(PICTURE.width, PICTURE.height);
      await whenStill(shown.page);
      await shown.page.screenshot(path);
      await shown.close();
      if (isSmall) await draw(desk, PICTURE, imageOf(path), path);
    }
    const title = TEXTS[language].extension_name;
    const icon = readFileSync(join(ROOT, 'assets/icon/icon.svg')).toString('base64');
    const tile = `<img width="112" src="data:image/svg+xml;base64,${icon}"><p>${title.message}</p>`;
    await draw(desk, TILE, tile, join(folder, 'tile.png'));
  } finally {
    await browser.close();
    await showroom.close();
  }
}

function imageOf(path: string): string {
  return `<img src="data:image/png;base64,${readFileSync(path).toString('base64')}" style="height: 720px; border-radius: 8px; box-shadow: 0 8px 40px #0008">`;
}

async function draw(
  page: Page,
  size: { readonly width: number; readonly height: number },
  html: string,
  path: string,
): Promise<void> {
  await page.setViewportSize(size);
  await page.setContent(
    `<body style="margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; gap: 8px; font: 600 30px system-ui, sans-serif; ${GROUND}"><style>p { margin: 0 }</style>${html}`,
  );
  writeFileSync(path, await page.screenshot());
}

/** Width and height of a PNG, as its header has them. */
export function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
