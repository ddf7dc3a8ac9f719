import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { accepts, ended } from './local-processes.ts';
import { PERSON, startMailServer } from './mail-server.ts';
import { until } from './until.ts';

/** A running webmail with its own mail server, both on 127.0.0.1. */
export interface WebmailServer {
  /** The login page. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Ends both servers and removes their folder. */
  stop(): Promise<void>;
}

/** A webmail that PHP's own server can show. */
export interface PhpWebmail {
  readonly name: string;
  /** Why it cannot be started here, in one sentence; `null` when it can. */
  readonly missing: string | null;
  /** Writes its configuration into an empty folder. */
  readonly layOut: (folder: string, imapPort: number) => Served;
}

/** What PHP's own server shows. */
interface Served {
  readonly root: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A file of PHP that runs before each page. */
  readonly before?: string;
}

/**
 * Starts Dovecot and a webmail on free ports with `mails` (paths of .eml files) in the inbox, the last one
 * the newest, and returns when both answer. Throws where it says that something is missing.
 */
export async function startPhpWebmail(
  { name, missing, layOut }: PhpWebmail,
  mails: readonly string[],
): Promise<WebmailServer> {
  if (missing !== null) throw new Error(missing);

  const folder = mkdtempSync(join(tmpdir(), `${name.toLowerCase()}-`));
  const [imapPort, httpPort] = [await freePort(), await freePort()];
  const children: ChildProcess[] = [];
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const abandon = () => {
    for (const child of children) child.kill();
    removeFolder();
  };
  const stop = async () => {
    process.off('exit', abandon);
    await Promise.all(children.map((child) => ended(child)));
    removeFolder();
  };

  process.once('exit', abandon);
  try {
    children.push(startMailServer(folder, imapPort, mails));
    const { root, env, before = '' } = layOut(folder, imapPort);
    children.push(
      spawn(
        '/usr/bin/php',
        ['-d', `auto_prepend_file=${before}`, '-S', `127.0.0.1:${httpPort}`, '-t', root],
        { stdio: 'ignore', env: { ...process.env, ...env } },
      ),
    );
    await until(`Dovecot on port ${imapPort} (log: ${folder}/log)`, () => accepts(imapPort));
    await until(`${name} on port ${httpPort}`, () => accepts(httpPort));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${httpPort}/`, ...PERSON, stop };
}
