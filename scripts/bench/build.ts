/** Builds the extension as people get it, for Chromium, into the folder that is the only argument. */
import { build } from 'wxt';
import { ROOT } from '../run-tool.ts';

const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Where to?');
await build({ root: ROOT, browser: 'chrome', outDir });
