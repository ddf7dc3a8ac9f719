/**
 * Writes what the stores ask for (`npm run store`): packages, and for each store in every language title, summary,
 * description and the answers on privacy and permissions; five pictures and a tile; and what changed in each package
 * against the last release. Ends with 1 where a text or a picture does not fit. Needs Chromium for the pictures.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { LANGUAGES } from '../src/words/languages.ts';
import buildWhatIsOld from '../tests/browser/support/build.ts';
import { chromiumMissing } from '../tests/browser/support/chromium.ts';
import { ROOT } from './run-tool.ts';
import { changesIn, type Files } from './store/changes.ts';
import { asMarkdown, listingFor, misfits } from './store/listing.ts';
import { savePictures, sizeOf } from './store/pictures.ts';
import { PICTURE, STORES, TILE } from './store/stores.ts';

const USAGE = 'Usage: npm run store [-- --out DIR] [--last DIR_OF_LAST_PACKAGES] [--no-pictures]';
/** The end of each store's file name, as `npm run package` gives it. */
const PACKAGES = {
  chrome: '-chrome.zip',
  edge: '-edge.zip',
  firefox: '-firefox.xpi',
  thunderbird: '-thunderbird.xpi',
} as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return 2;
  const { out, last, pictures } = options;
  const packages = join(out, 'packages');
  const packed = spawnSync(process.execPath, [join(ROOT, 'scripts/package.ts'), '--out', packages], {
    stdio: 'inherit',
  });
  if (packed.status !== 0) return packed.status ?? 1;

  const problems: string[] = [];
  const changes: string[] = [];
  for (const store of STORES) {
    const now = filesIn(packages, PACKAGES[store.id]) as Files;
    const before = last === null ? null : filesIn(last, PACKAGES[store.id]);
    if (last !== null && before === null) problems.push(`${last} has no package for ${store.name}.`);
    changes.push(`## ${store.name}\n`, ...changesIn(before, now).map((line) => `- ${line}`), '');
    const manifest = JSON.parse(strFromU8(now['manifest.json'] as Uint8Array));
    for (const language of LANGUAGES) {
      const listing = listingFor(store, language, manifest);
      problems.push(...misfits(listing, store).map((line) => `${store.name}, ${language}: ${line}`));
      mkdirSync(join(out, store.id), { recursive: true });
      writeFileSync(join(out, store.id, `listing-${language}.md`), asMarkdown(listing, store));
    }
  }
  writeFileSync(join(out, 'changes.md'), `${changes.join('\n')}\n`);
  if (pictures) problems.push(...(await picture(join(out, 'pictures'))));
  console.log(`\nEverything for the stores is in ${relative(process.cwd(), out) || '.'}/`);
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

/** Out: a line for each picture of another size than stores take. */
async function picture(folder: string): Promise<string[]> {
  buildWhatIsOld();
  for (const language of LANGUAGES) await savePictures(language, join(folder, language));
  return LANGUAGES.flatMap((language) =>
    readdirSync(join(folder, language)).flatMap((file) => {
      const { width, height } = sizeOf(readFileSync(join(folder, language, file)));
      const wanted = file === 'tile.png' ? TILE : PICTURE;
      return width === wanted.width && height === wanted.height ? [] : [`${file}: ${width} × ${height}`];
    }),
  );
}

/** The files of the package of this ending in a folder; `null` where there is none. */
function filesIn(folder: string, ending: string): Files | null {
  const name = readdirSync(folder).find((file) => file.endsWith(ending));
  return name === undefined ? null : unzipSync(readFileSync(join(folder, name)));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, last: { type: 'string' }, 'no-pictures': { type: 'boolean' } },
    });
    const pictures = values['no-pictures'] !== true;
    const missing = pictures ? chromiumMissing() : null;
    if (missing !== null) throw new Error(`${missing} Leave the pictures out with --no-pictures.`);
    return {
      out: values.out === undefined ? join(ROOT, '.output', 'store') : resolve(values.out),
      last: values.last === undefined ? null : resolve(values.last),
      pictures,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return null;
  }
}
