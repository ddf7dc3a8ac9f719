/** Writes the files of tests/fixtures/files anew. Run: npm run generate:samples */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../tests/files/samples.ts';

const folder = join(import.meta.dirname, '../tests/fixtures/files');
mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) rmSync(join(folder, old));
for (const { name, bytes } of SAMPLES) writeFileSync(join(folder, name), bytes);
console.log(`${SAMPLES.length} files in ${folder}`);
