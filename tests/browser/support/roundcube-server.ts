import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAIL_SERVER_NEEDS } from './mail-server.ts';
import { debianMissing } from './missing.ts';
import { startPhpWebmail, type WebmailServer } from './webmail-server.ts';

/** What Debian's packages put on the machine; each with the package that brings it. */
const NEEDED = {
  ...MAIL_SERVER_NEEDS,
  '/usr/bin/php': 'php-cli',
  '/usr/bin/sqlite3': 'sqlite3',
  '/var/lib/roundcube/index.php': 'roundcube-core',
  '/usr/share/roundcube/SQL/sqlite.initial.sql': 'roundcube-sqlite3',
  '/usr/share/roundcube/skins/larry/meta.json': 'roundcube-skin-larry',
  '/usr/share/roundcube/skins/classic/meta.json': 'roundcube-skin-classic',
} as const;

/** What Roundcube can look like: today's, and the two before it, which many servers still have. */
export const ROUNDCUBE_SKINS = ['elastic', 'larry', 'classic'] as const;
export type RoundcubeSkin = (typeof ROUNDCUBE_SKINS)[number];

/** Why no Roundcube can be started here, in one sentence; `null` when it can. */
export function roundcubeMissing(): string | null {
  return debianMissing('Roundcube', NEEDED);
}

/** Starts Roundcube as `startPhpWebmail` does. */
export function startRoundcube(
  mails: readonly string[],
  skin: RoundcubeSkin = 'elastic',
): Promise<WebmailServer> {
  return startPhpWebmail(
    {
      name: 'Roundcube',
      missing: roundcubeMissing(),
      layOut: (folder, imapPort) => layOut(folder, imapPort, skin),
    },
    mails,
  );
}

/** Writes Roundcube's configuration and database. */
function layOut(folder: string, imapPort: number, skin: RoundcubeSkin) {
  for (const name of ['conf', 'temp']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'conf', 'config.inc.php'), configuration(folder, imapPort, skin));
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    symlinkSync(join('/etc/roundcube', name), join(folder, 'conf', name));
  }
  execFileSync('sqlite3', [join(folder, 'roundcube.db')], {
    input: '.read /usr/share/roundcube/SQL/sqlite.initial.sql\n',
  });
  // Roundcube appends the file's name to this, so the slash at the end matters.
  return { root: '/var/lib/roundcube', env: { ROUNDCUBE_CONFIG_DIR: join(folder, 'conf/') } };
}

function configuration(folder: string, imapPort: number, skin: RoundcubeSkin): string {
  return `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${folder}/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['des_key'] = '0123456789abcdef01234567';
$config['log_dir'] = '${folder}/log/';
$config['temp_dir'] = '${folder}/temp/';
$config['plugins'] = [];
$config['skin'] = '${skin}';
$config['language'] = 'en_US';
$config['auto_create_user'] = true;
$config['mail_pagesize'] = 200;
// Replies to HTML mail are written in the HTML editor, where links of the quoted mail stand again.
$config['htmleditor'] = 2;
`;
}
