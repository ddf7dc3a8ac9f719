import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that a browser sees in the place of the machine's own policy folder. */
export interface PolicyFolder {
  /** Starts the browser so that it sees the folder; for a driver that wants the path of an executable. */
  readonly executablePath: string;
  /** Writes a file into it, also while the browser runs. */
  write(path: string, content: string): void;
  /** Removes the folder; the place it was seen at goes with the browser. */
  remove(): void;
}

/**
 * The shell in the browser's own mount namespace. Only in there is anything mounted: a layer over /etc in which the
 * policy folder exists, which it need not on the machine, and the test's folder on top of that one. A write into the
 * test's folder is seen inside at once, and reported to those that watch it.
 */
const INSIDE = `set -e
layers=$1 folder=$2 place=$3; shift 3
mount -t tmpfs tmpfs "$layers"
mkdir -p "$layers/work" "$layers/upper/\${place#/etc/}"
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$layers/upper,workdir=$layers/work" /etc
mount --bind "$folder" "$place"
exec "$@"`;

/** Only root makes a namespace as it is; anybody else becomes root of a user namespace first. */
const unshare = () => ['unshare', isRoot() ? '-m' : '-rm', 'sh', '-c', INSIDE, 'sh'];

/** Why no browser here can be shown a policy folder of the test's, in one sentence; `null` when it can. */
export function policyFolderMissing(): string | null {
  if (process.platform !== 'linux')
    return 'Policies are tested on Linux, where a browser reads them from files.';
  return isRoot() || canHideMounts()
    ? null
    : 'No policy folder can be shown to a browser (unshare and mount are refused, and /etc is not ours to write).';
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether a process here can have mounts that no other sees. */
function canHideMounts(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'policy-try-'));
  try {
    const { layers, shown } = layOut(folder);
    const [command = '', ...parts] = unshare();
    const { status } = spawnSync(command, [...parts, layers, shown, '/etc/policy-try/policies', 'true']);
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A policy folder for one browser.
 *
 * In: the browser's executable, and the `place` below /etc where it looks for policies. The machine's own folder there
 * is neither read nor written, and no other program sees the one of the test. Where mounts are refused, root puts a link
 * in the place for as long as the browser runs; throws where something stands there already.
 */
export function policyFolder(executable: string, place: string): PolicyFolder {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  const { layers, shown } = layOut(folder);
  const executablePath = join(folder, 'start');
  const isHidden = canHideMounts();
  if (!isHidden) {
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(shown, place);
  }
  const words = [...(isHidden ? [...unshare(), layers, shown, place] : []), executable].map(quoted);
  writeFileSync(executablePath, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 });
  return {
    executablePath,
    write: (path, content) => {
      const target = join(shown, path);
      mkdirSync(dirname(target), { recursive: true });
      // Never half a file to whoever reads it just then.
      const draft = join(folder, 'draft');
      writeFileSync(draft, content);
      renameSync(draft, target);
    },
    remove: () => {
      if (!isHidden) rmSync(place, { force: true });
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function layOut(folder: string): { layers: string; shown: string } {
  const [layers, shown] = [join(folder, 'layers'), join(folder, 'policies')];
  for (const path of [layers, shown]) mkdirSync(path);
  return { layers, shown };
}

/** A word of a shell's command. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
