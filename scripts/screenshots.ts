/** Makes the pictures of README.md anew, out of those of the sample inbox. Needs one of Chrome, Edge and Chromium. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-tool.ts';

const PICTURES = {
  'hover-card.png': 'spoofed-hover-card-en-light.png',
  'popup.png': 'spoofed-popup-en-light.png',
} as const;

const { status } = spawnSync(process.execPath, ['scripts/start.ts', '--headless'], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const folder = join(ROOT, 'docs', 'images');
mkdirSync(folder, { recursive: true });
for (const [name, picture] of Object.entries(PICTURES)) {
  copyFileSync(join(ROOT, '.output', 'demo', picture), join(folder, name));
}
