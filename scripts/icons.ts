/** Draws assets/icon/icon.svg at every size that a browser asks for; run it after a change to the drawing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const FOLDER = new URL('../assets/icon/', import.meta.url);
const SIZES = [16, 32, 48, 96, 128];

const drawing = readFileSync(new URL('icon.svg', FOLDER), 'utf8');
for (const size of SIZES) {
  const image = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
  writeFileSync(new URL(`${size}.png`, FOLDER), image.asPng());
}
