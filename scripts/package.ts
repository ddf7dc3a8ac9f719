/**
 * Makes the files for the stores, and for organisations that host the extension themselves (`npm run package`).
 * The same sources give the same bytes, whenever and wherever they are built.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BuildOrder } from './package/build.ts';
import { extensionId, readSigningKey, writeCrx } from './package/crx.ts';
import { lintPackage } from './package/lint.ts';
import { type PackageOptions, readOptions } from './package/options.ts';
import { forgottenFiles, sourceFiles } from './package/source-files.ts';
import type { Target } from './package/target.ts';
import { type PackedFile, readFolder, zipFiles } from './package/zip.ts';
import { ROOT, runTool } from './run-tool.ts';

/** Beside the packages, in the form of `sha256sum`. */
const SUMS = 'SHA256SUMS';

process.exitCode = await main();

async function main(): Promise<number> {
  const { version: release } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const options = readOptions(process.argv.slice(2), { release, root: ROOT, cwd: process.cwd() });
  if ('problems' in options) return fail(options.problems, 2);
  const key = options.key === null ? null : readSigningKey(options.key);
  if (key !== null && 'problem' in key) return fail([key.problem], 2);

  const builds = options.built === null ? await build(options) : readBuilds(options.built);
  if (builds === null) return fail(['The build failed; its output stands above.'], 1);
  const { chrome, firefox, thunderbird } = builds;

  mkdirSync(options.out, { recursive: true });
  for (const old of readdirSync(options.out).filter(isOurs)) rmSync(join(options.out, old));

  const chromeZip = zipFiles(chrome);
  write('-chrome.zip', chromeZip);
  // Edge's store takes Chrome's package as it is, but each store wants an upload of its own: two names, the same bytes.
  write('-edge.zip', chromeZip);
  write('-firefox.xpi', zipFiles(firefox));
  write('-thunderbird.xpi', zipFiles(thunderbird));
  if (options.key !== null) await writeCrx(fileOf('.crx'), chromeZip, options.key);
  const source = options.asReleased ? sourceFiles(ROOT) : null;
  if (source !== null) write('-source.zip', zipFiles(source));

  printFiles(options.out);
  if (key !== null) console.log(`\nThe ID of the CRX: ${extensionId(key.publicKey)}`);
  const forgotten = source === null ? [] : forgottenFiles(ROOT);
  for (const note of notes(options, source === null, forgotten)) console.log(`\n${note}`);

  const selfHosted = { selfHosted: options.own };
  const problems = [
    ...(await lintPackage(fileOf('-firefox.xpi'), firefox, selfHosted)),
    ...(await lintPackage(fileOf('-thunderbird.xpi'), thunderbird, selfHosted)),
  ];
  return problems.length === 0 ? 0 : fail(["Mozilla's addons-linter found:", ...problems], 1);

  /** `link-guard-0.1.0-chrome.zip`, `link-guard-0.1.0.crx`, `link-guard-0.1.0-own-firefox.xpi` */
  function fileOf(ending: string): string {
    const { out, version, own } = options as PackageOptions;
    return join(out, `link-guard-${version}${own ? '-own' : ''}${ending}`);
  }

  function write(ending: string, bytes: Uint8Array): void {
    writeFileSync(fileOf(ending), bytes);
  }
}

type Builds = Readonly<Record<Target, readonly PackedFile[]>>;

/** Builds every target in a folder of its own, so that no other run's build is packed. Out: `null` where it failed. */
async function build({ version, webmail, updates }: PackageOptions): Promise<Builds | null> {
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  const outDir = mkdtempSync(join(ROOT, '.output', 'package-'));
  try {
    const order: BuildOrder = { outDir, version, webmail, updates };
    const code = await runTool('build-packages', [JSON.stringify(order)], { quiet: true });
    return code === 0 ? readBuilds(outDir) : null;
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

function readBuilds(folder: string): Builds {
  const files = (target: keyof Builds) => readFolder(join(folder, `${target}-mv3`));
  return { chrome: files('chrome'), firefox: files('firefox'), thunderbird: files('thunderbird') };
}

function isOurs(file: string): boolean {
  return file.startsWith('link-guard-') || file === SUMS;
}

/** Prints each file with its size and hash, and keeps the hashes. */
function printFiles(folder: string): void {
  const files = readdirSync(folder)
    .filter(isOurs)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    .map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  writeFileSync(join(folder, SUMS), files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  const width = Math.max(...files.map(({ name }) => name.length));
  console.log(`${relative(process.cwd(), folder) || '.'}/`);
  for (const { name, size, sha256 } of files) {
    console.log(`  ${name.padEnd(width)}  ${(size / 1000).toFixed(1).padStart(7)} kB  ${sha256}`);
  }
}

function notes(
  { own, webmail, updates, asReleased }: PackageOptions,
  noSource: boolean,
  forgotten: readonly string[],
): string[] {
  return [
    ...(own ? ['These packages are for your own server: no store takes them.'] : []),
    ...(webmail.length > 0 ? [`They run from the start on: ${webmail.join(' ')} (not in Thunderbird)`] : []),
    ...(updates !== null ? [`They look for new versions below ${updates}`] : []),
    ...(asReleased && noSource
      ? ['No source archive: it holds the files that git tracks, and this folder is no git checkout.']
      : []),
    ...(forgotten.length > 0
      ? [`Not in the source archive, since git does not track them: ${forgotten.join(' ')}`]
      : []),
  ];
}

function fail(lines: readonly string[], code: number): number {
  for (const line of lines) console.error(line);
  return code;
}
