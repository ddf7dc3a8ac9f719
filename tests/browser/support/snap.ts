import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestPage } from './driver.ts';

const FOLDER = join(import.meta.dirname, '../../../.output/screenshots');

/** Saves what `page` looks like as `<name>.png` in `.output/screenshots` or `folder`, for people to look at. */
export async function snap(page: TestPage, name: string, folder = FOLDER): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await whenStill(page);
  await page.screenshot(join(folder, `${name}.png`));
}

/** Waits until the window keeps its size: the browser fits the popup's to its content in several steps. */
export async function whenStill(page: TestPage): Promise<void> {
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let size = '';
        let unchanged = 0;
        const look = () => {
          const now = `${innerWidth} ${innerHeight}`;
          unchanged = now === size ? unchanged + 1 : 0;
          size = now;
          if (unchanged === frames) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    10,
  );
}
