import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
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
  '/usr/sbin/dovecot': 'dovecot-imapd',
  '/usr/lib/dovecot/imap': 'dovecot-imapd',
  '/usr/bin/php': 'php-cli',
  '/usr/bin/sqlite3': 'sqlite3',
  '/var/lib/roundcube/index.php': 'roundcube-core',
  '/usr/share/roundcube/SQL/sqlite.initial.sql': 'roundcube-sqlite3',
} as const;

const USER = 'demo';
const PASSWORD = 'demo';
/** Debian's own account for mail files; Dovecot's processes change to it, which only root may ask of them. */
const MAIL_ACCOUNT = 'mail';

/** Why no Roundcube can be started here, in one sentence; `null` when it can. */
export function roundcubeMissing(): string | null {
  if (process.platform !== 'linux')
    return 'Roundcube is started from Debian packages, which this system has not.';
  const packages = new Set<string>(
    Object.entries(NEEDED).flatMap(([path, name]) => (existsSync(path) ? [] : [name])),
  );
  if (packages.size > 0) return `Roundcube needs the Debian packages ${[...packages].join(', ')}.`;
  if (process.getuid?.() !== 0)
    return 'Roundcube needs root, so that Dovecot can change to its own accounts.';
  return null;
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
    await Promise.all(children.map(ended));
    removeFolder();
  };

  process.once('exit', abandon);
  try {
    layOut(folder, imapPort, mails);
    children.push(
      spawn('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' }),
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
  return { url: `http://127.0.0.1:${httpPort}/`, user: USER, password: PASSWORD, stop };
}

/** Writes the configuration of both servers, the database and the inbox. */
function layOut(folder: string, imapPort: number, mails: readonly string[]): void {
  // Dovecot's processes and their unprivileged helpers pass through here.
  chmodSync(folder, 0o755);
  const inbox = join(folder, 'mail', USER, 'new');
  for (const name of ['conf', 'log', 'run', 'temp']) mkdirSync(join(folder, name));
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'mail', USER, name), { recursive: true });
  mails.forEach((mail, index) => {
    // Maildir: the name must be unique; the number at its front decides the order of arrival.
    copyFileSync(mail, join(inbox, `${1_700_000_000 + index}.${index}.example`));
  });
  execFileSync('chown', ['-R', `${MAIL_ACCOUNT}:${MAIL_ACCOUNT}`, join(folder, 'mail')]);

  writeFileSync(join(folder, 'dovecot.conf'), dovecotConfiguration(folder, imapPort));
  writeFileSync(join(folder, 'conf', 'config.inc.php'), roundcubeConfiguration(folder, imapPort));
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    symlinkSync(join('/etc/roundcube', name), join(folder, 'conf', name));
  }
  execFileSync('sqlite3', [join(folder, 'roundcube.db')], {
    input: '.read /usr/share/roundcube/SQL/sqlite.initial.sql\n',
  });
}

function dovecotConfiguration(folder: string, imapPort: number): string {
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log/dovecot.log
ssl = no
disable_plaintext_auth = no
default_login_user = dovenull
default_internal_user = dovecot
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${MAIL_ACCOUNT} gid=${MAIL_ACCOUNT} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
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

async function accepts(port: number): Promise<true> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } finally {
    socket.destroy();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
