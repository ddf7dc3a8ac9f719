// @ts-check
/**
 * Makes a clone ready to run: installs the locked packages when they are missing or out of date, and
 * generates WXT's types once. Says nothing when there is nothing to do.
 *
 * Runs on Node 20 and on Node's own modules, since nothing else is there yet; what comes after it in
 * package.json runs on the Node that this installs, which takes TypeScript files as they are.
 * Writes to stderr only, so that a command's own output stays clean, and reads no input.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstDrift } from './lock-drift.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WINDOWS = process.platform === 'win32';
const NODE = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
/** What npm prints when it reaches no registry. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

installPackages();
prepareTypes();

function installPackages() {
  const reason = reasonToInstall();
  if (reason === null) return;
  // Windows cannot delete a program that runs, and this script may be running on node_modules' own Node.
  const command = WINDOWS && existsSync(NODE) ? 'install' : 'ci';
  say(`Setting up: npm ${command} (${reason})`);
  const { status, error, stderr } = npm([command, '--no-audit', '--no-fund', '--loglevel=error']);
  if (error !== undefined)
    return stop('npm was not found. Install Node.js 20 or newer, which brings npm.', 1);
  if (status !== 0) {
    if (OFFLINE.test(stderr)) {
      return stop('The packages could not be fetched: no connection to the package registry.', status ?? 1);
    }
    say(stderr.split('\n').slice(0, 20).join('\n').trim()); // what follows is npm's own help text
    return stop(`npm ${command} failed; its message stands above.`, status ?? 1);
  }
  if (!existsSync(NODE)) {
    stop('npm did not run the install script of the package "node". Allow it: npm rebuild node', 1);
  }
}

/** @returns {string | null} */
function reasonToInstall() {
  const wanted = readLock('package-lock.json');
  if (wanted === null) return null;
  const installed = readLock(join('node_modules', '.package-lock.json'));
  if (installed === null) return 'the packages are not installed yet';
  const drift = firstDrift(wanted, installed);
  return drift === null ? null : `${drift} is not as in package-lock.json`;
}

/**
 * @param {string} path below the project's folder
 * @returns {import('./lock-drift.mjs').LockFile | null} `null` when it is missing or cut short
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Runs the npm that started us, else the one in PATH.
 * @param {string[]} args
 */
function npm(args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  return cli?.endsWith('.js') && node !== undefined
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: WINDOWS });
}

function prepareTypes() {
  if (existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return;
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(NODE, [wxt, 'prepare'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    stop('wxt prepare failed; its message stands above.', status ?? 1);
  }
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {string} line
 * @param {number} code
 */
function stop(line, code) {
  say(line);
  process.exit(code);
}
