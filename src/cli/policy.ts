/**
 * Writes everything that an administrator needs to install and configure the extension:
 *
 * npm run policy -- --values FILE [--crx FILE --crx-url URL] [--chrome-id ID] [--edge-id ID] [--xpi-url URL [--xpi FILE]]
 *                   [--thunderbird-url URL [--thunderbird-xpi FILE]] --out DIR
 *
 * The same input gives the same files. Exit status: 2 where it was called wrongly or a file cannot be read or written,
 * else 1 where a value is wrong (nothing is written then), else 0. docs/deploy.md walks through what it writes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import type { KitFile } from '../policy/kit/kit-input.ts';
import { readValues } from '../policy/kit/kit-values.ts';
import { policyKeys } from '../policy/kit/policy-keys.ts';
import { kitFiles } from '../policy/kit/write-kit.ts';
import type { PolicyProblem } from '../policy/parse.ts';
import { TEXTS } from '../words/texts.ts';
import { messageOf } from './message-of.ts';
import { type Installs, readInstalls } from './policy/installs.ts';
import { readOptions } from './policy/options.ts';

/** What to say, and the exit status. */
interface Failure {
  readonly lines: readonly string[];
  readonly code: 1 | 2;
}

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if ('problems' in options) return fail({ lines: options.problems, code: 2 });
  try {
    const stored = storedValues(options.values);
    if ('lines' in stored) return fail(stored);
    const read = readValues(stored.value);
    if ('problems' in read) {
      const lines = read.problems.map((problem) => `${options.values}: ${lineOf(problem)}`);
      return fail({ lines: [...lines, 'Nothing was written.'], code: 1 });
    }
    const installs = readInstalls(options, project.version);
    const files = kitFiles({
      ...installs,
      values: read.values,
      keys: policyKeys(),
      texts: TEXTS,
      version: project.version,
    });
    writeAll(options.out, files);
    print(options.out, files, notes(installs, options.edgeId !== null));
    return 0;
  } catch (error) {
    return fail({ lines: [messageOf(error)], code: 2 });
  }
}

function storedValues(file: string): { readonly value: unknown } | Failure {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { lines: [`${file}: cannot be read (${messageOf(error)})`], code: 2 };
  }
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { lines: [`${file}: is not JSON (${messageOf(error)})`, 'Nothing was written.'], code: 1 };
  }
}

/** `helpDesk.page: expected an address that begins with https:, such as "https://it.example.dk/"` */
function lineOf({ key, expected }: PolicyProblem): string {
  const what = expected.startsWith('no such key') ? expected : `expected ${expected}`;
  return key === '' ? what : `${key}: ${what}`;
}

function writeAll(out: string, files: readonly KitFile[]): void {
  try {
    for (const { path, content } of files) {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } catch (error) {
    throw new Error(`${out}: cannot be written (${messageOf(error)})`);
  }
}

function notes({ chrome, edge, firefox, thunderbird }: Installs, hasEdgeId: boolean): string[] {
  return [
    ...(chrome === null
      ? [
          `Nothing for Chrome${edge === null ? ', Edge' : ''} and Chromium: give --crx FILE and --crx-url URL, or --chrome-id ID of the store.`,
        ]
      : []),
    ...(edge !== null && edge === chrome && !hasEdgeId && edge.updateUrl.includes('google.com')
      ? ["Edge will take it from Chrome's store: give --edge-id ID for Edge's own."]
      : []),
    ...(firefox === null ? ['Firefox: settings only. Give --xpi-url URL to install it as well.'] : []),
    ...(thunderbird === null
      ? ['Thunderbird: settings only. Give --thunderbird-url URL to install it as well.']
      : []),
  ];
}

function print(out: string, files: readonly KitFile[], more: readonly string[]): void {
  const width = Math.max(...files.map(({ path }) => path.length));
  console.log(`Written to ${out}:`);
  for (const { path, use } of files) console.log(`  ${path.padEnd(width)}  ${use}`);
  for (const line of more) console.log(line);
  console.log('Next: docs/deploy.md says how each file is used, and how to see that it worked.');
}

function fail({ lines, code }: Failure): number {
  for (const line of lines) console.error(line);
  return code;
}

process.exitCode = main(process.argv.slice(2));
