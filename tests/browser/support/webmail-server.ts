import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { accepts, ended } from './local-processes.ts';
import { MAIL_SERVER_NEEDS, PERSON, startMailServer } from './mail-server.ts';
import { debianMissing } from './missing.ts';
import { until } from './until.ts';

/** A running Roundcube with its own mail server, both on 127.0.0.1. */
export interface WebmailServer {
  /** The login page. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Ends both servers and removes their folder. */
  stop(): Promise<void>;
}

/** What Debian's packages put on the machine; each with the package that brings it. */
const NEEDED = {
  ...MAIL_SERVER_NEEDS,
  '/usr/bin/php': 'php-cli',
  '/usr/bin/sqlite3': 'sqlite3',
  '/var/lib/roundcube/index.php': 'roundcube-core',
  '/usr/share/roundcube/SQL/sqlite.initial.sql': 'roundcube-sqlite3',
} as const;

/** Why no Roundcube can be started here, in one sentence; `null` when it can. */
export function roundcubeMissing(): string | null {
  return debianMissing('Roundcube', NEEDED);
}

/**
 * Starts Dovecot and Roundcube on free ports with `mails` (paths of .eml files) in the inbox, the last one
 * the newest, and returns when both answer. Throws where `roundcubeMissing()` says why.
 */
export async function startWebmail(mails: readonly string[]): Promise<WebmailServer> {
  const missing = roundcubeMissing();
  if (missing !== null) throw new Error(missing);

  const folder = mkdtempSync(join(tmpdir(), 'roundcube-'));
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
    layOut(folder, imapPort);
    children.push(
      spawn('/usr/bin/php', ['-S', `127.0.0.1:${httpPort}`, '-t', '/var/lib/roundcube'], {
        stdio: 'ignore',
        // Roundcube appends the file's name to this, so the slash at the end matters.
        env: { ...process.env, ROUNDCUBE_CONFIG_DIR: join(folder, 'conf/') },
      }),
    );
    await until(`Dovecot on port ${imapPort} (log: ${folder}/log)`, () => accepts(imapPort));
    await until(`Roundcube on port ${httpPort}`, () => accepts(httpPort));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${httpPort}/`, ...PERSON, stop };
}

/** Writes Roundcube's configuration and database. */
function layOut(folder: string, imapPort: number): void {
  for (const name of ['conf', 'temp']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'conf', 'config.inc.php'), roundcubeConfiguration(folder, imapPort));
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    symlinkSync(join('/etc/roundcube', name), join(folder, 'conf', name));
  }
  execFileSync('sqlite3', [join(folder, 'roundcube.db')], {
    input: '.read /usr/share/roundcube/SQL/sqlite.initial.sql\n',
  });
}

function roundcubeConfiguration(folder: string, imapPort: number): string {
  return `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${folder}/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['des_key'] = '0123456789abcdef01234567';
$config['log_dir'] = '${folder}/log/';
$config['temp_dir'] = '${folder}/temp/';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['auto_create_user'] = true;
$config['mail_pagesize'] = 200;
// Replies to HTML mail are written in the HTML editor, where links of the quoted mail stand again.
$config['htmleditor'] = 2;
`;
}
