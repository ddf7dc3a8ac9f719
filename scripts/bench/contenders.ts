import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openRoots } from '../../tests/browser/support/build.ts';
import { runTool } from '../run-tool.ts';

/** What is measured beside what. */
export const CONTENDERS = ['none', 'floor', 'ours', 'peer'] as const;
export type Contender = (typeof CONTENDERS)[number];

/** The folder of each contender's unpacked extension; `null` for a browser without one. */
export type Folders = Partial<Record<Contender, string | null>>;

/**
 * Makes the contenders ready: builds ours and writes the floor, both below `folder`.
 * In: the folder of another unpacked extension, or `null`; nothing of it is copied.
 */
export async function prepareContenders(
  folder: string,
  peer: string | null,
): Promise<Folders & { readonly ours: string }> {
  const ours = await buildOurs(folder, 'chrome');
  return { none: null, floor: writeFloor(join(folder, 'floor')), ours, ...(peer && { peer: peerIn(peer) }) };
}

/**
 * Builds ours, as people get it for this browser, below `folder`. Out: where a copy is whose shadow roots are open, which
 * costs the same and can be looked into.
 */
export async function buildOurs(folder: string, browser: 'chrome' | 'firefox'): Promise<string> {
  if ((await runTool('build-bench', [folder, browser], { quiet: true })) !== 0)
    throw new Error('The build failed.');
  const ours = readdirSync(folder)
    .map((name) => join(folder, name))
    .find(isExtension);
  if (ours === undefined) throw new Error(`The build left no extension in ${folder}.`);
  const open = join(folder, 'open', browser);
  openRoots(ours, open);
  return open;
}

function peerIn(folder: string): string {
  const path = resolve(folder);
  if (!isExtension(path)) throw new Error(`--peer: there is no manifest.json in ${path}`);
  return path;
}

function isExtension(folder: string): boolean {
  return existsSync(join(folder, 'manifest.json'));
}

/** The least that an extension can do with links: look at each once, and parse its address. */
const FLOOR = `let hosts = 0;
for (const { href } of document.links) if (new URL(href).host !== "") hosts += 1;
`;

function writeFloor(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1.0',
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['floor.js'], all_frames: true }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'floor.js'), FLOOR);
  return folder;
}
