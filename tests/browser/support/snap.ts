import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestPage } from './driver.ts';

const FOLDER = join(import.meta.dirname, '../../../.output/screenshots');

/** Saves what `page` looks like as `.output/screenshots/<name>.png`, for people to look at. */
export async function snap(page: TestPage, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot(join(FOLDER, `${name}.png`));
}
