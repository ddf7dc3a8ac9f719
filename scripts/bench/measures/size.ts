import { gzipSync } from 'node:zlib';
import { readFolder, zipFiles } from '../../package/zip.ts';
import type { Measure } from '../measure.ts';

/** What is to be downloaded, and what every frame of a webmail has to load. */
export const size: Measure = {
  name: 'size',
  run: async ({ ours }) => {
    const files = readFolder(ours);
    const scripts = files.filter(({ path }) => path.startsWith('content-scripts/'));
    const gzipped = scripts.reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0);
    return [
      { what: 'content script, gzip', target: { below: 16 }, unit: 'kB', value: gzipped / 1000 },
      { what: 'package, zipped', target: { below: 290 }, unit: 'kB', value: zipFiles(files).length / 1000 },
    ];
  },
};
