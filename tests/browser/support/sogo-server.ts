import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { accepts, ended } from './local-processes.ts';
import { MAIL_SERVER_NEEDS, PERSON, startMailServer } from './mail-server.ts';
import { debianMissing } from './missing.ts';
import { serveSogo } from './sogo-front.ts';
import { until } from './until.ts';
import type { WebmailServer } from './webmail-server.ts';

/** What Debian's packages put on the machine; each with the package that brings it. */
const NEEDED = {
  ...MAIL_SERVER_NEEDS,
  '/usr/sbin/sogod': 'sogo',
  '/usr/bin/memcached': 'memcached',
  '/usr/bin/psql': 'postgresql',
  '/usr/lib/postgresql': 'postgresql',
} as const;

/** Why no SOGo can be started here, in one sentence; `null` when it can. */
export function sogoMissing(): string | null {
  return debianMissing('SOGo', NEEDED);
}

/** A process, and the signal that ends it soonest. */
interface Part {
  readonly process: ChildProcess;
  readonly signal: NodeJS.Signals;
}

/**
 * Starts a SOGo of its own with all it needs (Dovecot, PostgreSQL, memcached, a web server before it), on free ports of
 * 127.0.0.1 and in one folder, with `mails` (paths of .eml files) in the inbox: the first has UID 1, and so on. Returns
 * when it answers. Throws where `sogoMissing()` says why.
 */
export async function startSogo(mails: readonly string[]): Promise<WebmailServer> {
  const missing = sogoMissing();
  if (missing !== null) throw new Error(missing);

  const folder = mkdtempSync(join(tmpdir(), 'sogo-'));
  const parts: Part[] = [];
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const abandon = () => {
    for (const { process: child, signal } of parts) child.kill(signal);
    removeFolder();
  };
  let closeFront = async () => {};
  const stop = async () => {
    process.off('exit', abandon);
    await closeFront();
    // The last first: PostgreSQL waits for whoever is connected.
    for (const { process: child, signal } of parts.toReversed()) await ended(child, signal);
    removeFolder();
  };

  process.once('exit', abandon);
  try {
    const [imap, sql, cache, http] = [await freePort(), await freePort(), await freePort(), await freePort()];
    parts.push({ process: startMailServer(folder, imap, mails), signal: 'SIGTERM' });
    parts.push({ process: startDatabase(folder, sql), signal: 'SIGINT' });
    parts.push({
      process: spawn(
        '/usr/bin/memcached',
        ['-u', 'memcache', '-l', '127.0.0.1', '-p', `${cache}`, '-U', '0', '-m', '16'],
        { stdio: 'ignore' },
      ),
      signal: 'SIGTERM',
    });
    await until(`Dovecot on port ${imap} (log: ${folder}/log)`, () => accepts(imap));
    await until(`memcached on port ${cache}`, () => accepts(cache));
    await until(`PostgreSQL on port ${sql}`, () => fillDatabase(sql));
    parts.push({ process: startSogod(folder, { imap, sql, cache, http }), signal: 'SIGKILL' });
    await until(`SOGo on port ${http}`, async () => (await fetch(`http://127.0.0.1:${http}/SOGo/`)).ok);
    const front = await serveSogo(http);
    closeFront = front.close;
    return { url: front.url, ...PERSON, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What starts a process as one of the accounts that Debian's packages bring. */
function as(account: string): { uid: number; gid: number } {
  const ask = (what: string) => Number(execFileSync('id', [what, account], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

function ownFolder(folder: string, name: string, account: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  execFileSync('chown', [account, path]);
  return path;
}

function startDatabase(folder: string, port: number): ChildProcess {
  const [version] = readdirSync('/usr/lib/postgresql').toSorted((a, b) => Number(b) - Number(a));
  const programs = join('/usr/lib/postgresql', version ?? '', 'bin');
  const [data, socket] = [ownFolder(folder, 'pg', 'postgres'), ownFolder(folder, 'pg-socket', 'postgres')];
  const account = { ...as('postgres'), cwd: data };
  const initdb = ['-D', data, '-A', 'trust', '-U', 'sogo', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initdb, { ...account, stdio: 'ignore' });
  const settings = ['-c', 'fsync=off', '-c', 'shared_buffers=16MB'];
  return spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', socket, ...settings],
    { ...account, stdio: 'ignore' },
  );
}

/** The one table that SOGo does not make itself. */
function fillDatabase(port: number): true {
  const { user, password } = PERSON;
  execFileSync('psql', ['-q', '-h', '127.0.0.1', '-p', `${port}`, '-U', 'sogo', 'postgres'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    input: `create table sogo_users (c_uid text primary key, c_name text, c_password text, c_cn text, mail text);
insert into sogo_users values ('${user}', '${user}', '${password}', 'Demo', '${user}@student.example');
`,
  });
  return true;
}

interface Ports {
  readonly imap: number;
  readonly sql: number;
  readonly cache: number;
  readonly http: number;
}

function startSogod(folder: string, { imap, sql, cache, http }: Ports): ChildProcess {
  const home = ownFolder(folder, 'sogo', 'sogo');
  const spool = ownFolder(folder, 'spool', 'sogo');
  const database = `postgresql://sogo:sogo@127.0.0.1:${sql}/postgres`;
  const settings = {
    WOPort: `127.0.0.1:${http}`,
    WOUseWatchDog: 'NO',
    WONoDetach: 'YES',
    WOLogFile: '-',
    WOPidFile: join(home, 'sogo.pid'),
    SOGoProfileURL: `${database}/sogo_user_profile`,
    OCSFolderInfoURL: `${database}/sogo_folder_info`,
    OCSSessionsFolderURL: `${database}/sogo_sessions_folder`,
    OCSEMailAlarmsFolderURL: `${database}/sogo_alarms_folder`,
    OCSStoreURL: `${database}/sogo_store`,
    OCSAclURL: `${database}/sogo_acl`,
    OCSCacheFolderURL: `${database}/sogo_cache_folder`,
    SOGoUserSources: `({type = sql; id = users; viewURL = "${database}/sogo_users"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain;})`,
    SOGoIMAPServer: `imap://127.0.0.1:${imap}`,
    // Nobody listens there: no filters of mail are asked for.
    SOGoSieveServer: 'sieve://127.0.0.1:1',
    SOGoMailDomain: 'student.example',
    SOGoMemcachedHost: `127.0.0.1:${cache}`,
    SOGoMailSpoolPath: spool,
    SOGoTimeZone: 'Europe/Copenhagen',
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => [`-${name}`, value]);
  return spawn('/usr/sbin/sogod', parameters, {
    ...as('sogo'),
    cwd: home,
    env: { HOME: home, PATH: '/usr/sbin:/usr/bin:/bin', LANG: 'C.UTF-8' },
    stdio: 'ignore',
  });
}
