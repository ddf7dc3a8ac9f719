/** Builds the extension as people get it into the folder that is the first argument; for Chromium, or the browser named second. */
import { build } from 'wxt';
import { ROOT } from '../run-tool.ts';

const [outDir, browser = 'chrome'] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Where to?');
await build({ root: ROOT, browser, outDir });
